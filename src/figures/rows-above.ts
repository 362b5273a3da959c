import { branchesOf, linesOf, shapeOf } from '../document/table/shape/index.ts'
import type { Panel } from '../model/shape.ts'
import type { Cell, Table } from '../model/table.ts'

const none: readonly string[] = []
const known = new WeakMap<Panel, ReadonlyMap<number, readonly string[]>>()

/** The labels of the rows a cell's row stands under, nearest first: （一）一般债券 stands under 二、2023年还本预计执行数. */
export function rowsAbove(table: Table, { row, column }: Cell): readonly string[] {
  const { panelAt, slots } = shapeOf(table)
  const panel = panelAt(column)
  if (panel === undefined) return none
  const rows = known.get(panel) ?? labelsAbove(table, panel)
  known.set(panel, rows)
  const label = slots[row]?.[panel.labels[0] ?? 0]
  return rows.get(label?.row ?? row) ?? none
}

function labelsAbove(table: Table, panel: Panel): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>()
  for (const { row, parent } of branchesOf(linesOf(table, panel))) {
    const above =
      parent === null ? none : [parent.row.label, ...(found.get(parent.row.row) ?? none)]
    found.set(row.row, above)
  }
  return found
}
