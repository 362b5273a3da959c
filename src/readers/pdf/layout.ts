import type { FoundTable, Glyph, PageContent, TablePart } from './model.ts'
import type { Column } from './paragraphs.ts'
import { type Stretch, stretchesOf, stripsOf } from './sections.ts'
import { cellsOf } from './tables/cells.ts'
import { ruledTables, streamTables } from './tables/index.ts'
import { rowsOf } from './tables/stream/chunks.ts'
import { type Line, linesOf, type PrintedLine, printed } from './text.ts'
import { type Turn, turnedLines, turnOf, upright } from './turn.ts'

/** What is kept of a page once it is read, its sections in reading order: words and their places, no glyphs and no rulings. */
export interface Layout {
  page: number
  width: number
  height: number
  /** How the page was turned to be read; places within are those of the turned page. */
  turn: Turn | null
  sections: Section[]
  /** Reason → number of characters. */
  omitted: Record<string, number>
}

/** What is read from top to bottom: a stretch of the page, or of one column where prose is set in columns. */
export interface Section {
  column: Column
  lines: PrintedLine[]
  /** Top-down; the lines of remnants are among `lines` as well. */
  tables: TablePart[]
}

/** A page → its tables and lines. What it returns is small, so that a file of many pages is not held in memory glyph by glyph. */
export function layoutOf(shown: PageContent): Layout {
  const turn = turnOf(shown)
  const content = turn ? upright(shown, turn) : shown
  const { page, width, height, omitted } = content
  const ruled = ruledTables(content)
  const tables = ruled.filter(({ remnant }) => !remnant)
  const taken = glyphsIn(tables)
  const rest = content.glyphs.filter(glyph => !taken.has(glyph))
  const stretches = stretchesOf(stripsOf(rowsOf(rest, page), tables))
  const sections = stretches.map(stretch => sectionOf(stretch, content))
  const turned = turnedLines(rest, page)
  if (turned.length > 0) sections.push(sectionOfTurned(turned))
  for (const remnant of ruled.filter(table => table.remnant)) {
    const section = sections.findLast(({ lines }) => lines.some(line => isInside(line, remnant)))
    section?.tables.push(partOf(remnant))
    section?.tables.sort((a, b) => a.box.top - b.box.top)
  }
  return { page, width, height, turn, sections, omitted }
}

function sectionOf({ strips, left, right }: Stretch, content: PageContent): Section {
  const glyphs = strips.flatMap(({ row }) => row?.line.glyphs ?? [])
  const unruled = streamTables(glyphs, content)
  const inside = glyphsIn(unruled)
  return {
    column: { left, right, indents: true },
    lines: linesOf(
      glyphs.filter(glyph => !inside.has(glyph)),
      content.page,
    ).map(printed),
    tables: [...strips.flatMap(({ table }) => table ?? []), ...unruled]
      .sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0)
      .map(partOf),
  }
}

function sectionOfTurned(lines: PrintedLine[]): Section {
  const left = lines.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY)
  const right = lines.reduce((most, { x1 }) => Math.max(most, x1), 0)
  return { column: { left, right, indents: true }, lines, tables: [] }
}

/** Whether a line stands in a table's box. */
export function isInside(
  line: Pick<Line, 'x0' | 'x1' | 'top' | 'bottom'>,
  { box }: Pick<FoundTable, 'box'>,
): boolean {
  const middle = (line.top + line.bottom) / 2
  return middle > box.top && middle < box.bottom && line.x0 > box.x0 - 1 && line.x1 < box.x1 + 1
}

function glyphsIn(tables: readonly FoundTable[]): Set<Glyph> {
  return new Set(tables.flatMap(({ cells }) => cells.flatMap(({ glyphs }) => glyphs)))
}

function partOf(table: FoundTable): TablePart {
  const { page, box, confidence, remnant } = table
  const cells = cellsOf(table)
  return { page, box, confidence, cells, edges: edgesOf(table), ...(remnant && { remnant }) }
}

function edgesOf({ cells, box }: FoundTable): number[] {
  const starts = new Map(cells.map(cell => [cell.column, cell.box.x0]))
  return [...[...starts.entries()].sort(([a], [b]) => a - b).map(([, x0]) => x0), box.x1]
}
