import { fills, isOpenNumber, isTornNumber, isWholeNumber, lineWords } from '../../lines/numeral.ts'
import { type Line, linesOf } from '../../lines/text.ts'
import type { FoundCell } from '../../model.ts'

/**
 * Marks the cells whose lines are one number that the width of its column has broken:
 *
 *   │ 66,020. │ 4,920.7 │       A point or a group left open tells by itself; its neighbours in the row are broken with it.
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
  const usual = usualOf(cells)
  const open = new Set<number>()
  for (const [{ row }, lines] of stacks) if (isOpenNumber(lines)) open.add(row)
  return cells.map(cell => {
    const lines = stacks.get(cell)
    if (lines === undefined) return cell
    const broken = open.has(cell.row) || completes(lines, usual) || overflows(lines, cell, usual)
    return broken ? { ...cell, broken } : cell
  })
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

function usualOf(cells: readonly FoundCell[]): Usual {
  const counts = new Map<number, number>()
  const widths = new Map<number, number>()
  let digits = 0
  let all = 0
  for (const { glyphs, column } of cells) {
    const words = glyphs.every(({ baseline }) => baseline === glyphs[0]?.baseline)
      ? lineWords({ glyphs })
      : ''
    if (!isWholeNumber(words)) continue
    digits = Math.max(digits, digitsOf(words))
    const width = (glyphs.at(-1)?.x1 ?? 0) - (glyphs[0]?.x0 ?? 0)
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

/** Whether no digit had room behind the first of two lines, and the whole has no more digits and places than numbers of this table have. */
function overflows(lines: readonly Line[], { box, column }: FoundCell, usual: Usual): boolean {
  const [first, second, ...more] = lines
  if (first === undefined || second === undefined || more.length > 0) return false
  const whole = lineWords(first) + lineWords(second)
  const width = first.x1 - first.x0
  return (
    fills(first, second, box) &&
    (usual.widths.get(column) ?? 0) < width + 0.25 * first.size &&
    second.x1 - second.x0 < width &&
    digitsOf(whole) <= usual.digits &&
    placesOf(whole) <= usual.mostPlaces
  )
}
