import { fills, isOpenNumber, isTornNumber, isWholeNumber, lineWords } from '../../lines/numeral.ts'
import { type Line, linesOf } from '../../lines/text.ts'
import type { FoundCell } from '../../model.ts'

/**
 * Marks the cells whose lines are one number that the width of its column has broken:
 *
 *   │ 66,020. │ 4,920.7 │       A point or a group left open tells by itself; its neighbours in the row that had no room are broken with it.
 *   │      27 │       9 │       Else the places behind the point tell (4,920.79 beside numbers of two), or the room and the digits.
 */
export function markBroken(cells: readonly FoundCell[], page: number): FoundCell[] {
  const stacks = new Map<FoundCell, Line[]>()
  for (const cell of cells) {
    if (!isStacked(cell)) continue
    const lines = linesOf(cell.glyphs, page)
    if (isTornNumber(lines)) stacks.set(cell, lines)
  }
  if (stacks.size === 0) return [...cells]
  const usual = usualOf(cells, stacks)
  const open = new Set<number>()
  for (const [{ row }, lines] of stacks) if (isOpenNumber(lines)) open.add(row)
  return cells.map(cell => {
    const lines = stacks.get(cell)
    if (lines === undefined) return cell
    const broken =
      isOpenNumber(lines) ||
      (open.has(cell.row) && isFull(lines, cell)) ||
      completes(lines, usual) ||
      overflows(lines, cell, usual)
    return broken ? { ...cell, broken } : cell
  })
}

/**
 * Marks the cells of numbers over numbers that may be one number as well: no digit had room behind a line, and nothing tells which it is.
 * Two numbers they are where another cell of the row holds as many that can not be one.
 */
export function markDoubtful(cells: readonly FoundCell[], page: number): FoundCell[] {
  const stacked = cells.filter(cell => !cell.broken && isStacked(cell))
  if (stacked.length === 0) return [...cells]
  const padding = paddingOf(cells)
  const heights = new Set<string>()
  const doubtful = new Map<FoundCell, number>()
  for (const cell of stacked) {
    const lines = linesOf(cell.glyphs, page)
    if (isTornNumber(lines) && isFull(lines, cell, padding)) doubtful.set(cell, lines.length)
    else if (lines.every(line => isWholeNumber(lineWords(line))))
      heights.add(`${cell.row} ${lines.length}`)
  }
  return cells.map(cell => {
    const height = doubtful.get(cell)
    if (height === undefined || heights.has(`${cell.row} ${height}`)) return cell
    return { ...cell, doubtful: true }
  })
}

/** Share of the cells of a table that stand nearer to a side than its cells usually do: words that run over their sides. */
const NEAREST = 0.2

/** Points that the cells of a table leave beside their words, as the fuller ones show. */
function paddingOf(cells: readonly FoundCell[]): number {
  const free = cells.flatMap(({ glyphs, box }) => {
    const [first] = glyphs
    if (first === undefined) return []
    const x0 = glyphs.reduce((x, glyph) => Math.min(x, glyph.x0), first.x0)
    const x1 = glyphs.reduce((x, glyph) => Math.max(x, glyph.x1), first.x1)
    return [Math.max(0, Math.min(x0 - box.x0, box.x1 - x1))]
  })
  return free.sort((a, b) => a - b)[Math.floor(free.length * NEAREST)] ?? 0
}

/** Whether no digit had room behind any line but the last, which is no longer than the others. */
function isFull(lines: readonly Line[], { box }: FoundCell, padding?: number): boolean {
  const widest = lines.reduce((width, { x0, x1 }) => Math.max(width, x1 - x0), 0)
  const last = lines.at(-1)
  return (
    last !== undefined &&
    last.x1 - last.x0 <= widest + 0.1 &&
    lines.slice(1).every((line, i) => {
      const before = lines[i]
      return before !== undefined && fills(before, line, box, padding)
    })
  )
}

/** Whether a cell holds nothing but digits and their signs, on more than one baseline. */
function isStacked({ glyphs }: FoundCell): boolean {
  const level = glyphs[0]?.baseline
  return (
    glyphs.some(({ baseline }) => baseline !== level) &&
    glyphs.every(({ char }) => /^[\d.,，%％()（）+−△▲–-]$/.test(char))
  )
}

/** What the numbers of a table look like that stand on one line. */
interface Usual {
  /** Places behind the point that most have; null when they have none or differ. */
  places: number | null
  /** Places of the one that has most. */
  mostPlaces: number
  /** Digits of the longest. */
  digits: number
  /** Width of the widest in each column. */
  widths: Map<number, number>
}

/** Those that are broken beyond doubt say what places the others have, where few stand on one line. */
function usualOf(
  cells: readonly FoundCell[],
  stacks: ReadonlyMap<FoundCell, readonly Line[]>,
): Usual {
  const counts = new Map<number, number>()
  const widths = new Map<number, number>()
  let digits = 0
  let all = 0
  for (const cell of cells) {
    const { glyphs, column } = cell
    const level = glyphs.every(({ baseline }) => baseline === glyphs[0]?.baseline)
    const lines = stacks.get(cell)
    const joined = lines !== undefined && isOpenNumber(lines) ? lines.map(lineWords).join('') : ''
    const words = level ? lineWords({ glyphs }) : joined
    if (!isWholeNumber(words)) continue
    digits = Math.max(digits, digitsOf(words))
    const width = level ? (glyphs.at(-1)?.x1 ?? 0) - (glyphs[0]?.x0 ?? 0) : 0
    widths.set(column, Math.max(widths.get(column) ?? 0, width))
    const places = placesOf(words)
    if (places === 0) continue
    counts.set(places, (counts.get(places) ?? 0) + 1)
    all += 1
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const places = most && most[1] > 0.8 * all ? most[0] : null
  return { places, mostPlaces: Math.max(0, ...counts.keys()), digits, widths }
}

function digitsOf(words: string): number {
  return words.replace(/\D/g, '').length
}

function placesOf(words: string): number {
  return /^[-+−△▲(（]?[\d,，]+\.(\d+)[%％)）]*$/.exec(words)?.[1]?.length ?? 0
}

/** Whether the first line has fewer places than is usual and the whole has just as many. */
function completes(lines: readonly Line[], { places }: Usual): boolean {
  const [first = '', ...rest] = lines.map(lineWords)
  const own = placesOf(first)
  return (
    own > 0 && places !== null && own < places && placesOf([first, ...rest].join('')) === places
  )
}

/**
 * Whether no digit had room behind a line, and the whole has no more digits and places than numbers of this table have. What goes on behind
 * a point can only be places, so such a number may be the longest of all, as the one that is broken is likely to be.
 */
function overflows(lines: readonly Line[], cell: FoundCell, usual: Usual): boolean {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return false
  const whole = lines.map(lineWords).join('')
  const width = first.x1 - first.x0
  return (
    isFull(lines, cell) &&
    (usual.widths.get(cell.column) ?? 0) < width + 0.25 * first.size &&
    last.x1 - last.x0 < width &&
    (digitsOf(whole) <= usual.digits || placesOf(lineWords(first)) > 0) &&
    placesOf(whole) <= usual.mostPlaces
  )
}
