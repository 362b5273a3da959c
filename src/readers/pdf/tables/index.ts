import type { FoundTable, PageContent } from '../model.ts'
import { latticeTables } from './lattice.ts'
import { hasColumns, streamTables } from './stream/index.ts'

/** The tables of a page, top-down: ruled ones first, then those that white space alone sets in columns. */
export function findTables(content: PageContent): FoundTable[] {
  const ruled = latticeTables(content).filter(table => !isFrame(table))
  const taken = new Set(ruled.flatMap(({ cells }) => cells.flatMap(({ glyphs }) => glyphs)))
  return [...ruled, ...streamTables(content, taken)].sort(
    (a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0,
  )
}

/** A few rules around what is a table by its white space: most of the words stand in cells that hold columns themselves. */
function isFrame({ cells, page }: FoundTable): boolean {
  const all = cells.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  const framed = cells.reduce(
    (sum, { glyphs }) =>
      sum + (glyphs.length * 4 > all && hasColumns(glyphs, page) ? glyphs.length : 0),
    0,
  )
  return framed * 2 > all
}
