import type { Slots } from '../../model/shape.ts'
import type { Cell } from '../../model/table.ts'
import type { Heading } from '../heading.ts'
import { isLabel } from '../labels.ts'
import { normalise } from '../normalise.ts'
import type { Prepared } from '../prepare.ts'

/** The list inside a form. */
export interface InnerList {
  /** The row its headings stand in. */
  head: number
  /** Field → column. */
  columns: ReadonlyMap<string, number>
  /** Field → the words over its column. */
  headings: ReadonlyMap<string, readonly string[]>
  rows: number[]
}

/** The list under the first row that holds the headings of the pipeline's list; null when none does. */
export function innerList(
  form: Prepared,
  grid: Slots,
  { from, to }: { from: number; to: number },
  labels: readonly Heading[],
): InnerList | null {
  const fields = form.fields.filter(({ header }) => header.length > 0)
  if (fields.length === 0) return null
  for (let row = from; row < to; row++) {
    const heads = headsOf(grid[row] ?? [], row)
    const columns = new Map<string, number>()
    const headings = new Map<string, readonly string[]>()
    for (const { name, header } of fields) {
      const head = heads.find(cell => isLabel(cell, header))
      if (head === undefined) continue
      columns.set(name, head.column)
      headings.set(name, [head.printed])
    }
    const needed = fields.every(({ name, field }) => !field.required || columns.has(name))
    const named = form.headers.every(words => heads.some(head => isLabel(head, words)))
    if (columns.size >= 2 && needed && named)
      return { head: row, columns, headings, rows: rowsBelow(grid, row, to, columns, labels) }
  }
  return null
}

function headsOf(line: readonly (Cell | undefined)[], row: number) {
  return line.flatMap((cell, column) =>
    cell?.row === row && cell.column === column
      ? [{ words: words(cell), printed: cell.text.text, column }]
      : [],
  )
}

function words({ text }: Cell): string {
  return normalise(text.text.replace(/[：:]\s*$/, ''))
}

/** The rows of the list: down to the next label or the end; headings printed again are no rows. */
function rowsBelow(
  grid: Slots,
  head: number,
  to: number,
  columns: ReadonlyMap<string, number>,
  labels: readonly Heading[],
): number[] {
  const rows: number[] = []
  const first = Math.min(...columns.values())
  for (let row = head + 1; row < to; row++) {
    const line = grid[row] ?? []
    const own = line.filter(cell => cell?.row === row)
    const opening = line
      .slice(0, first + 1)
      .find(cell => cell?.row === row && cell.text.text !== '')
    if (opening && isLabel({ words: words(opening) }, labels)) break
    const repeated = [...columns.values()].every(
      column => line[column]?.text.text === grid[head]?.[column]?.text.text,
    )
    if (!repeated && own.length > 0) rows.push(row)
  }
  return rows
}
