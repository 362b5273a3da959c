import type { Action } from '../../../schemas/decision.ts'
import type { Choice } from './entry.ts'
import { type Html, html } from './html.ts'
import type { Words } from './words/index.ts'

/** What a correction may set of each table, in the order it is asked for. */
const SETTABLE: Readonly<Record<string, readonly string[]>> = {
  figures: [
    'value',
    'unit',
    'subject',
    'indicator',
    'aspect',
    'stage',
    'scope',
    'modality',
    'period_start',
    'period_end',
  ],
  cells: ['text'],
}

/** Columns that hold nothing without being empty words. */
const NULLABLE: ReadonlySet<string> = new Set([
  'unit',
  'subject',
  'indicator',
  'stage',
  'scope',
  'modality',
  'period_start',
  'period_end',
])

export type Read = Readonly<Record<string, unknown>>

/** What is asked before a decision is written; null where nothing is. */
export function questions(
  choice: Choice,
  table: string,
  read: Read,
  printed: string,
  words: Words,
): Html | null {
  switch (choice) {
    case 'correct': {
      const names = SETTABLE[table] ?? []
      return form(
        names.map(name =>
          field(name, words.columns[name] ?? name, name === 'text' ? printed : plain(read[name])),
        ),
        words,
      )
    }
    case 'reject':
      return form([field('reason', words.whyNeeded, '', true)], words)
    case 'document_error':
    case 'approve':
      return form([field('reason', words.why, '')], words)
    case 'table_unit':
      return form(
        [field('unit', words.actions['table_unit'] ?? '', plain(read['unit']), true)],
        words,
      )
    case 'table_pipeline':
      return form([field('pipeline', words.actions['table_pipeline'] ?? '', '')], words)
    default:
      return null
  }
}

function form(fields: readonly Html[], words: Words): Html {
  return html`<form class="ask">${fields}<div class="actions"><button type="submit" class="first">${words.save}</button><button type="button" data-action="cancel">${words.cancel}</button></div></form>`
}

function field(name: string, label: string, value: string, required = false): Html {
  return html`<label><span>${label}</span><input name="${name}" value="${value}" autocomplete="off"${required ? html` required` : html``}></label>`
}

/** The decision that a choice and its answers make; null where a correction changes nothing. */
export function decisionOf(
  choice: Choice,
  answers: ReadonlyMap<string, string>,
  read: Read,
  printed: string,
): Action | null {
  const reason = answers.get('reason')?.trim() ?? ''
  switch (choice) {
    case 'confirm':
      return { action: 'confirm' }
    case 'reject':
      return reason === '' ? null : { action: 'reject', reason }
    case 'document_error':
    case 'approve':
      return { action: choice, ...(reason !== '' && { reason }) }
    case 'table_unit': {
      const unit = answers.get('unit')?.trim() ?? ''
      return unit === '' ? null : { action: 'table_unit', unit }
    }
    case 'table_pipeline':
      return { action: 'table_pipeline', pipeline: answers.get('pipeline')?.trim() || null }
    case 'correct': {
      const changed = [...answers].filter(
        ([name, value]) => value.trim() !== (name === 'text' ? printed : plain(read[name])),
      )
      if (changed.length === 0) return null
      const set = changed.map(([name, value]) => [
        name,
        value.trim() === '' && NULLABLE.has(name) ? null : value.trim(),
      ])
      return { action: 'correct', set: Object.fromEntries(set) }
    }
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
