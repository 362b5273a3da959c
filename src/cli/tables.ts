import { Command } from 'commander'
import { cell } from '../sinks/csv.ts'
import { drawTable } from '../tables/draw.ts'
import { gridOf, tableMarkdown, tablesJson, tablesOf } from '../tables/show.ts'
import { documentOf, print, printJson } from './document.ts'

interface Options {
  json?: true
  csv?: true
  markdown?: true
}

/** `yiyuan tables`: the tables alone. */
export function tables(): Command {
  return new Command('tables')
    .description('print the tables of a document')
    .argument('<file>', 'a document')
    .option(
      '--json',
      '[{page, table, continues, confidence, cells: [{r, c, rs, cs, text, header}]}]',
    )
    .option('--csv', 'every table as CSV, a blank line between two')
    .option('--markdown', 'every table as Markdown')
    .addHelpText('after', '\nExample:\n  $ yiyuan tables samples/2021-budget-report.html --csv\n')
    .action(async (file: string, { json, csv, markdown }: Options) => {
      const document = await documentOf(file)
      if (document === null) return
      if (json) return printJson(tablesJson(document))
      const found = tablesOf(document)
      if (csv)
        print(
          found
            .map(table =>
              gridOf(table)
                .map(row => `${row.map(cell).join(',')}\r\n`)
                .join(''),
            )
            .join('\r\n'),
        )
      else if (markdown) print(found.map(tableMarkdown).join('\n'))
      else
        print(
          found
            .map(table => `${drawTable(table, process.stdout.columns ?? 120).join('\n')}\n`)
            .join('\n'),
        )
    })
}
