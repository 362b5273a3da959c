import { shapeOf } from '../document/table/shape/index.ts'
import { amountCell } from '../lexicon/amounts.ts'
import { codeHeading } from '../lexicon/columns.ts'
import { headingYear, openingYear } from '../lexicon/drafts.ts'
import type { Table } from '../model/table.ts'
import { compact } from '../model/text.ts'
import type { Field, Match } from '../pipeline/types.ts'
import { normalise } from '../records/normalise.ts'
import type { SampleForm } from './forms.ts'
import { type ColumnHeading, headingsOf, patternOf } from './headings.ts'
import { type Label, labelsOf } from './labels.ts'
import { nameIn } from './name.ts'

/** Where a field of a draft stands. */
export interface Place {
  name: string
  /** As printed, for people. */
  heading: string
  where: Pick<Field, 'header' | 'label' | 'title'>
  /** Its empty cells stand for the one above. */
  fills: boolean
  note: string | undefined
}

export interface Places {
  places: Place[]
  match: Match
  left: string[]
}

/** The fields a form's tables have, and the headings or labels all of them share. */
export function placesOf(form: SampleForm): Places {
  return form.layout === 'form' ? labelled(form) : columns(form)
}

function columns({ tables: met }: SampleForm): Places {
  const tables = met.map(({ table }) => table)
  const known = new Map<string, { heading: ColumnHeading; tables: number; column: number }>()
  for (const table of tables) {
    for (const [column, heading] of headingsOf(table)) {
      const entry = known.get(heading.key) ?? { heading, tables: 0, column }
      entry.tables += 1
      known.set(heading.key, entry)
    }
  }
  const left: string[] = []
  const taken = new Set<string>()
  const shared: string[] = []
  const places: Place[] = []
  for (const { heading, tables: count, column } of known.values()) {
    const header = patternOf(heading, tables)
    const printed = heading.printed.join(' / ')
    if (header === undefined) {
      left.push(`${printed}: no heading pattern tells it from the other columns`)
      continue
    }
    if (count === tables.length) shared.push(header)
    const name = unique(nameOf(heading, column), taken)
    const fills = count === tables.length && tables.some(table => isFilled(table, heading.key))
    const note = /(?:19|20)\d{2}/.test(header)
      ? 'its year tells it from a column beside it; edit it for other years'
      : undefined
    places.push({ name, heading: printed, where: { header, title: titled(printed) }, fills, note })
  }
  for (const twice of repeatedIn(tables)) left.push(`${twice}: headed like a column before it`)
  return {
    places: shared.length > 0 ? places : [],
    match: { headers: shared.slice(0, HEADERS) },
    left,
  }
}

/** Headings a table must show to be of the form. */
const HEADERS = 12

function labelled({ tables }: SampleForm): Places {
  const met = tables.map(({ table }) => labelsOf(table))
  const taken = new Set<string>()
  const labels = placesIn(
    met.map(({ labels: found }) => found),
    taken,
    'label',
  )
  const list = placesIn(
    met.map(({ list: found }) => found),
    taken,
    'header',
  )
  const places = [...labels.places, ...list.places]
  const match = {
    labels: labels.shared,
    ...(list.shared.length > 0 && { headers: list.shared }),
  }
  return { places: labels.shared.length > 0 ? places : [], match, left: [] }
}

/** The fields labels or list headings name, and those words that stand in every table. */
function placesIn(
  met: readonly ReadonlyMap<string, Label>[],
  taken: Set<string>,
  kind: 'label' | 'header',
): { places: Place[]; shared: string[] } {
  const known = new Map<string, Label & { count: number }>()
  for (const words of met) {
    for (const [key, label] of words) {
      const entry = known.get(key) ?? { ...label, count: 0 }
      entry.count += 1
      known.set(key, entry)
    }
  }
  const places = [...known.values()].map(({ general, printed }, i): Place => {
    const name = unique(nameIn(plainWords(general)) ?? `${kind}_${i + 1}`, taken)
    return {
      name,
      heading: printed,
      where: { [kind]: general, title: titled(printed) },
      fills: kind === 'header' && i === 0,
      note: undefined,
    }
  })
  const shared = [...known.values()].filter(({ count }) => count === met.length)
  return { places, shared: shared.map(({ general }) => general).slice(0, HEADERS) }
}

function nameOf({ printed, general }: ColumnHeading, column: number): string {
  const steps = (general.join('') === printed.join('') ? printed : general).map(plainWords)
  const own = steps.at(-1) ?? ''
  return nameIn(steps.join('')) ?? nameIn(own) ?? `column_${column + 1}`
}

/** A heading without what is left open and without years: the words that can be named. */
function plainWords(words: string): string {
  return normalise(words.replace(/\{\w+\}/g, '').replace(headingYear, '')).replace(/%/g, '')
}

function titled(words: string): string {
  return words.replace(openingYear, '') || words
}

/** A name no other field has; nor one that a period or mark of another would take. */
function unique(name: string, taken: Set<string>): string {
  let free = name
  for (let i = 2; taken.has(free); i++) free = `${name}_${i}`
  taken.add(free)
  return free
}

/** A leading column of names where blanks below a name, beside words, stand for it; or names merged over rows. */
function isFilled(table: Table, key: string): boolean {
  const column = [...headingsOf(table)].find(([, heading]) => heading.key === key)?.[0]
  if (column === undefined || codeHeading.test(table.columns[column]?.path.at(-1) ?? ''))
    return false
  const body = table.rows.flatMap(({ kind }, r) => (kind === 'data' || kind === 'part' ? [r] : []))
  const grid = shapeOf(table).slots
  const cells = body.map(r => grid[r]?.[column])
  const printed = cells.filter(cell => cell !== undefined && cell.text.text !== '')
  if (printed.some(cell => amountCell.test(cell?.text.text ?? ''))) return false
  if (printed.some(cell => (cell?.rowSpan ?? 1) > 1)) return true
  const first = cells[0]?.text.text ?? ''
  const blanks = body.filter(r => (grid[r]?.[column]?.text.text ?? '') === '')
  return (
    first !== '' &&
    blanks.length > 0 &&
    blanks.every(r => (grid[r]?.[column + 1]?.text.text ?? '') !== '') &&
    (column === 0 || isFilledOrCode(table, column - 1))
  )
}

function isFilledOrCode(table: Table, column: number): boolean {
  const key = headingsOf(table).get(column)?.key
  return (
    codeHeading.test(table.columns[column]?.path.at(-1) ?? '') ||
    (key !== undefined && isFilled(table, key))
  )
}

/** Headings printed over two columns of one table, which a pattern cannot tell apart. */
function repeatedIn(tables: readonly Table[]): Set<string> {
  const twice = new Set<string>()
  for (const table of tables) {
    const found = headingsOf(table)
    for (const [c, { path }] of table.columns.entries())
      if (path.length > 0 && !found.has(c)) twice.add(compact(path.join(' / ')).slice(0, 40))
  }
  return twice
}
