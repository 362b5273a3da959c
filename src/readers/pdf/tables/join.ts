import type { RawCell, RawTable } from '../../../tables/raw.ts'
import type { TablePart } from '../model.ts'
import { nearestLevel } from './levels.ts'

/** Points by which the columns of a continued table may differ from page to page. */
const SAME = 4

/** A table as handed on, with its parts on the pages it runs over, in order; it stands where its first part stands. */
export interface JoinedTable {
  table: RawTable
  parts: TablePart[]
}

/** A table found on a page, and whether it is the last or the first thing printed there. */
export interface PlacedTable {
  table: TablePart
  first: boolean
  last: boolean
  /** The lines printed above it on its page, when it is the first table there. */
  heads: readonly string[]
}

const MOST_HEADS = 6
const continued = /续\s*表|[（(]续[）)]/

/**
 * Tables that go on over the page break become one: same columns, nothing printed between but what stood above
 * the first part, a repeated heading dropped.
 */
export function joinTables(placed: readonly PlacedTable[]): JoinedTable[] {
  const joined: { parts: TablePart[]; last: boolean; heads: readonly string[] }[] = []
  for (const { table, first, last, heads } of placed) {
    const before = joined.at(-1)
    const part = before?.parts.at(-1)
    if (
      before?.last &&
      part &&
      (first || isRepeated(heads, before.heads)) &&
      table.page === part.page + 1 &&
      isSubset(before.parts, table) &&
      !beginsAgain(before.parts[0], table)
    ) {
      before.parts.push(table)
      before.last = last
    } else joined.push({ parts: [table], last, heads })
  }
  return joined.map(({ parts }) => ({ parts, table: rawTable(parts) }))
}

/** Whether lines above a table are those above its first part again, or say that it goes on. */
function isRepeated(heads: readonly string[], before: readonly string[]): boolean {
  return (
    heads.length > 0 &&
    heads.length <= MOST_HEADS &&
    heads.every(words => before.includes(words) || continued.test(words))
  )
}

/** Whether the sides of a part's columns are among those of the others, or theirs among its own, the outer ones the same. */
function isSubset(parts: readonly TablePart[], table: TablePart): boolean {
  const widest = widestEdges([...parts, table])
  return [...parts, table].every(part => columnsIn(part, widest) !== null)
}

/** The sides of the columns of the part that has most of them. */
function widestEdges(parts: readonly TablePart[]): number[] {
  return parts
    .map(({ edges }) => edges)
    .reduce((most, own) => (own.length > most.length ? own : most), [])
}

/** For each side of a part's columns its index among `widest`; null where one is not there or the table is narrower or wider. */
function columnsIn(part: TablePart, widest: readonly number[]): number[] | null {
  const found = part.edges.map(edge => {
    const nearest = nearestLevel(widest, edge)
    return Math.abs((widest[nearest] ?? 0) - edge) <= SAME ? nearest : -1
  })
  const whole = found[0] === 0 && found.at(-1) === widest.length - 1
  return whole && found.every((index, i) => index >= 0 && (i === 0 || index > (found[i - 1] ?? 0)))
    ? found
    : null
}

/** A form whose first label stands there again with other words beside it is the next form, not more of this one. */
function beginsAgain(first: TablePart | undefined, table: TablePart): boolean {
  const row = (found: TablePart | undefined) =>
    (found?.cells ?? [])
      .filter(cell => cell.row === 0)
      .sort((a, b) => a.column - b.column)
      .map(({ text }) => text.text.replace(/\s+/g, ''))
  const [before, own] = [row(first), row(table)]
  const [label = ''] = own
  return (
    /\p{Script=Han}/u.test(label) && label === before[0] && own.join('\n') !== before.join('\n')
  )
}

function rawTable(parts: readonly TablePart[]): RawTable {
  const widest = widestEdges(parts)
  const [head, ...rest] = parts.map(part => inColumns(part.cells, columnsIn(part, widest)))
  const cells: RawCell[] = [...(head ?? [])]
  const repeated: RawCell[] = []
  let height = heightOf(cells)
  for (const part of rest) {
    const skip = repeatedRows(head ?? [], part)
    for (const cell of part) {
      if (cell.row >= skip) cells.push({ ...cell, row: cell.row - skip + height })
      else repeated.push(cell)
    }
    height = heightOf(cells)
  }
  return {
    kind: 'table',
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    anchors: parts.map(({ page, box }) => ({ kind: 'page', page, box })),
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
    ...(repeated.length > 0 && { repeated }),
  }
}

/** Cells in the columns of the widest part. */
function inColumns(cells: RawCell[], places: readonly number[] | null): RawCell[] {
  if (places === null || places.every((place, i) => place === i)) return cells
  return cells.map(cell => {
    const column = places[cell.column] ?? cell.column
    const end = places[cell.column + cell.columnSpan] ?? column + cell.columnSpan
    return { ...cell, column, columnSpan: end - column }
  })
}

function heightOf(cells: readonly RawCell[]): number {
  return cells.reduce((height, { row, rowSpan }) => Math.max(height, row + rowSpan), 0)
}

/** How many leading rows of a part print the first rows of the table again. */
function repeatedRows(head: readonly RawCell[], part: readonly RawCell[]): number {
  const words = (cells: readonly RawCell[], row: number) =>
    cells
      .filter(cell => cell.row === row)
      .map(cell => `${cell.column} ${cell.text.text.replace(/\s+/g, '')}`)
      .join('\n')
  let row = 0
  const most = Math.min(heightOf(head), heightOf(part) - 1, 6)
  while (
    row < most &&
    words(head, row) === words(part, row) &&
    /\p{Script=Han}/u.test(words(part, row))
  )
    row += 1
  return row
}
