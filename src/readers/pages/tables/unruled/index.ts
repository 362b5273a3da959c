import { isNumber, type Row, rowsOf } from '../../lines/chunks.ts'
import type { FoundCell, FoundTable, Glyph, PageContent } from '../../model.ts'
import { hasBars } from '../bars.ts'
import { isChart } from '../charts.ts'
import type { Band } from './bands.ts'
import { type Column, columnsOf, spanOf } from './columns.ts'
import { headOf } from './head.ts'
import { headLines, onlyRow } from './headlines.ts'
import { type Region, regionsOf } from './regions.ts'
import { bandsOf } from './rows.ts'
import { type Rule, rulesOf } from './rules.ts'
import { stream } from './settings.ts'

/** Tables without rules around their cells: lines of several words apart, over columns of white space that all of them keep. */
export function streamTables(rows: readonly Row[], content: PageContent): FoundTable[] {
  const left = rows.reduce((x, { line }) => Math.min(x, line.x0), Number.POSITIVE_INFINITY)
  const right = rows.reduce((x, { line }) => Math.max(x, line.x1), 0)
  const rules = rulesOf(content.segments)
  return regionsOf(rows, right - left, rules).flatMap(
    region => tableOf(region, rules, content) ?? [],
  )
}

/** Whether words that stand together are several columns of numbers or short words. */
export function hasColumns(glyphs: readonly Glyph[], page: number): boolean {
  const rows = rowsOf(glyphs, page)
  const lines = rows.filter(({ chunks }) => chunks.length > 1)
  if (lines.length < stream.rows) return false
  const columns = columnsOf(rows)
  return columns.length >= stream.columns && isTable(rows, columns, 0, false)
}

function tableOf(
  { rows, framed, few }: Region,
  all: readonly Rule[],
  content: PageContent,
): FoundTable | null {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return null
  const [top, bottom] = [first.line.top, last.line.bottom]
  const rules = all.filter(({ y }) => y > top - first.size && y < bottom + last.size)
  const guess = columnsOf(rows)
  const only = onlyRow(rows, guess)
  if (few && only === null) return null
  const head = only?.head ?? headLines(rows, guess, long(rules, guess, top, bottom))
  const columns = framed ? columnsOf(rows.slice(head)) : guess
  if (columns.length < stream.columns || columns.length > 40) return null
  const inner = long(rules, columns, top, bottom)
  if (!few && !isTable(rows, columns, inner.length, framed)) return null
  const heading = headOf(rows.slice(0, head), columns, rules)
  const bands = only?.bands ?? bandsOf(rows.slice(head), columns, inner)
  if (heading.levels.length + bands.length < stream.rows - 1) return null
  const box = { x0: columns[0]?.x0 ?? 0, top, x1: columns.at(-1)?.x1 ?? 0, bottom }
  if (isChart(box, content) || hasBars(box, content)) return null
  return {
    page: content.page,
    box,
    kind: 'stream',
    cells: cellsOf(heading, bands, columns),
    confidence: 0.7,
    ...(few && { remnant: true as const }),
  }
}

/** Where rulings over more than half of the columns lie. */
function long(
  rules: readonly Rule[],
  columns: readonly Column[],
  top: number,
  bottom: number,
): number[] {
  const [x0, x1] = [columns[0]?.x0 ?? 0, columns.at(-1)?.x1 ?? 0]
  return rules.flatMap(rule =>
    rule.y > top &&
    rule.y < bottom &&
    Math.min(rule.x1, x1) - Math.max(rule.x0, x0) > stream.wide * (x1 - x0)
      ? [rule.y]
      : [],
  )
}

const dots = /[.·・•]{5}|…{2}/
const marker = /^(?:[•·▪–—*-]|[（(]?[\da-z]{1,3}[.)）、])$/i

