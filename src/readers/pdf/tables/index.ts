import type { FoundTable, PageContent } from '../model.ts'
import { latticeTables } from './lattice.ts'

/** The tables of a page, top-down. */
export function findTables(content: PageContent): FoundTable[] {
  return latticeTables(content).sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0)
}
