import type { Change, Row } from './change.ts'

/** Columns that say where a row stands, not what it says. */
const PLACES = new Set([
  'source_id',
  'record_id',
  'figure_id',
  'table_id',
  'cell_id',
  'anchors',
  'cited',
  'words',
  'block',
  'start',
  'end',
])

type Told = Omit<Change, 'path' | 'cause'>

/**
 * The differences between the rows one document gave, before and after. Rows of the same bytes are told by their id;
 * those of changed bytes by what they are about, the n-th of several by its number.
 */
export function compareRows(
  table: string,
  before: readonly Row[],
  after: readonly Row[],
  sameSource: boolean,
): Told[] {
  const [old, fresh] = [before, after].map(rows => keyed(rows, sameSource))
  const told: Told[] = []
  for (const [key, row] of old ?? []) {
    const now = fresh?.get(key)
    if (now === undefined) told.push(whole('removed', table, row))
    else told.push(...fields(table, row, now))
  }
  for (const [key, row] of fresh ?? []) if (!old?.has(key)) told.push(whole('added', table, row))
  return told
}

function keyed(rows: readonly Row[], byId: boolean): Map<string, Row> {
  const found = new Map<string, Row>()
  const seen = new Map<string, number>()
  for (const row of rows) {
    const base = byId ? String(idOf(row)) : aboutOf(row)
    const number = (seen.get(base) ?? 0) + 1
    seen.set(base, number)
    found.set(`${base} ${number}`, row)
  }
  return found
}

function idOf(row: Row): unknown {
  return row['figure_id'] ?? row['record_id']
}

/** What a row is about: a record's key, or what a figure measures, of when, in what unit. */
function aboutOf(row: Row): string {
  if (row['figure_id'] === undefined) return String(row['record_key'] ?? '')
  const about = ['kind', 'unit', 'metric', 'base', 'scope', 'period_start', 'period_end', 'field']
  return about.map(name => String(row[name] ?? '')).join(' · ')
}

function subjectOf(row: Row): string {
  if (row['figure_id'] === undefined) return String(row['record_key'] ?? row['record_id'] ?? '')
  return String(row['metric'] ?? row['text'] ?? '')
}

function whole(kind: 'added' | 'removed', table: string, row: Row): Told {
  const value = row['figure_id'] === undefined ? null : row['text']
  const [before, after] = kind === 'removed' ? [value, null] : [null, value]
  return { kind, table, subject: subjectOf(row), field: null, before, after }
}

function fields(table: string, before: Row, after: Row): Told[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((field): Told[] => {
    if (PLACES.has(field)) return []
    const [old = null, now = null] = [before[field], after[field]]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return [{ kind: 'changed', table, subject: subjectOf(after), field, before: old, after: now }]
  })
}
