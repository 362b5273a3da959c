import { isNumber, type Row } from '../../lines/chunks.ts'
import { type Column, columnsOf, spanOf } from './columns.ts'
import { stream } from './settings.ts'

/** Em by which the middle of a heading of both levels may lie beside the middle of them, and that of the lower level below it. */
const LEVEL = 0.45

/**
 * A region with the line above that heads several of its columns: it stands over their middle, and the headings of the other columns stand in
 * the middle between it and the lowest heading of its own, as those of merged cells do:
 *
 *                        收入
 *     项目     合计
 *                     本年    上年
 */
export function withHead(region: Row[], rows: readonly Row[]): Row[] {
  const [first] = region
  const above = first && rows[rows.indexOf(first) - 1]
  const [only, ...more] = above?.chunks ?? []
  if (!above || !first || !only || more.length > 0) return region
  if (first.baseline - above.baseline > stream.near * first.size) return region
  if (!isSetAlike(above, first)) return region
  const columns = columnsOf(region)
  const heads = headingsOf(region, columns)
  if (heads === null) return region
  const middle = (only.x0 + only.x1) / 2
  const isUnder = (from: number, to: number) => {
    const own = heads.filter(({ column }) => column >= from && column <= to)
    const others = heads.filter(({ column }) => column < from || column > to)
    if (own.length <= to - from || others.length === 0) return false
    const bottom = Math.max(...own.map(head => head.bottom))
    const level = (above.line.top + bottom) / 2
    return (
      isCentred(middle, own, columns.slice(from, to + 1), first.size) &&
      own.every(head => (head.top + head.bottom) / 2 - level > LEVEL * first.size) &&
      others.every(head => Math.abs((head.top + head.bottom) / 2 - level) < LEVEL * first.size)
    )
  }
  for (let from = 1; from < columns.length; from++)
    for (let to = from + 1; to < columns.length; to++)
      if (isUnder(from, to)) return [above, ...region]
  return region
}

/** The headings of a column: all words above its first number. */
interface Heading extends Column {
  column: number
  top: number
  bottom: number
}

/** The headings above the first line of numbers; null where there are none or one stands over several columns. */
function headingsOf(region: readonly Row[], columns: readonly Column[]): Heading[] | null {
  const body = region.findIndex(({ chunks }) => chunks.slice(1).some(isNumber))
  if (body < 1 || body > stream.mostHeads) return null
  const headings: Heading[] = []
  const right = columns[0]?.x1 ?? 0
  // Lines of the first column alone right above the numbers are the label of their row.
  const last = region.slice(0, body).findLastIndex(row => row.fine.some(({ x0 }) => x0 > right))
  for (const { fine, line } of region.slice(0, last + 1)) {
    for (const { x0, x1 } of fine) {
      const span = spanOf(columns, x0, x1)
      if (span === null || span[0] !== span[1]) return null
      const [column] = span
      const known = headings.find(head => head.column === column)
      if (known === undefined) headings.push({ column, x0, x1, top: line.top, bottom: line.bottom })
      else {
        known.x0 = Math.min(known.x0, x0)
        known.x1 = Math.max(known.x1, x1)
        known.bottom = line.bottom
      }
    }
  }
  return headings
}

/** Whether words stand over the middle of some headings, or of their columns. */
function isCentred(
  middle: number,
  headings: readonly Heading[],
  columns: readonly Column[],
  em: number,
): boolean {
  return [headings, columns].some(own => {
    const x0 = Math.min(...own.map(one => one.x0))
    const x1 = Math.max(...own.map(one => one.x1))
    return Math.abs((x0 + x1) / 2 - middle) < stream.centred * em
  })
}

/** Whether two lines are set in one font and size. */
function isSetAlike(above: Row, below: Row): boolean {
  const [one, other] = [above.line.glyphs[0], below.line.glyphs[0]]
  return one?.font === other?.font && one?.bold === other?.bold && one?.size === other?.size
}
