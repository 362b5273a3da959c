import { powerOf } from '../checks/line.ts'
import { isRow, type Row } from '../cli/lookup.ts'
import { decimal, print, shift } from '../model/decimal.ts'
import { factLines } from './fact.ts'
import type { Locate } from './places.ts'
import { reviewedLines } from './reviewed.ts'
import { line, words } from './step.ts'

/** What is known of one id, gathered from the dataset. */
export interface Derivation {
  kind: string
  id: string
  row: Row
  source: Row | undefined
  /** Figures it holds, or (of a check) its members. */
  figures: Row[]
  /** The cell a figure stands in. */
  cell: Row | undefined
  /** Checks its figures take part in. */
  checks: Row[]
}

const most = 40

/** The whole way from bytes to value, a line a step. */
export function linesOf(found: Derivation, locate: Locate): string[] {
  const { kind, id, row, source } = found
  return [
    `${kind} ${id}`,
    ...sourceLines(source),
    ...(kind === 'source' ? counts(row) : []),
    ...(kind === 'figure' ? figureLines(found, locate) : []),
    ...(kind === 'cell' ? cellLines(row, locate) : []),
    ...(kind === 'table' ? [line('table', words(row['table_title']))] : []),
    ...(kind === 'record' ? recordLines(row, locate) : []),
    ...(kind === 'check' ? checkLines(found, locate) : []),
    ...(kind === 'fact' ? factLines(row) : []),
    ...(kind === 'figure' || kind === 'check' || kind === 'fact' ? [] : listed(found.figures)),
    ...(kind === 'check' ? [] : found.checks.slice(0, most).flatMap(briefly)),
  ]
}

function sourceLines(source: Row | undefined): string[] {
  if (source === undefined) return []
  const { path, title, format, encoding, source_id: id } = source
  const kind = [format, encoding].filter(part => part !== null).join(', ')
  return [
    line('source', `${words(path)} (${kind}; sha-256 ${words(id).slice(0, 12)}…)`),
    ...(title === null ? [] : [line('', `“${words(title)}”`)]),
  ]
}

function counts(row: Row): string[] {
  const names = ['tables', 'records', 'figures', 'checks', 'inconsistent', 'set_aside']
  return [
    line('holds', names.map(name => `${words(row[name])} ${name.replace('_', ' ')}`).join(', ')),
  ]
}

function figureLines({ row, cell }: Derivation, locate: Locate): string[] {
  const { text, value, unit, precision, comparator, field, record_id: record, pipeline } = row
  const lines = places(row, locate)
  lines.push(line('words', `“${words(text)}”`))
  if (cell !== undefined) lines.push(line('cell', cellName(cell)))
  lines.push(line('reading', readingOf(row)), ...storedLines(row))
  const range =
    value === null ? `${words(row['range_min'])} … ${words(row['range_max'])}` : words(value)
  const fine = precision === null ? '' : `, to the nearest ${words(precision)}`
  lines.push(line('value', `${range} ${words(unit)} (${words(comparator)}${fine})`))
  lines.push(...attributes(row))
  if (record !== null)
    lines.push(line('record', `${words(pipeline)} ${words(record)}, field ${words(field)}`))
  lines.push(line('checked', words(row['checked'])), ...reviewedLines(row))
  return lines
}

/** What a workbook keeps behind a number that it shows rounded or without its sign. */
function storedLines(row: Row): string[] {
  const { value, text, precision, anchors } = row
  const [place] = Array.isArray(anchors) ? anchors : []
  if (!isRow(place) || place['kind'] !== 'sheet') return []
  if (typeof value !== 'string' || typeof text !== 'string' || typeof precision !== 'string')
    return []
  const kept = print(shift(decimal(value), -powerOf({ text, precision })))
  const shown = /-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? ''
  return Number(shown) === Number(kept) ? [] : [line('stored', `${kept} in the workbook`)]
}

/** numeral × scale × unit, and whose words the unit is. */
function readingOf(row: Row): string {
  const text = words(row['text'])
  const precision = typeof row['precision'] === 'string' ? row['precision'] : undefined
  const power = powerOf(precision === undefined ? { text } : { text, precision })
  const numeral = /[-−－+]?\d[\d,，.．]*/.exec(text)?.[0] ?? text
  const scale = power === 0 ? '' : ` × 10^${power}`
  const own = isRow(row['words']) ? row['words']['unit'] : undefined
  const given = isRow(own) ? ` — unit by ${words(own['from'])}: “${words(own['text'])}”` : ''
  const lent =
    row['unit_from'] === null || given !== '' ? '' : ` — unit from “${words(row['unit_from'])}”`
  return `${numeral}${scale} × ${row['unit'] === null ? 'no declared unit' : words(row['unit'])}${given || lent}`
}

