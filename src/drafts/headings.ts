import { headingDash, headingYear, wholeYear } from '../lexicon/drafts.ts'
import type { Table } from '../model/table.ts'
import { columnsOf, type Heads, headsOf } from '../records/columns.ts'
import { readHeading } from '../records/heading.ts'
import { normalise } from '../records/normalise.ts'
import { expressions } from '../records/placeholders.ts'

/** A column's heading as a pattern could name it. */
export interface ColumnHeading {
  /** The whole path, generalised and normalised: the same column of another table has the same. */
  key: string
  /** The steps as printed, then with {year}, {quarter}, {months} for what varies. */
  printed: string[]
  general: string[]
}

const known = new WeakMap<Table, ReadonlyMap<number, ColumnHeading>>()

/** The headings of a table's columns, by column; a column without one, or with one that is prose, has none. */
export function headingsOf(table: Table): ReadonlyMap<number, ColumnHeading> {
  const headings = known.get(table) ?? readHeadings(table)
  known.set(table, headings)
  return headings
}

function readHeadings(table: Table): Map<number, ColumnHeading> {
  const found = new Map<number, ColumnHeading>()
  const seen = new Map<string, number[]>()
  for (const [c, { path }] of table.columns.entries()) {
    const printed = path.map(tidy)
    if (printed.length === 0 || printed.some(words => normalise(words) === '')) continue
    const general = printed.map(generalised)
    const key = keyOf(general)
    found.set(c, { key, printed, general })
    seen.set(key, [...(seen.get(key) ?? []), c])
  }
  for (const columns of seen.values()) if (columns.length > 1) keepApart(found, columns)
  return found
}

/** Columns that only their years tell apart keep them; the same heading twice names the first column alone. */
function keepApart(found: Map<number, ColumnHeading>, columns: readonly number[]): void {
  const taken = new Set<string>()
  for (const c of columns) {
    const heading = found.get(c)
    if (heading === undefined) continue
    const key = keyOf(heading.printed)
    if (taken.has(key)) found.delete(c)
    else found.set(c, { key, printed: heading.printed, general: heading.printed })
    taken.add(key)
  }
}

/**
 * A pattern that names this column in each of the tables: one that fits no other, else one that fits it before others.
 * Undefined when none does.
 */
export function patternOf(
  { key, printed, general }: ColumnHeading,
  tables: readonly Table[],
): string | undefined {
  const candidates = [general, general.slice(-1), printed, printed.slice(-1)].map(steps =>
    steps.join(' / '),
  )
  const fitting = (words: string, alone: boolean) => {
    const pattern = readHeading(words)
    if ('message' in pattern) return false
    return tables.every(table => {
      const all = table.columns.map((_, column) => column)
      const [first, ...others] = columnsOf(pattern, headsIn(table), all)
      if (first === undefined) return !has(table, key)
      return headingsOf(table).get(first)?.key === key && !(alone && others.length > 0)
    })
  }
  return (
    candidates.find(words => fitting(words, true)) ??
    candidates.find(words => fitting(words, false))
  )
}

const heads = new WeakMap<Table, Heads>()

function headsIn(table: Table): Heads {
  const found = heads.get(table) ?? headsOf(table)
  heads.set(table, found)
  return found
}

function has(table: Table, key: string): boolean {
  return [...headingsOf(table).values()].some(heading => heading.key === key)
}

function keyOf(steps: readonly string[]): string {
  return steps.map(words => normalise(words).replaceAll(' ', '')).join('/')
}

/** A heading as it can stand in a pattern: no space, and no character that means something there. */
export function tidy(words: string): string {
  return words.normalize('NFKC').replace(/[\s{}[\]|]+/g, '')
}

const times = (['quarter', 'months'] as const).map(
  name => [name, new RegExp(`${expressions[name].replaceAll('‐', headingDash)}(?!\\d)`)] as const,
)

/** 2024年决算数 → {year}决算数: what a heading says of one year or quarter alone is left open. */
export function generalised(words: string): string {
  for (const [name, pattern] of times) {
    const found = pattern.exec(words)?.[0]
    if (found !== undefined && found !== wholeYear) return words.replace(found, `{${name}}`)
  }
  const found = [...words.matchAll(headingYear)]
  return found.length === 1 ? words.replace(found[0]?.[0] ?? '', '{year}') : words
}
