import type { Panel, Shape } from '../../../model/shape.ts'
import type { Cell, RowKind, Table } from '../../../model/table.ts'
import { panelsIn } from './panels.ts'
import { roleOf } from './roles.ts'
import { panelRow } from './rows.ts'
import { slotsOf } from './slots.ts'

/** What the shape of a table is worked out from. */
export type Grid = Pick<Table, 'rows' | 'columns' | 'cells'>

const known = new WeakMap<Grid, Shape>()

/** Rows that may hold values under a label. */
const bodyKinds: ReadonlySet<RowKind> = new Set(['group', 'total', 'subtotal', 'part', 'data'])

/** How a table is to be understood: the roles of its columns, its panels, the labels of every row. Worked out once for each table. */
export function shapeOf(table: Grid): Shape {
  const before = known.get(table)
  if (before) return before
  const slots = slotsOf(table)
  const body = table.rows.flatMap(({ kind }, r) => (bodyKinds.has(kind) ? [r] : []))
  const judged = table.columns.map((_, column) => roleOf(table, column, body, slots))
  const roles = judged.map(({ role }) => role)
  const why = judged.map(judgement => judgement.why)
  const panels = panelsIn(table, roles, why, body, slots).map((columns): Panel => {
    const rows: Panel['rows'][number][] = table.rows.map(() => undefined)
    for (const row of body) rows[row] = panelRow(columns, row, slots)
    return { ...columns, rows }
  })
  const owners = new Map(
    panels.flatMap(panel =>
      [...panel.labels, ...panel.codes, ...panel.units, ...panel.values].map(
        (column): [number, Panel] => [column, panel],
      ),
    ),
  )
  const shape: Shape = { slots, roles, why, panels, panelAt: column => owners.get(column) }
  known.set(table, shape)
  return shape
}

/** The words that head a cell's row in its own panel, outermost first, its unit among them; of the first panel as the row's label says. */
export function rowPath(table: Grid, { row, column }: Pick<Cell, 'row' | 'column'>): string[] {
  const { panels, panelAt } = shapeOf(table)
  const panel = panelAt(column)
  const label = table.rows[row]?.label ?? ''
  const [first] = panels
  const headed = first === undefined || first.labels.length + first.codes.length > 0
  const { words = [], units = [] } = panel?.rows[row] ?? {}
  if (label !== '' && headed && (panel === undefined || panel === first)) {
    const own = label.split(' / ')
    // A column of units right of its numbers is no part of the label.
    return [...own, ...units.filter(unit => !own.includes(unit))]
  }
  return [...words, ...units]
}
