import { line, words } from './step.ts'

type Row = Readonly<Record<string, unknown>>

/** What a person settled of a row; nothing where nobody did. */
export function reviewedLines(row: Row): string[] {
  const { review_state: state, reviewed_value: value, reviewed_unit: unit, reviewed } = row
  if (typeof state !== 'string') return []
  const others =
    typeof reviewed === 'object' && reviewed !== null
      ? Object.entries(reviewed).map(([column, now]) => `${column} ${words(now)}`)
      : []
  const number = typeof value === 'string' ? [`${value} ${words(unit)}`.trim()] : []
  const said = [...number, ...others].join(', ')
  return [line('reviewed', said === '' ? state : `${state}: ${said}`)]
}
