import type { Change, Row } from './change.ts'

/** Columns that say where a row stands, not what it says. */
const PLACES = new Set([
  'source_id',
  'record_id',
  'figure_id',
  'table_id',
  'cell_id',
  'check_id',
  'members',
  'stated',
  'computed',
  'gap',
  'anchors',
  'rests_on',
  'cited',
  'words',
  'block',
  'start',
  'end',
])

type RowChange = Omit<Change, 'path' | 'cause'>

/**
 * The differences between the rows one document gave, before and after. Rows of the same bytes are told by their id;
 * those of changed bytes by what they are about: of several about the same, first those that say the same are
 * set off against each other, then the rest in their order.
 */
export function compareRows(
  table: string,
  before: readonly Row[],
  after: readonly Row[],
  sameSource: boolean,
): RowChange[] {
  const key = sameSource ? (row: Row) => String(idOf(row)) : aboutOf
  const [old, fresh] = [grouped(before, key), grouped(after, key)]
  const told: RowChange[] = []
  for (const [name, rows] of old) {
    const [gone, come] = unequal(rows, fresh.get(name) ?? [])
    for (const [i, row] of gone.entries()) {
      const now = come[i]
      told.push(...(now ? fields(table, row, now) : [whole('removed', table, row)]))
    }
    for (const row of come.slice(gone.length)) told.push(whole('added', table, row))
  }
  for (const [name, rows] of fresh)
    if (!old.has(name)) for (const row of rows) told.push(whole('added', table, row))
  return told
}

function grouped(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** The rows of either side that no row of the other side repeats word for word. */
function unequal(before: readonly Row[], after: readonly Row[]): [Row[], Row[]] {
  const come = grouped(after, saying)
  const gone = before.filter(row => come.get(saying(row))?.shift() === undefined)
  const left = new Set([...come.values()].flat())
  return [gone, after.filter(row => left.has(row))]
}

/** Everything a row says, without where it stands. */
function saying(row: Row): string {
  return JSON.stringify(Object.entries(row).filter(([name]) => !PLACES.has(name)))
}

function idOf(row: Row): unknown {
  return row['check_id'] ?? row['figure_id'] ?? row['record_id']
}

/** What a row is about: a record's key, what a check adds up, or what a figure measures, of when, in what unit. */
function aboutOf(row: Row): string {
  if (row['check_id'] !== undefined)
    return ['finder', 'kind', 'subject'].map(name => String(row[name] ?? '')).join(' · ')
  if (row['figure_id'] === undefined) return String(row['record_key'] ?? '')
  const about = ['kind', 'unit', 'metric', 'base', 'scope', 'period_start', 'period_end', 'field']
  return about.map(name => String(row[name] ?? '')).join(' · ')
}

function subjectOf(row: Row): string {
  if (row['check_id'] !== undefined) return String(row['subject'] ?? '')
  if (row['figure_id'] === undefined) return String(row['record_key'] ?? row['record_id'] ?? '')
  return String(row['metric'] ?? row['text'] ?? '')
}

function whole(kind: 'added' | 'removed', table: string, row: Row): RowChange {
  const value = row['text'] ?? row['line'] ?? null
  const [before, after] = kind === 'removed' ? [value, null] : [null, value]
  return { kind, table, subject: subjectOf(row), field: null, before, after }
}

function fields(table: string, before: Row, after: Row): RowChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((field): RowChange[] => {
    if (PLACES.has(field)) return []
    const [old = null, now = null] = [before[field], after[field]]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return [{ kind: 'changed', table, subject: subjectOf(after), field, before: old, after: now }]
  })
}
