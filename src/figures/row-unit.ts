import { shapeOf } from '../document/table/shape/index.ts'
import type { Panel } from '../model/shape.ts'
import type { Cell, Table } from '../model/table.ts'
import { declared } from '../reading/declared.ts'

const known = new WeakMap<Panel, boolean>()

/** What the column of units beside a cell prints (户, 万吨); nothing where that column names bodies (单位: 市教育局). */
export function unitBeside(table: Table, { row, column }: Cell): string | undefined {
  const panel = shapeOf(table).panelAt(column)
  const unit = panel?.rows[row]?.units.at(-1)
  if (panel === undefined || unit === undefined) return undefined
  const says = known.get(panel) ?? namesUnits(panel)
  known.set(panel, says)
  return says ? unit : undefined
}

/** Whether most of what a panel's columns of units print are units. */
function namesUnits({ rows }: Panel): boolean {
  const printed = [...new Set(rows.flatMap(row => row?.units ?? []))]
  return printed.filter(unit => declared(`（${unit}）`) !== undefined).length * 2 >= printed.length
}
