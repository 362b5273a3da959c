import { type Html, html } from './html.ts'
import type { Words } from './words/index.ts'
import { arithmeticIn, codeIn, diagnosticIn, sentenceIn, valueIn } from './words/said.ts'

type Read = Readonly<Record<string, unknown>>

/** Columns with what was read; what is empty is left out, and ids stand last: they are for machines. */
export function readOf(table: string, read: Read, words: Words): Html {
  const shown = Object.entries(read).filter(
    ([, value]) => value !== null && value !== '' && typeof value !== 'object',
  )
  const sorted = shown.sort(([a], [b]) => Number(isId(a)) - Number(isId(b)))
  return html`<dl aria-label="${words.asRead}">${sorted.map(
    ([name, value]) =>
      html`<dt>${columnIn(words, table, name)}</dt><dd>${saidOf(table, name, value, read, words)}</dd>`,
  )}</dl>`
}

/** What a column of a table is called. */
export function columnIn(words: Words, table: string, name: string): string {
  return words.columns[name] ?? words.titles[table]?.[name] ?? name.replaceAll('_', ' ')
}

function saidOf(table: string, name: string, value: unknown, read: Read, words: Words): string {
  const said = String(value)
  if (table === 'diagnostics' && name === 'message')
    return diagnosticIn(words, String(read['code']), said)
  if (name === 'code' && table === 'diagnostics') return codeIn(words, said)
  if (name === 'line') return arithmeticIn(words, said)
  if (name === 'reason') return sentenceIn(words, said)
  return valueIn(words, table === 'checks' && name === 'kind' ? 'check_kind' : name, value)
}

function isId(name: string): boolean {
  return name === 'id' || name.endsWith('_id') || name === 'rests_on'
}

/** The columns a role of a figure is told by. */
export function columnsOfRole(role: string): readonly string[] {
  return role === 'period' ? ['period_start', 'period_end'] : [role]
}