/** Every attribute with the words that gave it. */
function attributes(row: Row): string[] {
  const given = isRow(row['words']) ? row['words'] : {}
  return Object.entries(given).flatMap(([name, from]) =>
    name === 'unit' || !isRow(from)
      ? []
      : [line(name, `${attribute(row, name)} — ${words(from['from'])}: “${words(from['text'])}”`)],
  )
}

function attribute(row: Row, name: string): string {
  const column = name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  if (name !== 'period') return words(row[column])
  return `${words(row['period_start'])} … ${words(row['period_end'])}`
}

function cellName(cell: Row): string {
  const path = (value: unknown) => (Array.isArray(value) ? value.join(' / ') : '')
  const title = cell['table_title'] === null ? 'a table' : `“${words(cell['table_title'])}”`
  return `${path(cell['row_path'])} × ${path(cell['column_path'])}, row ${words(cell['row'])}, column ${words(cell['column'])} of ${title}`
}

function cellLines(row: Row, locate: Locate): string[] {
  return [
    ...places(row, locate),
    line('words', `“${words(row['text'])}”`),
    line('cell', cellName(row)),
    ...(row['value'] === null
      ? []
      : [line('value', `${words(row['value'])} ${words(row['unit'])}`)]),
  ]
}

function recordLines(row: Row, locate: Locate): string[] {
  const cited = isRow(row['cited']) ? row['cited'] : {}
  return [
    ...places(row, locate),
    ...Object.entries(cited).flatMap(([field, from]) =>
      isRow(from)
        ? [
            line(
              field,
              `${JSON.stringify(row[field])} — “${words(from['text'])}”, ${locate(from['anchors'])[0] ?? ''}`,
            ),
          ]
        : [],
    ),
    line('checked', words(row['checked'])),
  ]
}

function checkLines({ row, figures }: Derivation, locate: Locate): string[] {
  const byId = new Map(figures.map(figure => [figure['figure_id'], figure]))
  const members = Array.isArray(row['members']) ? row['members'].filter(isRow) : []
  return [
    line(
      'claim',
      [row['subject'], `${words(row['kind'])} found by ${words(row['finder'])}`]
        .filter(part => part !== null)
        .join(' — '),
    ),
    line('', words(row['line'])),
    line('stated', interval(row['stated'])),
    line('computed', interval(row['computed'])),
    ...(row['gap'] === null ? [] : [line('gap', `${words(row['gap'])} units of the last digit`)]),
    ...members.slice(0, most).map(member => {
      const figure = byId.get(member['figure_id'])
      const place = figure === undefined ? '' : placeOf(figure, row, locate)
      return line(
        words(member['role']),
        `“${words(figure?.['text'])}” ${words(figure?.['metric'])} — ${place} (${words(member['figure_id'])})`,
      )
    }),
  ]
}

/** Where a member stands: a place of the check's own document, else which other document it is in. */
function placeOf(figure: Row, { source_id: own }: Row, locate: Locate): string {
  const { source_id: source, anchors } = figure
  return source === own ? (locate(anchors)[0] ?? '') : `source ${words(source).slice(0, 12)}`
}

function interval(value: unknown): string {
  if (!isRow(value)) return '—'
  const { min, max, minIncl, maxIncl } = value
  return `${minIncl ? '[' : '('}${min ?? '−∞'}, ${max ?? '∞'}${maxIncl ? ']' : ')'}`
}

function places(row: Row, locate: Locate): string[] {
  return locate(row['anchors'])
    .slice(0, 3)
    .map((place, i) => line(i === 0 ? 'place' : '', place))
}

function listed(figures: readonly Row[]): string[] {
  return figures
    .slice(0, most)
    .map(row =>
      line(
        'figure',
        `“${words(row['text'])}” = ${words(row['value'])} ${words(row['unit'])}, ${words(row['checked'])} (${words(row['figure_id'])})`,
      ),
    )
}

function briefly(check: Row): string[] {
  return [line('check', `${words(check['line'])} (${words(check['check_id'])})`)]
}
