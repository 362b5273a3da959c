import { factsOf } from '../names.ts'
import { factViews } from './fact-views.ts'
import type { PlannedTable } from './plan.ts'
import { name, type View, type Warehouse } from './warehouse.ts'

/** `figures_in_context`: figures with what their document says of itself. `cells_with_figures`: cells with what their figure means. */
const documentViews: readonly View[] = [
  {
    name: 'figures_in_context',
    sql: `SELECT s.path, s.title AS document_title, s.year AS document_year, s.organization, s.region, f.*
      FROM figures f LEFT JOIN (
        SELECT *, ROW_NUMBER() OVER (PARTITION BY dataset, source_id ORDER BY path) AS nth FROM sources
      ) s ON s.dataset = f.dataset AND s.source_id = f.source_id AND s.nth = 1`,
  },
  {
    name: 'cells_with_figures',
    sql: `SELECT c.*, f.metric, f.scope, f.stage, f.account, f.precision, f.checked
      FROM cells c LEFT JOIN figures f ON f.dataset = c.dataset AND f.figure_id = c.figure_id`,
  },
]

/**
 * The views of a warehouse, in words that all databases read, each after those it is made of: of documents, of facts, and of every
 * table of records its figures (`<records>_figures`). One that a table takes the name of is left out.
 */
export function viewsOf(
  plan: readonly PlannedTable[],
  { named }: Pick<Warehouse, 'named'>,
): View[] {
  const records = plan.filter(table => factsOf(table.name).ids[0] === 'record_id')
  const tables = new Set(plan.map(table => named(table.name)))
  const ofRecords = records.map(table => ({
    name: named(`${table.name}_figures`),
    sql: `SELECT r.record_key, f.* FROM ${name(named(table.name))} r JOIN figures f ON f.dataset = r.dataset AND f.record_id = r.record_id`,
  }))
  return [...documentViews, ...factViews, ...ofRecords].filter(view => !tables.has(view.name))
}
