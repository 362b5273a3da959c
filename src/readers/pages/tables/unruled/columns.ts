import type { Row } from '../../lines/chunks.ts'
import { stream } from './settings.ts'

/** A column from side to side. */
export interface Column {
  x0: number
  x1: number
}

/** The columns of a region: what lies between the strips that nearly all of its lines leave white. */
export function columnsOf(region: readonly Row[]): Column[] {
  const lines = bodyOf(region.filter(({ chunks }) => chunks.length > 1))
  const em = lines[0]?.size ?? 10
  const most = Math.floor(stream.crossing * lines.length)
  const events = lines.flatMap(({ fine }) =>
    fine.flatMap(({ x0, x1 }): [number, number][] => [
      [x0, 1],
      [x1, -1],
    ]),
  )
  events.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const columns: Column[] = []
  let open = 0
  let start: number | null = null
  for (const [x, step] of events) {
    const before = open
    open += step
    if (before <= most && open > most) {
      const last = columns.at(-1)
      if (last && x - last.x1 < stream.gutter * em) start = columns.pop()?.x0 ?? x
      else start = x
    } else if (before > most && open <= most && start !== null) {
      columns.push({ x0: start, x1: x })
      start = null
    }
  }
  return [...labelsOf(region, columns[0], em), ...columns]
}

/** A column of labels that stand in lines of their own, left of the others: numbers in the middle beside labels of two lines. */
function labelsOf(region: readonly Row[], first: Column | undefined, em: number): Column[] {
  const labels = region.flatMap(({ chunks: [only, ...more] }) =>
    first && only && more.length === 0 && only.x1 < first.x0 - stream.gutter * em ? [only] : [],
  )
  if (labels.length < stream.columns) return []
  return [
    { x0: Math.min(...labels.map(({ x0 }) => x0)), x1: Math.max(...labels.map(({ x1 }) => x1)) },
  ]
}

/** Lines that may set the columns: the first ones of fewer words than usual are headings that span. */
function bodyOf(lines: readonly Row[]): readonly Row[] {
  const counts = lines.map(({ chunks }) => chunks.length).sort((a, b) => a - b)
  const usual = counts[counts.length >> 1] ?? 0
  const first = lines.slice(0, stream.heads + 1).findIndex(({ chunks }) => chunks.length >= usual)
  return lines.slice(Math.max(0, first))
}

/** The first and last column a stretch touches, or the nearest one where it touches none; null without columns. */
export function spanOf(
  columns: readonly Column[],
  x0: number,
  x1: number,
): [number, number] | null {
  const first = columns.findIndex(column => column.x1 > x0)
  const last = columns.findLastIndex(column => column.x0 < x1)
  if (columns.length === 0) return null
  if (first < 0) return [columns.length - 1, columns.length - 1]
  if (last < 0) return [0, 0]
  if (first <= last) return [first, last]
  const middle = (x0 + x1) / 2
  const [left, right] = [columns[last], columns[first]]
  const nearLeft =
    left !== undefined && (right === undefined || middle - left.x1 < right.x0 - middle)
  return nearLeft ? [last, last] : [first, first]
}
