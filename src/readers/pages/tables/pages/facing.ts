import { captionLine, continuedTable, unitWords } from '../../../../lexicon/captions.ts'
import type { Box } from '../../../../model/anchor.ts'
import type { FoundCell, FoundTable, PartCell, TablePart } from '../../model.ts'
import { bandOf } from '../levels.ts'
import { heightOf, holdsAmounts } from './heads.ts'
import type { PlacedTable } from './join.ts'

/** Rows of numbers a half without labels has at least, and rows of headings at most. */
const FEWEST = 4
const MOST_HEADS = 3
/** Share of the rows under the headings that have a label on the left. */
const LABELLED = 0.6
/** Points by which the tops of both halves may differ. */
const SAME = 4

/**
 * The middle of the words of each row, of a table that holds no words under its headings: its labels may stand on the page before.
 * Null for a row without words.
 */
export function middlesOf({ cells }: FoundTable): (number | null)[] | undefined {
  const first = cells.filter(({ column, glyphs }) => column === 0 && glyphs.length > 0)
  const body = first.filter(cell => !/\p{L}/u.test(wordsOf(cell)))
  const heads = first.filter(cell => !body.includes(cell))
  const begins = Math.min(...body.map(({ row }) => row))
  if (heads.length === 0 || heads.some(({ row }) => row >= Math.min(begins, MOST_HEADS)))
    return undefined
  if (!holdsAmounts(body.map(wordsOf))) return undefined
  if (cells.some(cell => cell.row >= begins && /\p{L}{2}/u.test(wordsOf(cell)))) return undefined
  const middles: (number | null)[] = []
  for (const { row, rowSpan, glyphs } of cells) {
    for (let at = row; at < row + rowSpan; at++) middles[at] ??= null
    if (rowSpan > 1 || glyphs.length === 0) continue
    const { top, bottom } = extent(glyphs)
    middles[row] ??= (top + bottom) / 2
  }
  const rows = new Set(cells.filter(({ glyphs }) => glyphs.length > 0).map(({ row }) => row))
  return rows.size >= FEWEST + 1 ? middles : undefined
}

function wordsOf({ glyphs }: FoundCell): string {
  return glyphs.map(({ char }) => char).join('')
}

function extent(glyphs: readonly Box[]): { top: number; bottom: number } {
  return glyphs.reduce(
    (of, { top, bottom }) => ({ top: Math.min(of.top, top), bottom: Math.max(of.bottom, bottom) }),
    { top: Number.POSITIVE_INFINITY, bottom: 0 },
  )
}

/** Tables in the order of their pages, right halves put into their left ones, which stay where they stand. */
export function joinFacing(placed: readonly PlacedTable[]): PlacedTable[] {
  const joined: PlacedTable[] = []
  for (const right of placed) {
    const left = joined.findLast(({ table, last }) => last && table.page === right.table.page - 1)
    const part =
      left && saysNothing(right.heads, left.heads) ? facingPart(left.table, right.table) : null
    if (left && part) {
      Object.assign(left.table, part)
      left.last = right.last
    } else joined.push({ ...right })
  }
  return joined
}

/** Whether lines above a right half are none but its unit, its number and what stands above the left one. */
function saysNothing(heads: readonly string[], left: readonly string[]): boolean {
  return heads.every(
    words =>
      left.includes(words) ||
      unitWords.test(words) ||
      captionLine.test(words) ||
      continuedTable.test(words),
  )
}

/**
 * A table printed over two facing pages as one: what stands on the right are more columns of the rows on the left; null when they are two.
 *
 *   │ 项目 │ 甲区 │ 乙区 ┊ page ┊ 丙区 │ 丁区 │
 *   │ 合计 │   40 │   30 ┊      ┊   20 │   10 │
 *
 * The right half has headings but no labels, and each line of words on it stands at the height of a row on the left, a row each.
 */
