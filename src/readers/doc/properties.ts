/** A change to the properties of a paragraph, a run or a row: its code, and where its operand stands in which bytes. */
export interface Change {
  code: number
  view: DataView
  at: number
  length: number
}

/** The changes that hold for the characters of a range of the file. */
export interface PropertyRange {
  start: number
  end: number
  /** Number of the paragraph's style; 0 for runs. */
  style: number
  changes: Change[]
}

const PAGE = 512
const TABLE_LAYOUT = 0xd608
const TABS = 0xc615
/** A list of changes that stands in the stream `Data`, too long for its page. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b])
/** The layout of a row of 63 cells takes less; many rows may point to one list. */
const LONGEST = 8192
const WIDTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const

/** The changes in a list, one after another; what is cut off at its end is none. */
export function changesIn(view: DataView, start: number, end: number, data?: DataView): Change[] {
  const changes: Change[] = []
  let at = start
  const stop = Math.min(end, view.byteLength)
  while (at + 2 <= stop) {
    const code = view.getUint16(at, true)
    at += 2
    const counted = WIDTHS[code >> 13] === 0
    const head = counted ? (code === TABLE_LAYOUT ? 2 : 1) : 0
    if (at + head > stop) break
    const length = counted ? countedLength(view, code, at) : (WIDTHS[code >> 13] ?? 0)
    if (at + head + length > stop) break
    if (ELSEWHERE.has(code) && data !== undefined)
      changes.push(...listIn(data, view.getUint32(at, true)))
    else changes.push({ code, view, at: at + head, length })
    at += head + length
  }
  return changes
}

function countedLength(view: DataView, code: number, at: number): number {
  if (code === TABLE_LAYOUT)
    return at + 2 > view.byteLength ? 0 : Math.max(0, view.getUint16(at, true) - 1)
  const length = view.getUint8(at)
  return code === TABS && length === 255 ? 0 : length
}

function listIn(data: DataView, at: number): Change[] {
  const length = at + 2 > data.byteLength ? 0 : data.getUint16(at, true)
  return length > LONGEST ? [] : changesIn(data, at + 2, at + 2 + length)
}

/** The properties of the runs of a document, or of its paragraphs: pages of 512 bytes that a table points to. */
export function propertyRanges(
  stream: DataView,
  table: DataView,
  of: 'runs' | 'paragraphs',
  data?: DataView,
): PropertyRange[] {
  const count = Math.floor((table.byteLength - 4) / 8)
  const ranges: PropertyRange[] = []
  for (let i = 0; i < count; i++) {
    const page = (table.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff) * PAGE
    if (page + PAGE > stream.byteLength) continue
    const view = new DataView(stream.buffer, stream.byteOffset + page, PAGE)
    ranges.push(...(of === 'runs' ? runsIn(view) : paragraphsIn(view, data)))
  }
  return ranges.sort((a, b) => a.start - b.start)
}

function runsIn(page: DataView): PropertyRange[] {
  const count = page.getUint8(PAGE - 1)
  return rangesIn(page, count, 1, i => {
    const at = 2 * page.getUint8(4 * (count + 1) + i)
    const changes = at === 0 ? [] : changesIn(page, at + 1, at + 1 + page.getUint8(at))
    return { style: 0, changes }
  })
}

function paragraphsIn(page: DataView, data: DataView | undefined): PropertyRange[] {
  const count = page.getUint8(PAGE - 1)
  return rangesIn(page, count, 13, i => {
    const at = 2 * page.getUint8(4 * (count + 1) + 13 * i)
    if (at === 0 || at + 4 > PAGE) return { style: 0, changes: [] }
    const words = page.getUint8(at)
    const start = words === 0 ? at + 2 : at + 1
    const end = words === 0 ? start + 2 * page.getUint8(at + 1) : start + 2 * words - 1
    return { style: page.getUint16(start, true), changes: changesIn(page, start + 2, end, data) }
  })
}

function rangesIn(
  page: DataView,
  count: number,
  width: number,
  at: (index: number) => Pick<PropertyRange, 'style' | 'changes'>,
): PropertyRange[] {
  if (4 * (count + 1) + width * count > PAGE) return []
  return Array.from({ length: count }, (_, i) => ({
    start: page.getUint32(4 * i, true),
    end: page.getUint32(4 * i + 4, true),
    ...at(i),
  }))
}

/** Finds the range that holds a place of the file; the one found last is looked at first. */
export function finderOf(
  ranges: readonly PropertyRange[],
): (place: number) => PropertyRange | undefined {
  let last: PropertyRange | undefined
  return place => {
    if (last !== undefined && place >= last.start && place < last.end) return last
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.end ?? 0) > place) high = middle
      else low = middle + 1
    }
    const found = ranges[low]
    last = found !== undefined && place >= found.start ? found : undefined
    return last
  }
}
