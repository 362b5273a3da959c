import type { FoundTable, PageContent } from './model.ts'
import { findTables } from './tables/index.ts'
import { type Line, linesOf } from './text.ts'

/** What is laid out on one page: its tables, and the lines of everything else, top-down. */
export interface Layout {
  page: number
  height: number
  tables: FoundTable[]
  lines: Line[]
  omitted: Record<string, number>
}

/** The layout of a page; the page's content is not needed any more. */
export function layoutOf(content: PageContent): Layout {
  const { page, height, omitted } = content
  const tables = findTables(content)
  const taken = new Set(tables.flatMap(table => table.cells.flatMap(cell => cell.glyphs)))
  const lines = linesOf(
    content.glyphs.filter(glyph => !taken.has(glyph)),
    page,
  )
  return { page, height, tables, lines, omitted }
}
