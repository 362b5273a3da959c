import { shapeOf } from '../../document/table/shape/index.ts'
import type { Slots } from '../../model/shape.ts'
import type { Cell, Table } from '../../model/table.ts'
import type { Heading } from '../heading.ts'
import { isLabel, type Label, labelsIn, valueInside } from '../labels.ts'
import { namesFit } from '../match.ts'
import { normalise } from '../normalise.ts'
import { isSum } from '../outline.ts'
import type { Found, Place, Spot } from '../place.ts'
import type { Prepared } from '../prepare.ts'
import { type InnerList, innerList } from './inner-list.ts'
import { fill } from './rows.ts'

/** A form in a table: some of its rows, the labels in them. */
interface Part {
  from: number
  to: number
  labels: Label[]
}

/**
 * Labels beside values. A record a row of the form's inner list, which repeats the labelled values, or one for the whole
 * form. Several forms in one table are told by the first label, which stands there again.
 */
export function form(prepared: Prepared, table: Table): Found | null {
  if (!namesFit(prepared, table)) return null
  const labels = labelsIn(table)
  if (!isForm(prepared, labels)) return null
  const grid = shapeOf(table).slots
  const places = partsOf(prepared, table, labels).flatMap(part =>
    placesIn(prepared, table, grid, part),
  )
  return places.length > 0 ? { places, missing: [], ambiguous: new Map() } : null
}

function isForm({ labels: wanted }: Prepared, labels: readonly Label[]): boolean {
  return wanted.every(words => labels.some(label => isLabel(label, words)))
}

/** The forms of a table, one under the other, each with all the labels it must have. */
function partsOf(prepared: Prepared, table: Table, labels: Label[]): Part[] {
  const whole = { from: 0, to: table.rows.length, labels }
  const known = knownLabels(prepared)
  const lead = labels.find(label => label.cell && isLabel(label, known))
  if (lead?.cell === undefined) return [whole]
  const pattern = known.filter(heading => isLabel(lead, [heading]))
  const starts = labels
    .filter(label => label.cell?.column === lead.cell?.column && isLabel(label, pattern))
    .flatMap(({ cell }) => cell?.row ?? [])
  if (starts.length < 2) return [whole]
  const parts = starts.map((start, i): Part => {
    const to = starts[i + 1] ?? table.rows.length
    return { from: i === 0 ? 0 : start, to, labels: [] }
  })
  const partOf = table.rows.map(() => parts[0])
  for (const part of parts) partOf.fill(part, part.from, part.to)
  for (const label of labels) {
    if (label.cell) partOf[label.cell.row]?.labels.push(label)
    else for (const part of parts) part.labels.push(label)
  }
  return parts.every(part => isForm(prepared, part.labels)) ? parts : [whole]
}

function knownLabels({ fields, labels }: Prepared) {
  return [...fields.flatMap(({ label }) => label), ...labels.flat()]
}

function placesIn(prepared: Prepared, table: Table, grid: Slots, part: Part): Place[] {
  const known = knownLabels(prepared)
  const list = innerList(prepared, grid, part, known)
  if (list === null && prepared.headers.length > 0) return []
  const labels = part.labels.filter(({ cell }) => list === null || cell?.row !== list.head)
  if (!isForm(prepared, labels)) return []
  const beside = new Map<string, Spot>()
  for (const { name, label } of prepared.fields) {
    const spot = label.length > 0 ? labelled(label, { ...part, labels }, grid, known) : null
    if (spot) beside.set(name, spot)
  }
  if (list !== null) return rowsOf(prepared, table, grid, list, beside)
  if (beside.size === 0) return []
  const cells = (grid[part.from] ?? []).flatMap(cell => cell ?? [])
  return [{ row: part.from, spots: beside, cells, around: () => null }]
}

/** The value of the first of the patterns that is a label here. */
function labelled(
  patterns: readonly Heading[],
  { labels }: Part,
  grid: Slots,
  known: readonly Heading[],
): Spot | null {
  for (const label of labels) {
    if (!isLabel(label, patterns)) continue
    const { cell, inside, printed } = label
    if (inside !== undefined) {
      const spot = valueInside(label, labels, known)
      if (spot) return spot
    } else if (cell !== undefined) {
      const value = besideOf(cell, grid, known)
      if (value)
        return {
          text: value.text.text,
          anchors: value.anchors,
          cell: value,
          heading: [...headingRow(cell, grid), printed],
        }
    }
  }
  return null
}

/** Merged cells before a label that head its row as well: 项目资金（万元） │ 年度资金总额. */
function headingRow(label: Cell, grid: Slots): string[] {
  const before = new Set(grid[label.row]?.slice(0, label.column))
  return [...before].flatMap(cell => (cell && cell.rowSpan > 1 ? [cell.text.text] : []))
}

/** What stands right of a label, or under it when nothing or another label does; a cell that is a label itself is no value. */
function besideOf(label: Cell, grid: Slots, known: readonly Heading[]): Cell | undefined {
  const right = grid[label.row]?.slice(label.column + label.columnSpan) ?? []
  const next = right.find(cell => cell !== undefined && cell.text.text !== '')
  if (next !== undefined && !isKnown(next, known)) return next
  const [nearest] = right
  if (nearest !== undefined && (nearest.text.text === '' || label.rowSpan > 1))
    return nearest.text.text === '' ? nearest : undefined
  const below = grid[label.row + label.rowSpan]?.[label.column]
  return below !== undefined && !isKnown(below, known) ? below : undefined
}

function isKnown({ text }: Cell, known: readonly Heading[]): boolean {
  return isLabel({ words: normalise(text.text.replace(/[：:]\s*$/, '')) }, known)
}

function rowsOf(
  prepared: Prepared,
  table: Table,
  grid: Slots,
  list: InnerList,
  beside: ReadonlyMap<string, Spot>,
): Place[] {
  const above = new Map<string, Cell>()
  return list.rows.flatMap((r): Place[] => {
    const line = grid[r] ?? []
    const cells = fill(prepared, { fields: list.columns }, line, above)
    const own = [...cells].filter(([name]) => prepared.pipeline.fields[name]?.fill !== true)
    const printed = own.length > 0 ? own : [...cells]
    if (printed.every(([, cell]) => cell.text.text === '')) return []
    const kind = table.rows[r]?.kind
    const first = line.find(cell => cell?.row === r && cell.text.text !== '')?.text.text ?? ''
    if (kind === 'separator' || kind === 'formula' || isSum(first)) return []
    const listed = [...cells].map(([name, cell]): [string, Spot] => {
      const heading = list.headings.get(name) ?? []
      return [name, { text: cell.text.text, anchors: cell.anchors, cell, heading }]
    })
    const spots = new Map([...beside, ...listed])
    return [{ row: r, spots, cells: line.flatMap(cell => cell ?? []), around: () => null }]
  })
}
