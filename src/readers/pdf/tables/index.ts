import type { FoundTable, PageContent } from '../model.ts'
import { latticeTables } from './lattice.ts'
import { streamTables } from './stream/index.ts'

/** The tables of a page, top-down: ruled ones first, then those that white space alone sets in columns. */
export function findTables(content: PageContent): FoundTable[] {
  const ruled = latticeTables(content)
  const taken = new Set(ruled.flatMap(({ cells }) => cells.flatMap(({ glyphs }) => glyphs)))
  return [...ruled, ...streamTables(content, taken)].sort(
    (a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0,
  )
}
