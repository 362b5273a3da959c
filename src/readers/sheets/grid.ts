import type { RawCell, RawTable } from '../../document/raw.ts'
import type { Span } from './address.ts'
import { markHeads } from './heads.ts'
import { looksHeading, type SeenRow } from './rows.ts'
import { anchorOf, textOf } from './text.ts'
import type { SeenSheet } from './visible.ts'
import type { SheetCell } from './workbook.ts'

/** Slots a table may have for each of its cells with words, and in all beside that. */
const SLOTS_A_CELL = 64
const SLOTS = 200_000

/**
 * Rows as a table: rows and columns without words are none of it, merged cells span what is left of them, every slot is filled
 * once. Undefined where the cells are too few for so large a grid; else the rows give up their cells, of which there may be a million,
 * as they become those of the table.
 */
export function tableOf(
  sheet: string,
  grid: readonly SeenRow[],
  seen: SeenSheet,
): RawTable | undefined {
  const count = grid.reduce((sum, { cells }) => sum + cells.length, 0)
  const rows = ordered(grid.filter(row => row.cells.length > 0).map(({ at }) => at))
  const columns = ordered(columnsOf(grid))
  const slots = rows.list.length * columns.list.length
  if (slots > SLOTS + SLOTS_A_CELL * count) return undefined
  const lifts = grid[1] !== undefined && looksHeading(grid[1])
  const table = new Slots(rows.list.length, columns.list.length)
  const inside = ({ row, column }: Span) => rows.place.has(row) && columns.place.has(column)
  const put = (cell: Span, words?: SheetCell) => {
    const span = {
      row: rows.place.get(cell.row) ?? 0,
      column: columns.place.get(cell.column) ?? 0,
      rowSpan: countWithin(rows, cell.row, cell.rowSpan),
      columnSpan: countWithin(columns, cell.column, cell.columnSpan),
    }
    const name = seen.nameAt(cell.row, cell.column)
    table.put(span, place => cellOf(sheet, words, name, place))
  }
  for (const row of grid) {
    for (const cell of row.cells) put(cell, cell)
    row.cells = []
  }
  for (const blank of seen.blanks) if (inside(blank)) put(blank)
  if (lifts) table.lift()
  table.fill(place => {
    const name = seen.nameAt(rows.list[place.row] ?? 0, columns.list[place.column] ?? 0)
    return cellOf(sheet, undefined, name, place)
  })
  const filled = table.cells()
  markHeads(filled)
  const [first, last] = [
    seen.nameAt(rows.list[0] ?? 0, columns.list[0] ?? 0),
    seen.nameAt(rows.list.at(-1) ?? 0, columns.list.at(-1) ?? 0),
  ]
  return {
    kind: 'table',
    cells: filled,
    anchors: [anchorOf(sheet, `${first}:${last}`)],
    confidence: 1,
  }
}

/** Rows or columns of a table in their order, and the place of each. */
interface Ordered {
  list: readonly number[]
  place: ReadonlyMap<number, number>
}

function ordered(found: Iterable<number>): Ordered {
  const list = [...new Set(found)].sort((a, b) => a - b)
  return { list, place: new Map(list.map((at, i) => [at, i])) }
}

function columnsOf(grid: readonly SeenRow[]): Set<number> {
  const columns = new Set<number>()
  for (const { cells } of grid)
    for (const { column, columnSpan } of cells)
      for (let c = column; c < column + columnSpan; c++) columns.add(c)
  return columns
}

function countWithin({ place }: Ordered, from: number, span: number): number {
  if (span === 1) return 1
  let count = 0
  for (let at = from; at < from + span; at++) if (place.has(at)) count += 1
  return Math.max(1, count)
}

/** Written out field by field: a spread would give each of a million cells a shape of its own, 270 bytes of it. */
function cellOf(
  sheet: string,
  words: SheetCell | undefined,
  name: string,
  { row, column, rowSpan, columnSpan }: Span,
): RawCell {
  const anchor = anchorOf(sheet, name)
  const text = words === undefined ? { text: '', runs: [] } : textOf(words, anchor)
  const anchors = [anchor]
  const cell: RawCell = { row, column, rowSpan, columnSpan, header: false, text, anchors }
  if (words?.stored !== undefined) cell.stored = words.stored
  if (words?.indent !== undefined) cell.indent = words.indent
  return cell
}

/** The slots of a table, each filled once: a span that meets one that is taken covers its own slot alone. */
class Slots {
  readonly #width: number
  readonly #filled: (RawCell | true | undefined)[]

  constructor(height: number, width: number) {
    this.#width = width
    this.#filled = new Array(height * width)
  }

  put(span: Span, cell: (place: Span) => RawCell): void {
    const at = span.row * this.#width + span.column
    if (this.#filled[at] !== undefined) return
    const place = this.#isFree(span) ? span : { ...span, rowSpan: 1, columnSpan: 1 }
    for (let r = 0; r < place.rowSpan; r++)
      this.#filled.fill(true, at + r * this.#width, at + r * this.#width + place.columnSpan)
    this.#filled[at] = cell(place)
  }

  /** Headings of the second row under nothing, beside wide ones of the first, stand for both rows: 项目 beside 2024年 over 预算数. */
  lift(): void {
    const width = this.#width
    const first = this.#filled.slice(0, width)
    if (!first.some(cell => typeof cell === 'object' && cell.columnSpan > 1)) return
    for (const [column, above] of first.entries()) {
      const below = this.#filled[width + column]
      if (above !== undefined || typeof below !== 'object' || below.columnSpan > 1) continue
      this.#filled[column] = { ...below, row: 0, rowSpan: below.rowSpan + 1 }
      this.#filled[width + column] = true
    }
  }

  fill(cell: (place: Span) => RawCell): void {
    for (let at = 0; at < this.#filled.length; at++) {
      if (this.#filled[at] !== undefined) continue
      const row = Math.floor(at / this.#width)
      this.#filled[at] = cell({ row, column: at % this.#width, rowSpan: 1, columnSpan: 1 })
    }
  }

  cells(): RawCell[] {
    return this.#filled.filter(cell => typeof cell === 'object')
  }

  #isFree({ row, column, rowSpan, columnSpan }: Span): boolean {
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++)
        if (this.#filled[r * this.#width + c] !== undefined) return false
    return true
  }
}
