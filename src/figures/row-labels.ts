import { rowPath } from '../document/table/shape/index.ts'
import { divisions, measured } from '../lexicon/indicators.ts'
import type { Cell, Table } from '../model/table.ts'
import { labelName } from './roles/label.ts'

/** How many rows up a whole is looked for. */
const reach = 24

/** The labels of a cell's row, outermost first; one that only divides (男性, #铁路) has the row above that it divides. */
export function rowLabels(table: Table, { row, column }: Cell): readonly string[] {
  const labels = rowPath(table, { row, column })
  if (labels[0] === undefined || !divides(labels[0])) return labels
  for (let above = row - 1; above >= Math.max(0, row - reach); above--) {
    const label = rowPath(table, { row: above, column })[0]
    if (label === undefined || divides(label)) continue
    return measured.test(labelName(label)) ? [label, ...labels] : labels
  }
  return labels
}

function divides(label: string): boolean {
  return divisions.test(labelName(label))
}
