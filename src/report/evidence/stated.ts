import type { CellRow, FigureRow } from '../../model/rows.ts'
import type { Evidence } from '../../review/view/shapes.ts'
import { quoteOf } from './quote.ts'
import { rowsAround } from './rows.ts'

/** Characters of a cell that is still a cell of a table and not a text of its own. */
const SHORT = 60

/** What a figure of a table rests on, told from the table's cells as they are published. */
export function statedInTable(
  { cell_id: id, start, end }: Pick<FigureRow, 'cell_id' | 'start' | 'end'>,
  cells: readonly CellRow[],
): Evidence | null {
  const seen = new Map(cells.map(cell => [cell.cell_id, seenOf(cell)]))
  const own = seen.get(id ?? '')
  if (own === undefined) return null
  if (own.text.text.length > SHORT) return quoteOf(own.text.text, start, end)
  const all = [...seen.values()]
  const last = (ends: readonly number[]) => ends.reduce((most, end) => Math.max(most, end), 0)
  return rowsAround(
    {
      cells: all,
      headerRows: last(cells.map(({ row_kind: kind, row }) => (kind === 'header' ? row + 1 : 0))),
      rows: { length: last(all.map(({ row, rowSpan }) => row + rowSpan)) },
      columns: { length: last(all.map(({ column, columnSpan }) => column + columnSpan)) },
    },
    [own],
  )
}

function seenOf({ row, column, row_span, column_span, header, text }: CellRow) {
  return { row, column, rowSpan: row_span, columnSpan: column_span, header, text: { text } }
}