/** Numbers in columns, or short words between rules; not prose in two columns, a list or a table of contents. */
function isTable(
  region: readonly Row[],
  columns: readonly Column[],
  rules: number,
  framed: boolean,
): boolean {
  const chunks = region.flatMap(row => row.chunks)
  const lines = region.filter(row => row.chunks.length > 1)
  // Lines of the first column alone are more words of a label.
  const labels = region.filter(({ chunks: [only, ...more] }) => {
    const span = only && more.length === 0 ? spanOf(columns, only.x0, only.x1) : null
    return span?.[1] === 0
  }).length
  const others = region.length - lines.length - labels
  if (!framed && (lines.length < others || lines.length * 4 < region.length)) return false
  const led =
    chunks.filter(({ text, leads }) => leads || dots.test(text)).length * 3 > region.length
  if (led && !areAmounts(lines)) return false
  if (!framed && isContents(lines)) return false
  const first = lines.flatMap(({ chunks: [chunk] }) => chunk ?? [])
  if (
    columns.length === 2 &&
    first.filter(({ text }) => marker.test(text.trim())).length * 2 > first.length
  )
    return false
  const length = chunks.reduce((sum, { text }) => sum + text.length, 0) / chunks.length
  const rest = lines.flatMap(row => row.chunks.slice(1))
  const numbers = rest.filter(isNumber).length / Math.max(1, rest.length)
  if (length > stream.prose) return false
  if (framed || numbers >= stream.numbers) return true
  return (
    columns.length >= 3 &&
    lines.length >= stream.rows + 1 &&
    (rules >= 2 || length < stream.prose / 2)
  )
}

/** Whether what dots lead to are amounts, not the pages of a table of contents: none, or fewer, where they were not to fall. */
function areAmounts(lines: readonly Row[]): boolean {
  const last = lines.map(({ chunks }) => chunks.at(-1)).filter(chunk => chunk !== undefined)
  const numbers = last.filter(isNumber)
  if (numbers.length < 0.7 * lines.length || numbers.length < stream.rows) return false
  const values = numbers.map(({ text }) => Number(text.replace(/[,，\s]/g, '')))
  const isPage = (value: number) => Number.isInteger(value) && value < 1000
  const rises = values.every((value, i) => isPage(value) && value >= (values[i - 1] ?? 0))
  return !rises && !values.every(isPage)
}

/** Titles with the page they stand on, far to their right: the last numbers never fall. */
function isContents(lines: readonly Row[]): boolean {
  const pages = lines.map(({ chunks }) => Number(chunks.at(-1)?.text))
  const gaps = lines.map(({ chunks, size }) => {
    const [title, number] = chunks.slice(-2)
    return title && number ? (number.x0 - title.x1) / size : 0
  })
  return (
    lines.length > stream.rows &&
    pages.every(
      (page, i) => Number.isInteger(page) && page < 1000 && page >= (pages[i - 1] ?? 1),
    ) &&
    (pages.at(-1) ?? 0) > (pages[0] ?? 0) &&
    gaps.filter(gap => gap > stream.leader).length > 0.8 * gaps.length &&
    lines.every(({ chunks }) => chunks.slice(1, -1).every(chunk => !isNumber(chunk)))
  )
}

/** One cell a slot or span; slots nobody fills are empty cells. */
function cellsOf(
  { cells: head, levels }: ReturnType<typeof headOf>,
  bands: readonly Band[],
  columns: readonly Column[],
): FoundCell[] {
  const extents = [...levels, ...bands]
  const edgeOver = (row: number) => {
    const [above, below] = [extents[row - 1], extents[row]]
    if (above === undefined || below === undefined)
      return (below ?? above)?.[below ? 'top' : 'bottom'] ?? 0
    return (above.bottom + below.top) / 2
  }
  const cell = (row: number, rowSpan: number, first: number, last: number, glyphs: Glyph[]) => {
    const [left, right] = [columns[first]?.x0 ?? 0, columns[last]?.x1 ?? 0]
    const x0 = glyphs.reduce((x, glyph) => Math.min(x, glyph.x0), left)
    const x1 = glyphs.reduce((x, glyph) => Math.max(x, glyph.x1), right)
    const box = { x0, top: edgeOver(row), x1, bottom: edgeOver(row + rowSpan) }
    return { row, column: first, rowSpan, columnSpan: last - first + 1, box, glyphs }
  }
  const heads = head.map(({ row, rowSpan, first, last, glyphs }) =>
    cell(row, rowSpan, first, last, glyphs),
  )
  const rest = bands.flatMap(({ parts }, i) => {
    const row = levels.length + i
    const cells: FoundCell[] = []
    let next = 0
    const blanks = (to: number) => {
      for (; next < to; next++) cells.push(cell(row, 1, next, next, []))
    }
    for (const part of parts) {
      blanks(part.first)
      if (part.last < next) cells.at(-1)?.glyphs.push(...part.glyphs)
      else cells.push(cell(row, 1, Math.max(next, part.first), part.last, part.glyphs))
      next = Math.max(next, part.last + 1)
    }
    blanks(columns.length)
    return cells
  })
  return [...heads, ...rest]
}
