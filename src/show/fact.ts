import { isRow, type Row } from '../cli/lookup.ts'
import { line, words } from './step.ts'

/** How many statements are shown. */
const most = 40

/** What a fact says, why it has the value it has, and everything that states it. */
export function factLines(row: Row): string[] {
  const code = row['subject_code'] === null ? '' : ` (${words(row['subject_code'])})`
  const parent = row['subject_parent'] === null ? '' : `, under ${words(row['subject_parent'])}`
  const unit = words(row['unit'])
  return [
    line('subject', `${words(row['subject'])}${code}${parent}`),
    line('indicator', `${words(row['indicator'])}, ${words(row['aspect'])}`),
    line('period', `${words(row['period_start'])} … ${words(row['period_end'])}`),
    ...['scope', 'stage', 'modality', 'account']
      .filter(name => row[name] !== null)
      .map(name => line(name, words(row[name]))),
    line('value', row['value'] === null ? '—' : `${words(row['value'])} ${unit}`),
    line('status', statusOf(row, unit)),
    ...listOf(row['members']).map(member =>
      line(
        'member',
        `${words(member['indicator'])} = ${words(member['value'])} (${words(member['fact_id'])})`,
      ),
    ),
    ...listOf(row['sources'])
      .slice(0, most)
      .map(source => statement(source, row['preferred'])),
    ...listOf(row['versions']).map(version =>
      line(
        'version',
        `${words(version['stage'])}: ${words(version['value'])} (${words(version['fact_id'])})`,
      ),
    ),
  ]
}

function statusOf(row: Row, unit: string): string {
  const { status, rule, apart, formula } = row
  if (status === 'conflict') return `conflict: statements are ${words(apart)} ${unit} apart`
  if (status === 'to_review' && formula === null)
    return 'to be reviewed: recognised from a picture, stated nowhere else'
  if (status === 'derived' || status === 'to_review') return `${status}: ${words(formula)}`
  return `${words(status)}, by the rule “${words(rule)}”`
}

function statement(source: Row, preferred: unknown): string {
  const mark = source['figure_id'] === preferred ? ' ← preferred' : ''
  const { text, value, path, place, figure_id: figure, read, review_state: state } = source
  const said = typeof read === 'string' ? `, read as ${read}` : ''
  const review = typeof state === 'string' ? ` [${state}${said}]` : ''
  return line(
    'stated',
    `“${words(text)}” = ${words(value)} — ${words(path)}, ${words(place)} (${words(figure)})${review}${mark}`,
  )
}

function listOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}
