import { namesOf, type RowName, shapeOf } from '../document/table/shape/index.ts'
import { regionColumn, regionHeading } from '../lexicon/regional.ts'
import type { Cell, Row, Table } from '../model/table.ts'
import { compact } from '../model/text.ts'
import type { Found, Place, Spot } from './place.ts'

/** A table whose regions head its columns, with rows and columns changed over, and which cell of the table each of its cells is. */
interface Turned {
  table: Table
  originals: ReadonlyMap<Cell, Cell>
}

/** Wider tables are registers, not forms. */
const WIDEST = 60

/** Where records stand in a table whose regions head its columns: as if they headed its rows. */
export function inTurned(table: Table, find: (turned: Table) => Found | null): Found | null {
  const over = turn(table)
  const found = over && find(over.table)
  if (!over || !found) return null
  const back = (spot: Spot): Spot => {
    const cell = spot.cell && over.originals.get(spot.cell)
    return cell ? { ...spot, cell } : spot
  }
  const places = found.places.map(
    (place): Place => ({
      ...place,
      row: ACROSS,
      spots: new Map([...place.spots].map(([name, spot]) => [name, back(spot)])),
      cells: place.cells.flatMap(cell => over.originals.get(cell) ?? []),
    }),
  )
  return { ...found, places }
}

/** The row of a place that reaches over several rows. */
export const ACROSS = -1

/** Changes rows and columns over, where the columns are headed by regions and the rows have names. */
function turn(table: Table): Turned | undefined {
  const { panels, slots } = shapeOf(table)
  const [panel] = panels
  if (panels.length !== 1 || panel === undefined || panel.values.length > WIDEST) return undefined
  const names = [...namesOf(table, panel).values()]
  const heads = panel.values.map(column => headOf(table, column, slots))
  const regional = heads.filter(head => head !== undefined && regionHeading.test(bare(head)))
  if (names.length === 0 || regional.length < 2 || regional.length < heads.length) return undefined
  const originals = new Map<Cell, Cell>()
  const cells: Cell[] = []
  const rows: Row[] = [{ kind: 'header', label: '', level: 0 }]
  for (const [i, head] of heads.entries()) {
    if (head === undefined) continue
    const line = [head, ...names.map(({ row }) => slots[row]?.[panel.values[i] ?? -1])]
    for (const [column, cell] of line.entries()) {
      const made = { ...(cell ?? head), row: i + 1, column, rowSpan: 1, columnSpan: 1 }
      cells.push(cell ? made : { ...made, text: { text: '', runs: [] } })
      if (cell) originals.set(made, cell)
    }
    rows.push({
      kind: regionHeading.test(bare(head)) ? 'data' : 'total',
      label: bare(head),
      level: 0,
    })
  }
  const columns = [
    { path: [regionColumn], header: true },
    ...names.map(name => ({ path: pathOf(name), header: false })),
  ]
  const top = columns.map(
    ({ path }, column): Cell => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      header: true,
      text: { text: path.at(-1) ?? '', runs: [] },
      anchors: table.anchors,
    }),
  )
  return {
    table: { ...table, rows, columns, cells: [...top, ...cells], headerRows: 1, headerColumns: 1 },
    originals,
  }
}

function pathOf(name: RowName): string[] {
  return [...(name.parent ? pathOf(name.parent) : []), name.name]
}

/** The innermost cell over a column. */
function headOf(
  { headerRows }: Table,
  column: number,
  slots: ReturnType<typeof shapeOf>['slots'],
): Cell | undefined {
  return slots.slice(0, headerRows).findLast(line => (line[column]?.text.text ?? '') !== '')?.[
    column
  ]
}

function bare({ text }: Cell): string {
  return compact(text.text)
}
