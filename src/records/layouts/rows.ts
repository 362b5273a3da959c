import { shapeOf } from '../../document/table/shape/index.ts'
import type { Slots } from '../../model/shape.ts'
import type { Cell, Table } from '../../model/table.ts'
import type { FieldSource } from '../../pipeline/types.ts'
import type { FieldColumns } from '../groups.ts'
import { matchTable } from '../match.ts'
import { isSum, type Outline, outlineOf } from '../outline.ts'
import { type Found, type Place, type Spot, spotOf } from '../place.ts'
import type { Prepared } from '../prepare.ts'
import { inTurned } from '../turned.ts'

/** Rows that may be records; in a panel further right also those whose first label is a total of another panel. */
const READ: ReadonlySet<string> = new Set(['data', 'part'])
const READ_BESIDE = new Set([...READ, 'total', 'subtotal'])

/** A record a row, and in each row one for every panel; a column where the pipeline takes tables turned and their columns are its rows. */
export function rows(form: Prepared, table: Table): Found | null {
  const found = upright(form, table)
  if (form.pipeline.turned !== true || (found !== null && found.missing.length === 0)) return found
  return inTurned(table, over => upright(form, over)) ?? found
}

function upright(form: Prepared, table: Table): Found | null {
  const columns = matchTable(form, table)
  if (columns === null) return null
  const headingOf = (column: number) => table.columns[column]?.path.join(' / ') ?? ''
  const ambiguous = new Map(
    [...columns.ambiguous].map(([name, rivals]) => [name, rivals.map(headingOf)]),
  )
  if (columns.missing.length > 0) return { places: [], missing: columns.missing, ambiguous }
  const grid = shapeOf(table).slots
  const sides = columns.panels.map((panel, i): Side => {
    const own = columns.panels.length > 1 ? ownColumns(columns.panels, panel) : null
    const outline = outlineOf(table, grid, panel.columns)
    return { panel, beside: i > 0, own, outline, above: new Map() }
  })
  const places: Place[] = []
  const groups = form.fields.some(({ field }) => field.from === 'row.group')
  let group: Spot | null = null
  for (const [r, row] of table.rows.entries()) {
    const heading = groups ? groupLine(table, grid, r) : undefined
    if (heading) group = { text: heading.text.text, anchors: heading.anchors }
    if (heading || row.kind === 'group') for (const { above } of sides) above.clear()
    if (!heading) places.push(...sides.flatMap(side => placeOf(form, table, r, side, group) ?? []))
  }
  return { places, missing: [], ambiguous }
}

/** A panel of a table while its rows are read. */
interface Side {
  panel: FieldColumns
  /** It stands further right than another. */
  beside: boolean
  /** Its columns that no other panel has, where there are several. */
  own: ReadonlySet<number> | null
  outline: ReturnType<typeof outlineOf>
  /** What empty cells of fields that fill repeat. */
  above: Map<string, Cell>
}

/** Where the record of a row and panel stands, if it has one. */
function placeOf(
  form: Prepared,
  table: Table,
  r: number,
  { panel, beside, own, outline, above }: Side,
  over: Spot | null,
): Place | null {
  const grid = shapeOf(table).slots
  const kind = table.rows[r]?.kind ?? ''
  const line = panel.columns.flatMap(column => grid[r]?.[column] ?? [])
  if (!(beside ? READ_BESIDE : READ).has(kind)) return null
  if (beside && isSum(line.find(({ text }) => text.text !== '')?.text.text ?? '')) return null
  const cells = fill(form, panel, grid[r] ?? [], above)
  if ([...cells.values()].every(cell => cell.text.text === '')) return null
  if (isHeading(table, cells)) return null
  if (own && line.every(cell => !own.has(cell.column) || cell.text.text === '')) return null
  return {
    row: r,
    spots: new Map([...cells].map(([name, cell]) => [name, spotOf(cell, table)])),
    cells: own ? line.filter(cell => own.has(cell.column)) : (grid[r] ?? []).flatMap(c => c ?? []),
    around: source =>
      aroundRow(source, outline[r], table, panel, own) ?? (source === 'row.group' ? over : null),
  }
}

/** Whether a row prints the headings of its columns again. */
function isHeading(table: Table, cells: ReadonlyMap<string, Cell>): boolean {
  const printed = [...cells.values()].filter(({ text }) => text.text !== '')
  const again = printed.every(({ column, text }) =>
    table.columns[column]?.path.includes(text.text.replace(/\s*\n\s*/g, '').trim()),
  )
  return printed.length > 1 && again
}

/** A line that holds one name before all other, empty cells, and the next line has a name of its own: it heads what follows. */
function groupLine(table: Table, grid: Slots, r: number): Cell | undefined {
  const own = (line: number) =>
    (grid[line] ?? []).filter((cell, c) => cell?.row === line && cell.column === c)
  const [first, ...rest] = own(r)
  const below = grid[r + 1]?.[0]
  const heads =
    first !== undefined &&
    first.column === 0 &&
    first.rowSpan === 1 &&
    first.text.text !== '' &&
    rest.length > 0 &&
    table.columns.length > 2 &&
    rest.every(cell => cell?.text.text === '')
  return heads && below?.row === r + 1 && below.text.text !== '' ? first : undefined
}

/** Columns no other panel has. */
function ownColumns(panels: readonly FieldColumns[], panel: FieldColumns): Set<number> {
  const others = new Set(panels.flatMap(other => (other === panel ? [] : other.columns)))
  return new Set(panel.columns.filter(column => !others.has(column)))
}

/**
 * The cells of a row's fields. Where a field fills, an empty cell repeats the one above, but not past a new name
 * in a column before it: what stood under the last name says nothing of the next.
 */
export function fill(
  { fields }: Prepared,
  { fields: columns }: Pick<FieldColumns, 'fields'>,
  line: readonly (Cell | undefined)[],
  above: Map<string, Cell>,
): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const filling = new Set(fields.flatMap(({ name, field }) => (field.fill ? [name] : [])))
  let renewed = false
  for (const [name, column] of [...columns].sort(([, a], [, b]) => a - b)) {
    const cell = line[column]
    if (cell === undefined) continue
    if (!filling.has(name)) {
      cells.set(name, cell)
      continue
    }
    const before = above.get(name)
    if (cell.text.text !== '') {
      renewed ||= before !== undefined && before.text.text !== cell.text.text
      above.set(name, cell)
    } else if (renewed) above.delete(name)
    cells.set(name, cell.text.text === '' ? (above.get(name) ?? cell) : cell)
  }
  return cells
}

function aroundRow(
  source: FieldSource,
  outline: Outline | undefined,
  table: Table,
  { columns, year }: FieldColumns,
  own: ReadonlySet<number> | null,
): Spot | null {
  switch (source) {
    case 'row.label':
      return outline?.label ?? null
    case 'row.code':
      return outline?.code ?? null
    case 'row.path':
      return outline?.path ?? null
    case 'row.group':
      return outline?.group ?? null
    case 'panel.header':
      return panelHeader(table, [...(own ?? columns)])
    case 'panel.year':
      return year === undefined ? null : { text: year, anchors: table.anchors }
    default:
      return null
  }
}

/** The headings that stand over all of a panel's own columns: 收入, 2023年. */
function panelHeader(table: Table, columns: readonly number[]): Spot | null {
  const paths = columns.map(column => table.columns[column]?.path ?? [])
  const last = paths.at(-1) ?? []
  const common = last.filter(
    (words, i) => i < last.length - 1 && paths.filter(path => path[i] === words).length > 1,
  )
  return common.length > 0 ? { text: common.join(' / '), anchors: table.anchors } : null
}
