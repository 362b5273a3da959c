import { compact } from '../../model/text.ts'
import { type Row, wordsIn } from '../queue/rows.ts'
import { printedAmount } from '../view/amount.ts'
import type { Line, State } from '../view/shapes.ts'
import { stateOf } from '../view/state.ts'
import type { Words } from '../view/words/index.ts'
import { arithmeticIn, codeIn, diagnosticIn, sentenceIn, valueIn } from '../view/words/said.ts'
import { anchorsIn } from './row.ts'

/** A row of a table as a line of a list, in the language of the page; a table of records is told by its `record_id`. */
export function lineOf(table: string, row: Row, words: Words): Line {
  const { name, value, note, state, id } = (lines[table] ?? recordOf(table))(row, words)
  return { id, name, value, note, state, anchors: anchorsIn(row) }
}

type Unplaced = Omit<Line, 'anchors'>

const joined = (...parts: readonly string[]) => parts.filter(part => part !== '').join(' · ')

type LineOf = (row: Row, words: Words) => Unplaced

const lines: Readonly<Record<string, LineOf>> = {
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
  checks: (row, words) => ({
    id: wordsIn(row, 'check_id'),
    name: wordsIn(row, 'subject'),
    value: arithmeticIn(words, wordsIn(row, 'line')),
    note: joined(
      named('finder', row, words),
      named('verdict', row, words),
      sentenceIn(words, wordsIn(row, 'reason')),
    ),
    state: VERDICTS[wordsIn(row, 'verdict')] ?? 'agreed',
  }),
  facts: (row, words) => ({
    id: wordsIn(row, 'fact_id'),
    name: joined(wordsIn(row, 'subject'), wordsIn(row, 'indicator')),
    value: printedAmount(row) || wordsIn(row, 'value'),
    note: joined(
      periodOf(row),
      named('aspect', row, words),
      named('stage', row, words),
      named('status', row, words),
    ),
    state: STATUSES[wordsIn(row, 'status')] ?? 'plain',
  }),
  diagnostics: (row, words) => ({
    id: '',
    name: codeIn(words, wordsIn(row, 'code')),
    value: named('severity', row, words),
    note: diagnosticIn(words, wordsIn(row, 'code'), wordsIn(row, 'message')),
    state: wordsIn(row, 'severity') === 'error' ? 'contradicted' : 'doubtful',
  }),
  tables: (row, words) => ({
    id: wordsIn(row, 'table_id'),
    name: wordsIn(row, 'title') || (words.tabs['tables'] ?? ''),
    value: wordsIn(row, 'unit'),
    note: joined(
      ...listed(row, 'pipelines'),
      `${String(row['rows'])} × ${String(row['columns'])}`,
      typeof row['confidence'] === 'number'
        ? `${words.columns['confidence']} ${row['confidence']}%`
        : '',
    ),
    state: 'plain',
  }),
  'set-aside': (row, words) => ({
    id: wordsIn(row, 'set_aside_id'),
    name: joined(wordsIn(row, 'pipeline'), wordsIn(row, 'field')),
    value: wordsIn(row, 'words'),
    note: sentenceIn(words, wordsIn(row, 'reason')),
    state: 'doubtful',
  }),
}

function named(column: string, row: Row, words: Words): string {
  const value = wordsIn(row, column)
  return value === '' ? '' : valueIn(words, column, value)
}

const recordOf =
  (table: string): LineOf =>
  (row, words) =>
    record(table, row, words)

function record(table: string, row: Row, words: Words): Unplaced {
  const titles = words.titles[table] ?? {}
  const own = Object.entries(row).filter(
    ([name, value]) =>
      !OF_RECORDS.has(name) && !name.endsWith('_id') && value !== null && typeof value !== 'object',
  )
  return {
    id: wordsIn(row, 'record_id'),
    name: wordsIn(row, 'record_key') || String(own[0]?.[1] ?? ''),
    value: '',
    note: joined(
      ...own.slice(0, 4).map(([name, value]) => `${titles[name] ?? name} ${String(value)}`),
    ),
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
  return amount === compact(wordsIn(row, 'text')) ? '' : amount
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
