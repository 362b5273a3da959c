import type { Action } from '../../../schemas/decision.ts'
import { mainAttributes, moreAttributes } from '../../model/review.ts'
import type { Choice } from './entry.ts'
import { type Html, html } from './html.ts'
import { columnIn, columnsOfRole } from './read.ts'
import type { Words } from './words/index.ts'

/** How that a table is of no form is chosen; no pipeline is called so. */
const NO_PIPELINE = '-'

/** Columns that are never empty: an answer without words leaves them as they are. */
const FILLED: ReadonlySet<string> = new Set(['value', 'kind', 'comparator', 'aspect', 'text'])

export type Read = Readonly<Record<string, unknown>>

/** What a decision is asked about. */
export interface About {
  /** The table of the row. */
  table: string
  read: Read
  /** Its words as printed. */
  printed: string
  /** Roles in doubt, where a decision is made of several figures together: each keeps its own value, so nothing else can be set of all. */
  together: readonly string[] | null
}

/** What is asked before a decision is written; null where nothing is. */
export function questions(
  choice: Choice,
  about: About,
  pipelines: readonly string[],
  words: Words,
): Html | null {
  switch (choice) {
    case 'correct':
      return form(corrections(about, words), words)
    case 'reject':
      return form([field('reason', words.whyNeeded, '', true)], words)
    case 'document_error':
    case 'approve':
      return form([field('reason', words.why, '')], words)
    case 'table_unit': {
      const unit = about.table === 'tables' ? plain(about.read['unit']) : ''
      return form([field('unit', words.actions['table_unit'] ?? '', unit, true)], words)
    }
    case 'table_pipeline': {
      const known = [NO_PIPELINE, ...pipelines].map(
        name => [name, name === NO_PIPELINE ? words.noPipeline : name] as const,
      )
      const label = words.actions['table_pipeline'] ?? ''
      const own = listed(about.read['pipelines'])[0] ?? ''
      return form([choose('pipeline', label, own, known, '–', true)], words)
    }
    default:
      return null
  }
}

/** What may be set of a row, the rest behind a fold. */
function corrections({ table, read, printed, together }: About, words: Words): Html[] {
  if (table === 'tables') return [field('text', words.heading, printed, true)]
  if (table === 'cells') return [field('text', words.columns['text'] ?? 'text', printed)]
  if (together !== null)
    return together
      .flatMap(columnsOfRole)
      .map(name => attribute(table, name, {}, words, words.asEach))
  const of = (name: string) => attribute(table, name, read, words, '–')
  return [
    ...['value', 'unit', ...mainAttributes].map(of),
    html`<details><summary>${words.moreAttributes}</summary>${moreAttributes.map(of)}</details>`,
  ]
}

function attribute(table: string, name: string, read: Read, words: Words, none: string): Html {
  const label = columnIn(words, table, name)
  const own = plain(read[name])
  const known = words.values[name]
  if (known === undefined) return field(name, label, own)
  return choose(
    name,
    label,
    own,
    Object.entries(known),
    FILLED.has(name) && own !== '' ? null : none,
  )
}

function form(fields: readonly Html[], words: Words): Html {
  return html`<form class="ask">${fields}<div class="actions"><button type="submit" class="first">${words.save}</button><button type="button" data-action="cancel">${words.cancel}</button></div></form>`
}

function field(name: string, label: string, value: string, required = false): Html {
  return html`<label><span>${label}</span><input name="${name}" value="${value}" autocomplete="off"${required ? html` required` : html``}></label>`
}

/** One of some values; `none` is how that there is none is called, where there may be none. */
function choose(
  name: string,
  label: string,
  own: string,
  known: readonly (readonly [value: string, words: string])[],
  none: string | null,
  required = false,
): Html {
  const all = none === null ? known : [['', none] as const, ...known]
  return html`<label><span>${label}</span><select name="${name}"${required ? html` required` : html``}>${all.map(
    ([value, words]) =>
      html`<option value="${value}"${value === own ? html` selected` : html``}>${words}</option>`,
  )}</select></label>`
}

/** The decision that a choice and its answers make; null where a correction changes nothing. */
export function decisionOf(
  choice: Choice,
  answers: ReadonlyMap<string, string>,
  { read, printed, together }: About,
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
    case 'table_pipeline': {
      const pipeline = answers.get('pipeline') ?? ''
      if (pipeline === '') return null
      return { action: choice, pipeline: pipeline === NO_PIPELINE ? null : pipeline }
    }
    case 'correct': {
      const before = (name: string) => (name === 'text' ? printed : plain(read[name]))
      const set = [...answers].flatMap(([name, answer]): [string, string | null][] => {
        const value = answer.trim()
        /** What is chosen of several figures is said of all, also where the one that is looked at says it already; what is not stays as each was read. */
        if (together === null ? value === before(name) : value === '') return []
        if (value !== '') return [[name, value]]
        return FILLED.has(name) && name !== 'text' ? [] : [[name, name === 'text' ? '' : null]]
      })
      return set.length === 0 ? null : { action: 'correct', set: Object.fromEntries(set) }
    }
  }
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
