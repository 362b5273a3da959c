import { printedAmount } from '../view/amount.ts'
import type { Line, State } from '../view/shapes.ts'
import { stateOf } from '../view/state.ts'
import { anchorsOf, type Row, wordsOf } from './row.ts'

/** A row of a table as a line of a list; a table of records is told by its `record_id`. */
export function lineOf(table: string, row: Row): Line {
  const { name, value, note, state, id } = (lines[table] ?? record)(row)
  return { id, name, value, note, state, anchors: anchorsOf(row) }
}

type Told = Omit<Line, 'anchors'>

const joined = (...parts: readonly string[]) => parts.filter(part => part !== '').join(' · ')

const lines: Readonly<Record<string, (row: Row) => Told>> = {
  figures: row => ({
    id: wordsOf(row, 'figure_id'),
    name: wordsOf(row, 'indicator') || wordsOf(row, 'metric'),
    value: wordsOf(row, 'text'),
    note: joined(wordsOf(row, 'subject'), periodOf(row), printedAmount(row)),
    state: stateOf(row),
  }),
  cells: row => ({
    id: wordsOf(row, 'cell_id'),
    name: joined(...listed(row, 'row_path'), ...listed(row, 'column_path')),
    value: wordsOf(row, 'text'),
    note: wordsOf(row, 'table_title'),
    state: 'plain',
  }),
  checks: row => ({
    id: wordsOf(row, 'check_id'),
    name: wordsOf(row, 'subject'),
    value: wordsOf(row, 'line'),
    note: joined(wordsOf(row, 'finder'), wordsOf(row, 'verdict'), wordsOf(row, 'reason')),
    state: VERDICTS[wordsOf(row, 'verdict')] ?? 'agreed',
  }),
  facts: row => ({
    id: wordsOf(row, 'fact_id'),
    name: joined(wordsOf(row, 'subject'), wordsOf(row, 'indicator')),
    value: printedAmount(row) || wordsOf(row, 'value'),
    note: joined(periodOf(row), wordsOf(row, 'aspect'), wordsOf(row, 'stage')),
    state: STATUSES[wordsOf(row, 'status')] ?? 'plain',
  }),
  diagnostics: row => ({
    id: '',
    name: wordsOf(row, 'code'),
    value: '',
    note: wordsOf(row, 'message'),
    state: wordsOf(row, 'severity') === 'error' ? 'contradicted' : 'doubtful',
  }),
  'set-aside': row => ({
    id: wordsOf(row, 'set_aside_id'),
    name: joined(wordsOf(row, 'pipeline'), wordsOf(row, 'field')),
    value: wordsOf(row, 'words'),
    note: wordsOf(row, 'reason'),
    state: 'doubtful',
  }),
}

function record(row: Row): Told {
  const own = Object.entries(row).filter(
    ([name, value]) =>
      !OF_RECORDS.has(name) && !name.endsWith('_id') && value !== null && typeof value !== 'object',
  )
  return {
    id: wordsOf(row, 'record_id'),
    name: wordsOf(row, 'record_key') || String(own[0]?.[1] ?? ''),
    value: '',
    note: joined(...own.slice(0, 4).map(([name, value]) => `${name} ${String(value)}`)),
    state: row['checked'] === 'contradicted' ? 'contradicted' : row['checked'] === 'corroborated' ? 'agreed' : 'plain',
  }
}

const OF_RECORDS: ReadonlySet<string> = new Set(['record_key', 'checked'])

const VERDICTS: Readonly<Record<string, State>> = {
  inconsistent: 'contradicted',
  unlikely: 'doubtful',
  truncation_only: 'doubtful',
  not_checkable: 'doubtful',
}

const STATUSES: Readonly<Record<string, State>> = {
  agreed: 'agreed',
  conflict: 'contradicted',
  single: 'plain',
  derived: 'plain',
}

function periodOf(row: Row): string {
  const [start, end] = [wordsOf(row, 'period_start'), wordsOf(row, 'period_end')]
  const [year = ''] = start.split('-')
  if (start === '' && end === '') return ''
  return start === `${year}-01-01` && end === `${year}-12-31`
    ? year
    : start === end
      ? end
      : `${start} – ${end}`
}

function listed(row: Row, name: string): string[] {
  const value = row[name]
  return Array.isArray(value) ? value.map(String) : []
}
