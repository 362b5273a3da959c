import type { FoundTable, PageContent, TablePart } from './model.ts'
import { cellsOf } from './tables/cells.ts'
import { findTables } from './tables/index.ts'
import { linesOf, type PrintedLine, printed } from './text.ts'

/** What is kept of a page once it is read: words and their places, no glyphs and no rulings. */
export interface Layout {
  page: number
  width: number
  height: number
  tables: TablePart[]
  /** The lines in no table, top-down. */
  lines: PrintedLine[]
  /** Reason → number of characters. */
  omitted: Record<string, number>
}

/** A page → its tables and lines. What it returns is small, so that a file of many pages is not held in memory glyph by glyph. */
export function layoutOf(content: PageContent): Layout {
  const { page, width, height, omitted } = content
  const tables = findTables(content)
  const taken = new Set(tables.flatMap(table => table.cells.flatMap(cell => cell.glyphs)))
  const rest = content.glyphs.filter(glyph => !taken.has(glyph))
  return {
    page,
    width,
    height,
    tables: tables.map(partOf),
    lines: linesOf(rest, page).map(printed),
    omitted,
  }
}

function partOf(table: FoundTable): TablePart {
  const { page, box, confidence } = table
  return { page, box, confidence, cells: cellsOf(table), edges: edgesOf(table) }
}

function edgesOf({ cells, box }: FoundTable): number[] {
  const starts = new Map(cells.map(cell => [cell.column, cell.box.x0]))
  return [...[...starts.entries()].sort(([a], [b]) => a - b).map(([, x0]) => x0), box.x1]
}
