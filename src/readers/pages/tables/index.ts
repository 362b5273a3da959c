import type { FoundTable, PageContent } from '../model.ts'
import { isChart } from './charts.ts'
import { latticeTables } from './ruled/lattice.ts'
import { hasColumns } from './unruled/index.ts'

export { streamTables } from './unruled/index.ts'

/** Rows of a box to be held against the white space in it. */
const FEWEST = 3

/** The ruled tables of a page, top-down. */
export function ruledTables(content: PageContent): FoundTable[] {
  return latticeTables(content)
    .filter(table => !isFrame(table) && !isChart(table.box, content))
    .sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0)
}

/**
 * A few rules around what is a table by its white space: most of the words stand in cells that hold columns themselves, or all rows are
 * ruled and no column is.
 */
function isFrame({ cells, page }: FoundTable): boolean {
  if (cells.length >= FEWEST && cells.every(({ columnSpan, column }) => column + columnSpan === 1))
    return hasColumns(
      cells.flatMap(({ glyphs }) => glyphs),
      page,
    )
  const all = cells.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  const framed = cells.reduce(
    (sum, { glyphs }) =>
      sum + (glyphs.length * 4 > all && hasColumns(glyphs, page) ? glyphs.length : 0),
    0,
  )
  return framed * 2 > all
}