function facingPart(left: TablePart, right: TablePart): TablePart | null {
  const { middles } = right
  if (middles === undefined || left.middles !== undefined || left.facing || left.remnant)
    return null
  if (Math.abs(left.box.top - right.box.top) > SAME) return null
  const sides = rowSides(left.cells)
  if (sides === null || !isLabelled(left.cells)) return null
  const rows = rowsAt(middles, sides)
  if (rows === null) return null
  const width = left.edges.length - 1
  const shift = (left.edges.at(-1) ?? 0) - (right.edges[0] ?? 0)
  const placed = right.cells.filter(isFilled).map((cell): PartCell => {
    const row = rows[cell.row] ?? 0
    const last = rows[cell.row + cell.rowSpan - 1] ?? row
    return { ...cell, row, rowSpan: last - row + 1, column: cell.column + width }
  })
  return {
    ...left,
    confidence: Math.min(left.confidence, right.confidence),
    cells: [...left.cells, ...placed, ...blanks(placed, right, sides, width)],
    edges: [...left.edges, ...right.edges.slice(1).map(edge => edge + shift)],
    ...(left.reach && right.reach && { reach: [...left.reach, ...moved(right.reach, shift)] }),
    facing: { page: right.page, box: right.box },
  }
}

/** The sides of rows, top-down, as the cells of one row tell them; null where they do not follow each other. */
function rowSides(cells: readonly PartCell[]): number[] | null {
  const sides: number[] = []
  let bottom = 0
  for (const { row, rowSpan, anchors } of cells) {
    const [at] = anchors
    if (at?.kind !== 'page') return null
    sides[row] = Math.min(sides[row] ?? Number.POSITIVE_INFINITY, at.box.top)
    if (rowSpan === 1) bottom = Math.max(bottom, at.box.bottom)
  }
  const whole = [...sides, bottom]
  return whole.every((side, i) => i === 0 || side > (whole[i - 1] ?? 0)) ? whole : null
}

/** For each row on the right the row on the left at its height; null where one has none or two have the same. */
function rowsAt(middles: readonly (number | null)[], sides: readonly number[]): number[] | null {
  const rows: number[] = []
  let before = -1
  for (const middle of middles) {
    const row = middle === null ? before : bandOf(sides, middle)
    if (row < 0 || (middle !== null && row <= before)) return null
    rows.push(row)
    before = row
  }
  return rows
}

function isLabelled(cells: readonly PartCell[]): boolean {
  const labels = cells.filter(
    ({ column, row, text }) => column === 0 && row > 0 && /\p{L}{2}/u.test(text.text),
  )
  return labels.length >= LABELLED * (heightOf(cells) - 1)
}

function isFilled({ text }: PartCell): boolean {
  return text.text !== ''
}

/** Cells without words where nothing is printed on the right. */
function blanks(
  placed: readonly PartCell[],
  right: TablePart,
  sides: readonly number[],
  from: number,
): PartCell[] {
  const taken = new Set(
    placed.flatMap(({ row, rowSpan, column, columnSpan }) =>
      range(row, rowSpan).flatMap(r => range(column, columnSpan).map(c => `${r} ${c}`)),
    ),
  )
  return sides.slice(1).flatMap((bottom, row) =>
    right.edges.slice(1).flatMap((x1, i): PartCell[] => {
      const column = from + i
      if (taken.has(`${row} ${column}`)) return []
      const box = { x0: right.edges[i] ?? 0, top: sides[row] ?? 0, x1, bottom }
      const anchors: PartCell['anchors'] = [{ kind: 'page', page: right.page, box }]
      const text = { text: '', runs: [] }
      return [
        { row, column, rowSpan: 1, columnSpan: 1, header: false, text, anchors, wrapped: false },
      ]
    }),
  )
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i)
}

function moved(reach: NonNullable<TablePart['reach']>, by: number): TablePart['reach'] & object {
  return reach.map(({ x0, x1 }) => ({ x0: x0 + by, x1: x1 + by }))
}
