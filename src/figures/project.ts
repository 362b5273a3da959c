import { shapeOf } from '../document/table/shape/index.ts'
import { bonds, projectHeading } from '../lexicon/subjects.ts'
import type { Cell, Table } from '../model/table.ts'
import { compact } from '../model/text.ts'

const known = new WeakMap<Table, number | undefined>()

/** The project of a cell's row, in a table of bonds that has a column of them: 项目名称. */
export function projectOf(table: Table, { row }: Cell): string | undefined {
  const column = columnOf(table)
  const label = column === undefined ? undefined : shapeOf(table).slots[row]?.[column]
  const name = compact(label?.text.text ?? '')
  return name === '' ? undefined : name
}

function columnOf(table: Table): number | undefined {
  if (known.has(table)) return known.get(table)
  const at = bonds.test(table.title?.text ?? '')
    ? table.columns.findIndex(({ path }) => projectHeading.test(compact(path.at(-1) ?? '')))
    : -1
  const column = at < 0 ? undefined : at
  known.set(table, column)
  return column
}
