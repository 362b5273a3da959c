import type { AlignedRow, Word } from './words.ts'

/** Fewer rows, or rows of fewer columns, are chance. */
const LEAST = { rows: 3, columns: 2, support: 2 }
/** How far right edges of one column may differ, and how far columns stand apart. */
const SLACK = { edge: 1, apart: 4 }
/** Blanks that part columns all the way down, and how far the middles of the values of one may differ. */
const WHITE = { blanks: 3, middle: 1 }

/** A column of numbers in a table drawn with spaces. */
export interface DrawnColumn {
  /** Where its widest value ends. */
  edge: number
  /** Whether a value is one of its. */
  holds(value: Word): boolean
}

type Rows = readonly { found: AlignedRow }[]

/** Columns whose numbers end under each other; undefined where they do not. */
export function columnsByEdge(rows: Rows): DrawnColumn[] | undefined {
  if (!areEnough(rows)) return undefined
  const ends = rows.flatMap(({ found }) => found.values.map(({ to }) => to)).sort((a, b) => a - b)
  const edges: { start: number; end: number; count: number }[] = []
  for (const end of ends) {
    const last = edges.at(-1)
    if (last && end - last.start <= SLACK.edge) {
      last.end = end
      last.count += 1
    } else edges.push({ start: end, end, count: 1 })
  }
  const sound = edges.every(
    ({ end, count }, i) =>
      count >= LEAST.support && (i === 0 || end - (edges[i - 1]?.end ?? 0) >= SLACK.apart),
  )
  if (!sound || edges.length < LEAST.columns) return undefined
  return edges.map(({ end: edge }) => ({
    edge,
    holds: ({ to }) => edge - to >= 0 && edge - to < SLACK.apart,
  }))
}

/** Columns whose numbers are set around one middle, with white between them all the way down; undefined where they are not. */
export function columnsByMiddle(rows: Rows): DrawnColumn[] | undefined {
  if (!areEnough(rows)) return undefined
  const values = rows
    .flatMap(({ found }) => found.values)
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const bands: { from: number; to: number; values: Word[] }[] = []
  for (const value of values) {
    const last = bands.at(-1)
    if (last && value.from < last.to + WHITE.blanks) {
      last.to = Math.max(last.to, value.to)
      last.values.push(value)
    } else bands.push({ from: value.from, to: value.to, values: [value] })
  }
  const sound = bands.every(band => band.values.length >= LEAST.support && areCentred(band.values))
  const once = rows.every(({ found }) =>
    bands.every(({ from, to }) => found.values.filter(isWithin(from, to)).length < 2),
  )
  if (!sound || !once || bands.length < LEAST.columns) return undefined
  return bands.map(({ from, to }) => ({ edge: to, holds: isWithin(from, to) }))
}

function isWithin(from: number, to: number): (value: Word) => boolean {
  return value => value.from >= from && value.to <= to
}

function areCentred(values: readonly Word[]): boolean {
  const middles = values.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b)
  return (middles.at(-1) ?? 0) - (middles[0] ?? 0) <= WHITE.middle
}

function areEnough(rows: Rows): boolean {
  return rows.filter(({ found }) => found.values.length >= LEAST.columns).length >= LEAST.rows
}
