import { type Row, wordsIn } from '../queue/rows.ts'
import { printedAmount } from '../view/amount.ts'
import type { Line, State } from '../view/shapes.ts'
import { stateOf } from '../view/state.ts'
import { anchorsIn } from './row.ts'

/** A row of a table as a line of a list; a table of records is told by its `record_id`. */
export function lineOf(table: string, row: Row): Line {
  const { name, value, note, state, id } = (lines[table] ?? record)(row)
  return { id, name, value, note, state, anchors: anchorsIn(row) }
}

type Told = Omit<Line, 'anchors'>

const joined = (...parts: readonly string[]) => parts.filter(part => part !== '').join(' · ')

const lines: Readonly<Record<string, (row: Row) => Told>> = {
  figures: row => ({
    id: wordsIn(row, 'figure_id'),
    name: wordsIn(row, 'indicator') || wordsIn(row, 'metric'),
    value: wordsIn(row, 'text'),
    note: joined(wordsIn(row, 'subject'), periodOf(row), otherwise(printedAmount(row), row)),
    state: stateOf(row),
  }),
  cells: row => ({
    id: wordsIn(row, 'cell_id'),
    name: joined(...listed(row, 'row_path'), ...listed(row, 'column_path')),
    value: wordsIn(row, 'text'),
    note: wordsIn(row, 'table_title'),
    state: 'plain',
  }),
  checks: row => ({
    id: wordsIn(row, 'check_id'),
    name: wordsIn(row, 'subject'),
    value: wordsIn(row, 'line'),
    note: joined(wordsIn(row, 'finder'), wordsIn(row, 'verdict'), wordsIn(row, 'reason')),
    state: VERDICTS[wordsIn(row, 'verdict')] ?? 'agreed',
  }),
  facts: row => ({
    id: wordsIn(row, 'fact_id'),
    name: joined(wordsIn(row, 'subject'), wordsIn(row, 'indicator')),
    value: printedAmount(row) || wordsIn(row, 'value'),
    note: joined(periodOf(row), wordsIn(row, 'aspect'), wordsIn(row, 'stage')),
    state: STATUSES[wordsIn(row, 'status')] ?? 'plain',
  }),
  diagnostics: row => ({
    id: '',
    name: wordsIn(row, 'code'),
    value: '',
    note: wordsIn(row, 'message'),
    state: wordsIn(row, 'severity') === 'error' ? 'contradicted' : 'doubtful',
  }),
  'set-aside': row => ({
    id: wordsIn(row, 'set_aside_id'),
    name: joined(wordsIn(row, 'pipeline'), wordsIn(row, 'field')),
    value: wordsIn(row, 'words'),
    note: wordsIn(row, 'reason'),
    state: 'doubtful',
  }),
}

function record(row: Row): Told {
  const own = Object.entries(row).filter(
    ([name, value]) =>
      !OF_RECORDS.has(name) && !name.endsWith('_id') && value !== null && typeof value !== 'object',
  )
  return {
    id: wordsIn(row, 'record_id'),
    name: wordsIn(row, 'record_key') || String(own[0]?.[1] ?? ''),
    value: '',
    note: joined(...own.slice(0, 4).map(([name, value]) => `${name} ${String(value)}`)),
    state:
      row['checked'] === 'contradicted'
        ? 'contradicted'
        : row['checked'] === 'corroborated'
          ? 'agreed'
          : 'plain',
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

/** A value that the printed words do not say already. */
function otherwise(amount: string, row: Row): string {
  return amount === wordsIn(row, 'text').replace(/\s/g, '') ? '' : amount
}

function periodOf(row: Row): string {
  const [start, end] = [wordsIn(row, 'period_start'), wordsIn(row, 'period_end')]
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
