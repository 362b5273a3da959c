import { type Row, rowsOf } from './lines/chunks.ts'
import type { Column } from './lines/paragraphs.ts'
import { type Stretch, stretchesOf } from './lines/sections.ts'
import { glyphsOf, stripsOf } from './lines/strips.ts'
import { type Line, linesOf, type PrintedLine, printed } from './lines/text.ts'
import { type Turn, turnedLines, turnOf, upright } from './lines/turn.ts'
import type { FoundTable, Glyph, PageContent, Segment, TablePart } from './model.ts'
import { cellsOf } from './tables/cells.ts'
import { apartByDirection } from './tables/direction.ts'
import { ruledTables, streamTables } from './tables/index.ts'
import { middlesOf } from './tables/pages/facing.ts'

/** What is kept of a page once it is read, its sections in reading order: words and their places, no glyphs and no rulings. */
export interface Layout {
  page: number
  width: number
  height: number
  /** How the page was turned to be read; places within are those of the turned page. */
  turn: Turn | null
  sections: Section[]
  /** y of short rulings that stand by themselves, as those over notes do. */
  noteRules: number[]
  /** Reason → number of characters. */
  omitted: Record<string, number>
}

/** What is read from top to bottom: a stretch of the page, or of one column where prose is set in columns. */
export interface Section {
  column: Column
  lines: PrintedLine[]
  /** Top-down; the lines of remnants are among `lines` as well. */
  tables: TablePart[]
  /** How what runs in another direction than its page was turned to be read; its places are those of the turned page. */
  turn?: Turn
}

/** A page → its tables and lines. What it returns is small, so that a file of many pages is not held in memory glyph by glyph. */
export function layoutOf(shown: PageContent): Layout {
  const turn = turnOf(shown)
  const { level, sideways } = apartByDirection(turn ? upright(shown, turn) : shown)
  const { page, width, height, omitted } = level
  const sections = sectionsOf(level)
  for (const { content, turn: own } of sideways)
    for (const section of sectionsOf(content)) sections.push({ ...section, turn: own })
  return { page, width, height, turn, sections, noteRules: noteRulesOf(level), omitted }
}

/** Points a ruling over notes is long at least, and share of the page's width at most. */
const SHORT = 40
const SHARE = 0.45

function noteRulesOf({ segments, width, height }: PageContent): number[] {
  const rules = segments.filter(
    ({ orientation, kind, start, end, position }) =>
      orientation === 'h' &&
      kind === 'line' &&
      end - start > SHORT &&
      end - start < SHARE * width &&
      start < width / 4 &&
      position > height / 3,
  )
  const isAlone = (rule: Segment) =>
    segments.every(
      other =>
        other === rule ||
        other.kind === 'edge' ||
        (other.orientation === 'v'
          ? other.start > rule.position + 2 ||
            other.end < rule.position - 2 ||
            other.position < rule.start - 2 ||
            other.position > rule.end + 2
          : Math.abs(other.position - rule.position) > 2),
    )
  return rules.filter(isAlone).map(({ position }) => position)
}

/** What runs from left to right, in reading order. */
function sectionsOf(content: PageContent): Section[] {
  const { page } = content
  const ruled = ruledTables(content)
  const tables = ruled.filter(({ remnant }) => !remnant)
  const rest = without(content.glyphs, tables)
  const rows = rowsOf(rest, page)
  const stretches = stretchesOf(stripsOf(rows, tables))
  const sections =
    stretches.length === 1
      ? stretches.map(whole => sectionOf(whole, rows, content))
      : stretches.map(part => sectionOf(part, rowsOf(part.strips.flatMap(glyphsOf), page), content))
  const turned = turnedLines(rest, page)
  if (turned.length > 0) sections.push(sectionOfTurned(turned))
  for (const remnant of ruled.filter(table => table.remnant)) {
    const section = sections.findLast(({ lines }) => lines.some(line => isInside(line, remnant)))
    section?.tables.push(partOf(remnant))
    section?.tables.sort((a, b) => a.box.top - b.box.top)
  }
  return sections
}

/** A stretch in words; `rows` are its lines. */
function sectionOf(
  { strips, left, right }: Stretch,
  rows: readonly Row[],
  content: PageContent,
): Section {
  const found = streamTables(rows, content)
  const unruled = found.filter(({ remnant }) => !remnant)
  const lines =
    unruled.length === 0
      ? rows.map(({ line }) => line)
      : linesOf(
          without(
            rows.flatMap(({ line }) => line.glyphs),
            unruled,
          ),
          content.page,
        )
  return {
    column: { left, right, indents: true },
    lines: lines.map(printed),
    tables: [...strips.flatMap(({ table }) => table ?? []), ...found]
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

/** The glyphs that stand in no cell. */
function without(glyphs: readonly Glyph[], tables: readonly FoundTable[]): readonly Glyph[] {
  if (tables.length === 0) return glyphs
  const inside = new Set<Glyph>()
  for (const { cells } of tables)
    for (const cell of cells) for (const glyph of cell.glyphs) inside.add(glyph)
  return glyphs.filter(glyph => !inside.has(glyph))
}

function partOf(table: FoundTable): TablePart {
  const { page, box, confidence, remnant } = table
  const cells = cellsOf(table)
  const reach = table.kind === 'stream' ? reachOf(table) : undefined
  const edges = edgesOf(table)
  const middles = middlesOf(table)
  return {
    page,
    box,
    confidence,
    cells,
    edges,
    ...(reach && { reach }),
    ...(middles && { middles }),
    ...(remnant && { remnant }),
  }
}

function reachOf({ cells }: FoundTable): TablePart['reach'] {
  const reach: { x0: number; x1: number }[] = []
  for (const { column, columnSpan, glyphs } of cells) {
    if (columnSpan > 1) continue
    const of = reach[column] ?? { x0: Number.POSITIVE_INFINITY, x1: 0 }
    reach[column] = of
    for (const { x0, x1 } of glyphs) {
      of.x0 = Math.min(of.x0, x0)
      of.x1 = Math.max(of.x1, x1)
    }
  }
  return reach
}

function edgesOf({ cells, box }: FoundTable): number[] {
  const starts = new Map(cells.map(cell => [cell.column, cell.box.x0]))
  return [...[...starts.entries()].sort(([a], [b]) => a - b).map(([, x0]) => x0), box.x1]
}
