import { Command } from 'commander'
import { cell } from '../dataset/sinks/csv.ts'
import type { Document } from '../model/document.ts'
import type { Format } from '../model/source.ts'
import type { Table } from '../model/table.ts'
import { gridOf, tablesOf } from '../model/tables.ts'
import { visible } from '../model/visible.ts'
import { tableMarkdown, tablesJson } from '../show/document.ts'
import { drawTable } from '../show/draw.ts'
import { shapeLines } from '../show/shape.ts'
import { documentOf, inputFormat, nameOf } from './document.ts'
import { form } from './form.ts'
import { noteGaps } from './notes.ts'
import { columnsOf, print, printData, printJson, printLines } from './output.ts'
import { runSettings } from './settings.ts'

interface Options {
  json?: true
  ndjson?: true
  csv?: true
  markdown?: true
  why?: true
  inputFormat?: Format
  ocr?: boolean
  quiet?: boolean
}

/** `yiyuan tables`: the tables alone. */
export function tables(): Command {
  return new Command('tables')
    .description('print the tables of a document')
    .argument('<file>', 'a document, or - for standard input')
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
    .addOption(inputFormat())
    .addOption(runSettings.ocr())
    .addHelpText(
      'after',
      '\nExamples:\n  $ yiyuan tables samples/2021-budget-report.html --csv\n  $ curl -s https://example.org/report.html | yiyuan tables -\n',
    )
    .action(async (file: string, options: Options) => {
      const document = await documentOf(file, options.inputFormat, options.ocr)
      if (document === null) return
      const found = tablesOf(document)
      printTables(document, found, options)
      if (!options.quiet)
        noteGaps(nameOf({ name: file }), document.diagnostics, 'tables', found.length)
    })
}

function printTables(
  document: Document,
  found: readonly Table[],
  { json, ndjson, csv, markdown, why }: Options,
): void {
  if (json) printJson(tablesJson(document))
  else if (ndjson) printLines(tablesJson(document))
  else if (csv) printData(found.map(csvOf).join('\r\n'))
  else if (markdown) printData(found.map(tableMarkdown).join('\n'))
  else {
    const width = columnsOf('stdout', 120)
    const lines = (table: Table) => [...drawTable(table, width), ...(why ? shapeLines(table) : [])]
    print(found.map(table => `${lines(table).map(visible).join('\n')}\n`).join('\n'))
  }
}

function csvOf(table: Table): string {
  return gridOf(table)
    .map(row => `${row.map(cell).join(',')}\r\n`)
    .join('')
}
