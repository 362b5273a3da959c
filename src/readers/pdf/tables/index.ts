import type { FoundTable, JoinedTable, PageContent } from '../model.ts'

/** The tables of one page, ruled or not, top down. Heads and feet of the page are no longer among its glyphs. */
export function findTables(_page: PageContent): FoundTable[] {
  return []
}

/** The tables of all pages with those that continue over a page break joined; `found[i]` are the tables of `pages[i]`. */
export function joinTables(
  _pages: readonly PageContent[],
  _found: readonly (readonly FoundTable[])[],
): JoinedTable[] {
  return []
}
