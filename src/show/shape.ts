import { shapeOf } from '../document/table/shape/index.ts'
import type { Table } from '../model/table.ts'

/** The shape of a table as lines for a person: which rule made a row a heading, what each column is and why, and which columns a panel has. */
export function shapeLines(table: Table): string[] {
  const { roles, why, panels } = shapeOf(table)
  const rows = table.rows.flatMap((row, r) =>
    row.why === undefined ? [] : [`  row ${r}: heading: ${row.why}`],
  )
  const columns = table.columns.map(({ path }, c) => {
    const heading = path.length > 0 ? ` “${path.join(' / ')}”` : ''
    return `  column ${c}${heading}: ${roles[c] ?? 'empty'}: ${why[c] ?? ''}`
  })
  const sides = panels.map(({ labels, codes, units, values }, i) =>
    [
      `  panel ${i}: labels ${list(labels)}`,
      ...(codes.length > 0 ? [`codes ${list(codes)}`] : []),
      ...(units.length > 0 ? [`units ${list(units)}`] : []),
      `numbers ${list(values)}`,
    ].join(', '),
  )
  return [...rows, ...columns, ...sides]
}

function list(columns: readonly number[]): string {
  return columns.length > 0 ? columns.join(' ') : 'none'
}
