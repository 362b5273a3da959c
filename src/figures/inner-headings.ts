import { shapeOf } from '../document/table/shape/index.ts'
import type { Cell, Table } from '../model/table.ts'
import { compact } from '../model/text.ts'
import { isAmountCell } from '../reading/amount-cell.ts'

/** A row in the body of a table that heads the rows below it, and what stands in its columns. */
interface InnerHeading {
  row: number
  words: readonly string[]
}

const known = new WeakMap<Table, readonly InnerHeading[]>()

/**
 * The headings of a cell's column: those of the table, or of the nearest row above that heads anew what stands below it: 信息内容 │
 * 本年收费金额（单位：万元） in the body of a table whose first column is 信息内容.
 */
export function headingsOf(table: Table, { row, column }: Cell): readonly string[] {
  const rows = known.get(table) ?? innerHeadings(table)
  known.set(table, rows)
  const inner = rows.findLast(heading => heading.row < row)?.words[column]
  if (inner === undefined) return table.columns[column]?.path ?? []
  return inner === '' ? [] : [inner]
}

/** Rows of words alone whose first cell is the heading of the first column once more, and another cell is not its column's. */
function innerHeadings(table: Table): readonly InnerHeading[] {
  const first = table.columns.findIndex(({ path }) => path.length > 0)
  const headingAt = (column: number) => compact(table.columns[column]?.path.at(-1) ?? '')
  const name = first < 0 ? '' : headingAt(first)
  if (name === '') return []
  const { slots } = shapeOf(table)
  return table.rows.flatMap((_, row) => {
    if (row < table.headerRows) return []
    const words = table.columns.map((_, column) => slots[row]?.[column]?.text.text.trim() ?? '')
    if (compact(words[first] ?? '') !== name) return []
    const others = words.filter((one, column) => column !== first && one !== '')
    if (others.length === 0 || others.some(isAmountCell)) return []
    const isNew = words.some((one, column) => one !== '' && compact(one) !== headingAt(column))
    return isNew ? [{ row, words }] : []
  })
}
