import { relations, type WrittenSheet, writeWorkbook, zip } from '../../../scripts/workbook.mjs'
import { convert } from '../../../src/convert.ts'
import type { Document } from '../../../src/model/document.ts'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'

export { relations, type WrittenSheet, writeWorkbook, zip }

export type Rows = WrittenSheet['rows']

/** A workbook of these sheets, read. */
export function readSheets(
  sheets: readonly WrittenSheet[],
  settings: { date1904?: boolean; parts?: Record<string, string> } = {},
): Promise<Document> {
  return readDocument({ name: 'a.xlsx', bytes: writeWorkbook({ sheets, ...settings }) })
}

/** The tables of one sheet of these rows. */
export async function gridsOf(rows: Rows, more: Partial<WrittenSheet> = {}): Promise<string[][][]> {
  return tablesOf(await readSheets([{ name: 'Sheet1', rows, ...more }])).map(gridOf)
}

/** The words of one cell with this value and number format. */
export async function shownAs(
  value: number | string,
  format: string | number,
  date1904 = false,
): Promise<string | undefined> {
  const rows: Rows = [
    ['项目', '金额'],
    ['税收', { value, format }],
  ]
  const document = await readSheets([{ name: 'Sheet1', rows }], { date1904 })
  return tablesOf(document).map(gridOf)[0]?.[1]?.[1]
}

/** Figures of a sheet: words, value, precision and where they stand. */
export async function figuresOf(
  rows: Rows,
  more: Partial<WrittenSheet> = {},
): Promise<(string | null)[][]> {
  const bytes = writeWorkbook({ sheets: [{ name: 'Sheet1', rows, ...more }] })
  const { figures } = await convert({ name: 'a.xlsx', bytes }, [])
  return figures.map(({ text, value, unit, precision, anchors: [anchor] }) => [
    text,
    value,
    unit,
    precision,
    anchor?.kind === 'sheet' ? anchor.cell : null,
  ])
}
