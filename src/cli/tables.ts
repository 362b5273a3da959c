import { Command } from 'commander'
import { cell } from '../dataset/sinks/csv.ts'
import { gridOf, tablesOf } from '../model/tables.ts'
import { tableMarkdown, tablesJson } from '../show/document.ts'
import { drawTable } from '../show/draw.ts'
import { shapeLines } from '../show/shape.ts'
import { documentOf, print, printJson, printLines } from './document.ts'
import { form } from './form.ts'

interface Options {
  json?: true
  ndjson?: true
  csv?: true
  markdown?: true
  why?: true
}

/** `yiyuan tables`: the tables alone. */
export function tables(): Command {
  return new Command('tables')
    .description('print the tables of a document')
    .argument('<file>', 'a document')
    .addOption(
      form(
        '--json',
        '[{page, table, continues, confidence, cells: [{r, c, rs, cs, text, header}]}]',
      ),
    )
    .addOption(form('--ndjson', 'the same, one table a line'))
    .addOption(form('--csv', 'every table as CSV, a blank line between two'))
    .addOption(form('--markdown', 'every table as Markdown'))
    .option('--why', 'also which rule made a row a heading, a column a label, a panel a panel')
    .addHelpText('after', '\nExample:\n  $ yiyuan tables samples/2021-budget-report.html --csv\n')
    .action(async (file: string, { json, ndjson, csv, markdown, why }: Options) => {
      const document = await documentOf(file)
      if (document === null) return
      if (json) return printJson(tablesJson(document))
      if (ndjson) return printLines(tablesJson(document))
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
            .map(table => [
              ...drawTable(table, process.stdout.columns ?? 120),
              ...(why ? shapeLines(table) : []),
            ])
            .map(lines => `${lines.join('\n')}\n`)
            .join('\n'),
        )
    })
}
