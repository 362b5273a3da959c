import type { Chunk, Row } from '../../lines/chunks.ts'
import { type Column, spanOf } from './columns.ts'
import { stream } from './settings.ts'
import type { HeadCell, Level } from './stacked.ts'

/** Em by which headings that stand in the middle of one level may differ in height. */
const LEVEL = 0.35

/** The words of a heading over one column, line below line. */
interface Stack {
  column: number
  chunks: Chunk[]
  /** Baselines of its first and its last line. */
  first: number
  last: number
}

/** Words over several columns. */
interface Over {
  chunk: Chunk
  baseline: number
  first: number
  last: number
}

/**
 * The cells of a heading whose words stand in the middle of their cells, told by height alone; null where they do not or nothing differs:
 *
 *                Change                            2024
 *     Item  Own    on   Balance       Item   Own
 *         revenue year                     revenue  Issued  Repaid
 */
export function centredHead(
  lines: readonly Row[],
  columns: readonly Column[],
): { cells: HeadCell[]; levels: Level[] } | null {
  const [top, bottom] = [lines[0], lines.at(-1)]
  if (!top || !bottom || lines.length < 2) return null
  const single = stacksOf(lines, [], columns)
  const heights = new Set(single?.map(({ chunks }) => chunks.length))
  if (single && heights.size > 1 && areLevel(single, top.size))
    return headOf([], single, columns.length, lines)
  for (const line of lines.slice(0, -1)) {
    for (const over of groupsIn(line, columns, lines)) {
      const stacks = stacksOf(lines, over, columns)
      if (stacks && isUnder(stacks, over, top.size))
        return headOf(over, stacks, columns.length, lines)
    }
  }
  return null
}

/** The words of all lines but those of groups by column; null where some stand over several. */
function stacksOf(
  lines: readonly Row[],
  groups: readonly Over[],
  columns: readonly Column[],
): Stack[] | null {
  const stacks: Stack[] = []
  for (const { fine, baseline } of lines) {
    for (const chunk of fine) {
      if (groups.some(group => group.chunk === chunk)) continue
      const span = spanOf(columns, chunk.x0, chunk.x1)
      if (span === null || span[0] !== span[1]) return null
      const known = stacks.find(({ column }) => column === span[0])
      if (known === undefined)
        stacks.push({ column: span[0], chunks: [chunk], first: baseline, last: baseline })
      else if (known.last === baseline) return null
      else {
        known.chunks.push(chunk)
        known.last = baseline
      }
    }
  }
  return stacks
}

function areLevel(stacks: readonly Stack[], em: number): boolean {
  const middles = stacks.map(middleOf)
  return Math.max(...middles) - Math.min(...middles) < LEVEL * em
}

function middleOf({ first, last }: Stack): number {
  return (first + last) / 2
}

/** Which words of a line may stand over which columns: all of them or one, each over the widest stretch in whose middle it stands. */
function groupsIn(line: Row, columns: readonly Column[], lines: readonly Row[]): Over[][] {
  const found = line.fine.map(chunk => stretchesOf(chunk, line, columns, lines))
  const singles = found.flatMap(stretches => stretches.map(one => [one]))
  const all = found.flatMap(([widest]) => widest ?? [])
  const apart = all.every((one, i) => (all[i - 1]?.last ?? -1) < one.first)
  return all.length > 1 && apart ? [all, ...singles] : singles
}

/** The stretches of columns in whose middle words stand, the widest first; the first column is of labels. */
function stretchesOf(
  chunk: Chunk,
  { baseline, size }: Row,
  columns: readonly Column[],
  lines: readonly Row[],
): Over[] {
  const middle = (chunk.x0 + chunk.x1) / 2
  const found: Over[] = []
  for (let first = 1; first < columns.length; first++) {
    for (let last = first + 1; last < columns.length; last++) {
      const [left, right] = [columns[first], columns[last]]
      if (!left || !right || middle < left.x0 || middle > right.x1) continue
      const below = lines.flatMap(row =>
        row.baseline <= baseline
          ? []
          : row.fine.filter(({ x0, x1 }) => x1 > left.x0 && x0 < right.x1),
      )
      const words =
        (Math.min(...below.map(({ x0 }) => x0)) + Math.max(...below.map(({ x1 }) => x1))) / 2
      const isNear = [words, (left.x0 + right.x1) / 2].some(
        place => Math.abs(place - middle) < stream.centred * size,
      )
      if (isNear) found.push({ chunk, baseline, first, last })
    }
  }
  return found.sort((a, b) => b.last - b.first - (a.last - a.first))
}

/** Whether the headings under groups are level below them, and all others in the middle of both levels. */
function isUnder(stacks: readonly Stack[], groups: readonly Over[], em: number): boolean {
  const isOf = ({ column }: Stack) =>
    groups.some(({ first, last }) => column >= first && column <= last)
  const [own, others] = [stacks.filter(isOf), stacks.filter(stack => !isOf(stack))]
  const width = groups.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  const top = groups[0]?.baseline
  if (top === undefined || own.length < width || others.length === 0) return false
  const middle = (top + Math.max(...own.map(({ last }) => last))) / 2
  return (
    areLevel(own, em) &&
    own.every(stack => stack.first > top && middleOf(stack) - middle > LEVEL * em) &&
    others.every(stack => Math.abs(middleOf(stack) - middle) < LEVEL * em)
  )
}

function headOf(
  groups: readonly Over[],
  stacks: readonly Stack[],
  width: number,
  lines: readonly Row[],
): { cells: HeadCell[]; levels: Level[] } {
  const height = groups.length > 0 ? 2 : 1
  const isIn = (column: number) =>
    groups.some(({ first, last }) => column >= first && column <= last)
  const over = groups.map(({ chunk: { glyphs }, first, last }): HeadCell => {
    return { row: 0, rowSpan: 1, first, last, glyphs: [...glyphs] }
  })
  const rest = Array.from({ length: width }, (_, column): HeadCell => {
    const own = stacks.filter(stack => stack.column === column).flatMap(({ chunks }) => chunks)
    const row = isIn(column) ? 1 : 0
    const glyphs = own.flatMap(chunk => chunk.glyphs)
    return { row, rowSpan: height - row, first: column, last: column, glyphs }
  })
  const top = Math.min(...lines.map(({ line }) => line.top))
  const bottom = Math.max(...lines.map(({ line }) => line.bottom))
  const between = groups[0] === undefined ? bottom : groups[0].baseline
  const level = { cells: [], spans: false, parted: false, alone: false }
  const levels: Level[] = [{ ...level, spans: height > 1, top, bottom: between }]
  if (height > 1) levels.push({ ...level, top: between, bottom })
  return { cells: [...over, ...rest].sort((a, b) => a.row - b.row || a.first - b.first), levels }
}
