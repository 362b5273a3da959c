import type { Area } from '../raster/gray.ts'
import type { ReadCharacter } from './read.ts'
import type { Word } from './words.ts'

/** A character of a word and the ink it stands for. */
export interface PlacedCharacter extends Area {
  char: string
  sure: number
  /** The middle of where it was seen. */
  x: number
  /** Where the characters beside it end and begin. */
  from: number
  to: number
  /** Any ink stands there. */
  isInked: boolean
  /** The widest white column between two parts of its ink, in pixels. */
  gap: number
}

/** Gives each character of a word the ink around its middle: between two characters the cut is where there is least of it. */
export function placeCharacters(
  word: Word,
  characters: readonly ReadCharacter[],
  ink: Uint8Array,
  width: number,
): PlacedCharacter[] {
  const columns = columnsOf(word, ink, width)
  const seen = characters.filter(({ char }) => char !== ' ')
  const cuts = [word.x0]
  for (const [i, { x }] of seen.entries()) {
    const next = seen[i + 1]
    if (next) cuts.push(cutBetween(x, next.x, columns, word.x0))
  }
  cuts.push(word.x1)
  return seen.map(({ char, sure, x }, i) => {
    const [from, to] = [cuts[i] ?? word.x0, cuts[i + 1] ?? word.x1]
    const runs = stretchesOf(columns, from - word.x0, to - word.x0)
    const [first, last] = [runs[0], runs.at(-1)]
    const gap = runs.reduce(
      (most, [start], at) => Math.max(most, start - (runs[at - 1]?.[1] ?? start)),
      0,
    )
    const [x0, x1] = [
      word.x0 + (first?.[0] ?? from - word.x0),
      word.x0 + (last?.[1] ?? to - word.x0),
    ]
    const [top, bottom] = rowsOf({ x0, x1, top: word.top, bottom: word.bottom }, ink, width)
    return { char, sure, x, x0, x1, top, bottom, from, to, isInked: runs.length > 0, gap }
  })
}

/** The first and last row with ink of a part of a word. */
function rowsOf({ x0, x1, top, bottom }: Area, ink: Uint8Array, width: number): [number, number] {
  let [first, last] = [bottom, top]
  for (let y = top; y < bottom; y++) {
    if (!ink.subarray(y * width + x0, y * width + x1).includes(1)) continue
    first = Math.min(first, y)
    last = y + 1
  }
  return first < last ? [first, last] : [top, bottom]
}

/** Pixels of ink in each column of a word. */
function columnsOf({ x0, x1, top, bottom }: Area, ink: Uint8Array, width: number): Int32Array {
  const columns = new Int32Array(x1 - x0)
  for (let y = top; y < bottom; y++)
    for (let x = x0; x < x1; x++)
      if (ink[y * width + x] === 1) columns[x - x0] = (columns[x - x0] ?? 0) + 1
  return columns
}

/** The middle of the widest stretch of the least ink between two middles. */
function cutBetween(left: number, right: number, columns: Int32Array, origin: number): number {
  const [from, to] = [
    Math.max(0, Math.ceil(left - origin)),
    Math.min(columns.length - 1, Math.floor(right - origin)),
  ]
  if (to <= from) return Math.round((left + right) / 2)
  const least = columns.slice(from, to + 1).reduce((a, b) => Math.min(a, b), Infinity)
  let best: [number, number] = [from, from]
  for (let x = from; x <= to; x++) {
    if (columns[x] !== least) continue
    const start = x
    while (x < to && columns[x + 1] === least) x += 1
    if (x - start > best[1] - best[0] || columns[best[0]] !== least) best = [start, x]
  }
  return origin + Math.round((best[0] + best[1] + 1) / 2)
}

/** Stretches of columns with ink. */
function stretchesOf(columns: Int32Array, from: number, to: number): [number, number][] {
  const runs: [number, number][] = []
  for (let x = Math.max(0, from); x < to; x++) {
    if ((columns[x] ?? 0) === 0) continue
    const start = x
    while (x < to && (columns[x] ?? 0) > 0) x += 1
    runs.push([start, x])
  }
  return runs
}
