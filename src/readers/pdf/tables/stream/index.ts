import type { FoundCell, FoundTable, Glyph, PageContent } from '../../model.ts'
import { isNumber, type Row, rowsOf } from './chunks.ts'
import { type Column, columnsOf } from './columns.ts'
import { regionsOf } from './regions.ts'
import { type Band, bandsOf } from './rows.ts'
import { stream } from './settings.ts'

/** Tables without rules around their cells: lines of several words apart, over columns of white space that all of them keep. */
export function streamTables(glyphs: readonly Glyph[], content: PageContent): FoundTable[] {
  const rows = rowsOf(glyphs, content.page)
  const left = Math.min(...rows.map(({ line }) => line.x0))
  const right = Math.max(...rows.map(({ line }) => line.x1))
  return regionsOf(rows, right - left).flatMap(region => tableOf(region, content) ?? [])
}

/** Whether words that stand together are several columns of numbers or short words. */
export function hasColumns(glyphs: readonly Glyph[], page: number): boolean {
  const rows = rowsOf(glyphs, page)
  const lines = rows.filter(({ chunks }) => chunks.length > 1)
  if (lines.length < stream.rows) return false
  const columns = columnsOf(rows)
  return columns.length >= stream.columns && isTable(rows, columns, 0)
}

function tableOf(region: readonly Row[], content: PageContent): FoundTable | null {
  const columns = columnsOf(region)
  if (columns.length < stream.columns || columns.length > 40) return null
  const [x0, x1] = [columns[0]?.x0 ?? 0, columns.at(-1)?.x1 ?? 0]
  const [top, bottom] = [region[0]?.line.top ?? 0, region.at(-1)?.line.bottom ?? 0]
  const rules = content.segments
    .filter(
      ({ orientation, kind, start, end, position }) =>
        orientation === 'h' &&
        kind === 'line' &&
        end - start > 0.5 * (x1 - x0) &&
        position > top &&
        position < bottom,
    )
    .map(({ position }) => position)
  if (!isTable(region, columns, rules.length)) return null
  const bands = bandsOf(region, columns, rules)
  if (bands.length < stream.rows - 1) return null
  return {
    page: content.page,
    box: { x0, top, x1, bottom },
    kind: 'stream',
    cells: cellsOf(bands, columns),
    confidence: 0.7,
  }
}

const dots = /[.…·]{5}/
const marker = /^(?:[•·▪–—*-]|[（(]?[\da-z]{1,3}[.)）、])$/i

/** Numbers in columns, or short words between rules; not prose in two columns, a list or a table of contents. */
function isTable(region: readonly Row[], columns: readonly Column[], rules: number): boolean {
  const chunks = region.flatMap(row => row.chunks)
  const lines = region.filter(row => row.chunks.length > 1)
  if (lines.length * 2 < region.length) return false
  if (chunks.filter(({ text }) => dots.test(text)).length * 3 > region.length) return false
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
  if (numbers >= stream.numbers) return true
  return (
    columns.length >= 3 &&
    lines.length >= stream.rows + 1 &&
    (rules >= 2 || length < stream.prose / 2)
  )
}

/** One cell a slot or span; slots nobody fills are empty cells. */
function cellsOf(bands: readonly Band[], columns: readonly Column[]): FoundCell[] {
  return bands.flatMap((band, row) => {
    const cells: FoundCell[] = []
    let next = 0
    const top = row === 0 ? band.top : (band.top + (bands[row - 1]?.bottom ?? band.top)) / 2
    const bottom = ((bands[row + 1]?.top ?? band.bottom) + band.bottom) / 2
    const add = (first: number, last: number, glyphs: Glyph[]) => {
      const [left, right] = [columns[first]?.x0 ?? 0, columns[last]?.x1 ?? 0]
      const x0 = Math.min(left, ...glyphs.map(glyph => glyph.x0))
      const x1 = Math.max(right, ...glyphs.map(glyph => glyph.x1))
      cells.push({
        row,
        column: first,
        rowSpan: 1,
        columnSpan: last - first + 1,
        box: { x0, top, x1, bottom },
        glyphs,
      })
      next = last + 1
    }
    for (const part of band.parts) {
      while (next < part.first) add(next, next, [])
      if (part.last >= next) add(Math.max(next, part.first), part.last, part.glyphs)
    }
    while (next < columns.length) add(next, next, [])
    return cells
  })
}
