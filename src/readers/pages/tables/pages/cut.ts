import { compact } from '../../../../model/text.ts'
import { beginsPoint, endsSentence, joinLines } from '../../lines/paragraphs.ts'
import { stack } from '../../lines/text.ts'
import type { PartCell } from '../../model.ts'

/** A column is usually filled when this share of its rows is. */
const USUAL = 0.75
/** Rows needed to tell what is usual. */
const FEWEST = 3
/** Space, in em, a cell leaves beside its words at most. */
const PADDING = 1
/** Words that are cut stand as near to the break, in em. */
const CLOSE = 1.2

/** A code, a date, a number: words that no line end divides. */
const value = /^[\dA-Za-z.,，:：/\\()（）%％‰+−–—△▲-]+$/
const MOST_VALUE = 24

type Pair = [above: PartCell, below: PartCell]

/** What goes on over a page break: `row`, one row of which both pages print a part, or `cells`, merged cells beside rows of their own. */
export interface Cut {
  kind: 'row' | 'cells'
  pairs: Pair[]
}

/**
 * What a page break cuts between the last row of a page and the first of the next; null when nothing.
 *
 *   │ 3 │ 城区道路 │ 修建道路三条，其中 │ 120 │
 *   ─────────────────── page ───────────────────
 *   │   │          │ 主干道一条         │     │
 *
 * Words flow on in the middle of a sentence, and cells that every row fills are empty on one side of the break,
 * always the same side: what is short is never cut.
 */
export function cutBetween(
  above: readonly PartCell[],
  below: readonly PartCell[],
  firstRow: number,
): Cut | null {
  const height = above.reduce((rows, { row, rowSpan }) => Math.max(rows, row + rowSpan), 0)
  const tops = above.filter(({ row, rowSpan }) => row + rowSpan === height)
  const bottoms = below.filter(({ row }) => row === firstRow)
  const pairs = tops.flatMap(top => {
    const under = bottoms.find(({ column }) => column === top.column)
    return under && under.columnSpan === top.columnSpan ? [[top, under] as Pair] : []
  })
  if (pairs.length !== tops.length || pairs.length !== bottoms.length) return null
  const column = new Columns([...above, ...below])
  const filled = pairs.filter(([top, under]) => isFilled(top) && isFilled(under))
  const flowing = filled.filter(
    ([top, under]) => !(isValue(top) && isValue(under)) && column.wraps(top) && flows(top, under),
  )
  const ended = filled.filter(([top, under]) => ends(top) && !isValue(under))
  if (filled.every(pair => flowing.includes(pair) || ended.includes(pair)))
    return isOneRow(pairs, flowing.length, column) ? { kind: 'row', pairs } : null
  const cells = leading(pairs, pair => flowing.includes(pair) || isHalf(pair))
  const sure = cells.some(
    pair =>
      isHalf(pair) &&
      (isMerged(pair) ||
        (flowing.length > 0 && column.merges(pair[0]) && column.usuallyFilled(pair[0]))),
  )
  return sure ? { kind: 'cells', pairs: cells } : null
}

/** The pairs from the left on that go on, up to the first that does not. */
function leading(pairs: readonly Pair[], goesOn: (pair: Pair) => boolean): Pair[] {
  const sorted = [...pairs].sort(([a], [b]) => a.column - b.column)
  const end = sorted.findIndex(pair => !goesOn(pair))
  return sorted.slice(0, end < 0 ? sorted.length : end)
}

/** Whether nothing but cut words and cells of one side speaks: some cell that every row fills stands on one side only. */
function isOneRow(pairs: readonly Pair[], flowing: number, column: Columns): boolean {
  const halves = pairs.filter(isHalf)
  const filled = pairs.filter(([top, under]) => isFilled(top) && isFilled(under))
  if (filled.length === 0) return false
  if (halves.length === 0) return flowing === pairs.length && !pairs.some(isMerged)
  if (new Set(halves.map(([top]) => isFilled(top))).size > 1) return false
  const missing = halves.filter(pair => !isMerged(pair) && column.usuallyFilled(pair[0]))
  if (missing.length === 0) return false
  return flowing > 0 || (missing.length >= filled.length && lacksFirst(pairs))
}

/** Cells on both sides of a break put together in the one above: the words of both, a place on each page. */
export function sew({ kind, pairs }: Cut): void {
  for (const [above, below] of pairs) {
    const texts = [above.text, below.text].filter(({ text }) => text !== '')
    above.text = flows(above, below) ? joinLines(texts) : stack(texts)
    above.rowSpan += below.rowSpan - (kind === 'row' ? 1 : 0)
    above.anchors.push(...below.anchors)
    above.wrapped = true
    if (below.set) above.set = below.set
  }
}

function isHalf([top, under]: Pair): boolean {
  return isFilled(top) !== isFilled(under)
}

function isMerged([top, under]: Pair): boolean {
  return top.rowSpan > 1 || under.rowSpan > 1
}

function isValue(cell: PartCell): boolean {
  const words = wordsOf(cell)
  return words.length <= MOST_VALUE && value.test(words)
}

function isFilled({ text }: PartCell): boolean {
  return text.text !== ''
}

function wordsOf({ text }: PartCell): string {
  return compact(text.text)
}

/** Whether the words of one cell go on in the next: its last line is full and ends within a sentence. */
function flows(above: PartCell, below: PartCell): boolean {
  const [{ set: before }, { set: after }] = [above, below]
  const [box, next] = [above.anchors.at(-1), below.anchors[0]]
  if (!before || !after || box?.kind !== 'page' || next?.kind !== 'page') return false
  const { size, bold } = before.last
  if (bold !== after.first.bold || Math.abs(size - after.first.size) > 0.25 * size) return false
  const [under, over] = [box.box.bottom - before.bottom, after.top - next.box.top]
  if (Math.max(under, over) > CLOSE * size) return false
  const padding = Math.min(PADDING * size, Math.max(0, before.left - box.box.x0))
  if (box.box.x1 - padding - before.right > after.first.word + 0.6 * size) return false
  return !endsSentence(above.text.text) && !beginsPoint(below.text.text)
}

function ends({ text }: PartCell): boolean {
  return endsSentence(text.text)
}

/** Whether what labels the row (its first cell with words above) stands above only. */
function lacksFirst(pairs: readonly Pair[]): boolean {
  const [first] = pairs.filter(([top]) => isFilled(top)).sort(([a], [b]) => a.column - b.column)
  return first !== undefined && !isFilled(first[1])
}

/** How the cells of each column are: filled, broken over lines, merged over rows. */
class Columns {
  readonly #cells = new Map<number, PartCell[]>()

  constructor(cells: readonly PartCell[]) {
    for (const cell of cells) {
      const own = this.#cells.get(cell.column)
      if (own) own.push(cell)
      else this.#cells.set(cell.column, [cell])
    }
  }

  usuallyFilled({ column }: PartCell): boolean {
    const cells = this.#cells.get(column) ?? []
    const rows = cells.reduce((sum, { rowSpan }) => sum + rowSpan, 0)
    const filled = cells.filter(isFilled).reduce((sum, { rowSpan }) => sum + rowSpan, 0)
    return rows >= FEWEST && filled >= USUAL * rows
  }

  wraps({ column }: PartCell): boolean {
    return (this.#cells.get(column) ?? []).some(({ wrapped }) => wrapped)
  }

  merges({ column }: PartCell): boolean {
    return (this.#cells.get(column) ?? []).some(({ rowSpan }) => rowSpan > 1)
  }
}
