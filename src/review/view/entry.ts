import type { ReviewEntry } from '../queue/entry.ts'
import { rounded } from './amount.ts'
import { type Html, html } from './html.ts'
import type { EntryLine, State } from './shapes.ts'
import { signs } from './state.ts'
import type { Words } from './words/index.ts'

/** How each reason looks: what is wrong, what is in doubt, what nobody claims. */
const looks: Readonly<Record<string, State>> = {
  'decisions-contradicting': 'contradicted',
  'fact-conflict': 'contradicted',
  'check-inconsistent': 'contradicted',
  'amount-unclaimed': 'unclaimed',
}

/** An entry of the queue in a list. */
export function entryLine(entry: EntryLine, words: Words): Html {
  const { reason, words: said, path, state, change, value, targets } = entry
  const look = state === 'decided' ? 'agreed' : (looks[reason] ?? 'doubtful')
  const many = targets > 1 ? html` <span class="many">× ${targets}</span>` : html``
  return html`<span class="sign ${look}" aria-hidden="true">${signs[look]}</span>
<span class="name">${reasonIn(reason, words)}${many}${state === 'open' ? html`` : html` · ${words.entryStates[state] ?? state}`}</span>
<span class="value">${value === said ? '' : value}</span>
<span class="note">${said} · ${changeOf(change, words)} · <bdi>${path}</bdi></span>`
}

function reasonIn(reason: string, words: Words): string {
  return words.reasons[reason] ?? reason
}

function changeOf({ amount, facts, figures }: ReviewEntry['change'], words: Words): string {
  return words.changes(amount === null ? null : rounded(amount), facts, figures)
}

/** Reasons of which a decision on one of the places is enough; of the others one is made of all. */
const ANY: ReadonlySet<string> = new Set(['fact-conflict', 'check-inconsistent'])

/** What a decision on an entry is about: the place that is chosen where one is enough, else all of it. */
export function targetOf(
  { id, reason, targets, places }: ReviewEntry,
  nth: number,
): { table: string; target: { entry: string } | { targets: { table: string; ids: string[] } } } {
  const place = places[nth]
  return ANY.has(reason) && place !== undefined
    ? { table: place.table, target: { targets: { table: place.table, ids: [place.id] } } }
    : { table: targets.table, target: { entry: id } }
}

/** An entry whole: why it is asked, what was read at the place that is chosen, where else, and what may be decided. */
export function entryDetail(entry: ReviewEntry, nth: number, words: Words): Html {
  const { reason, words: said, places, targets, change, state, decisions } = entry
  const many = targets.ids.length
  const together = ANY.has(reason)
    ? places.length > 1
      ? words.oneSettles
      : ''
    : many > 1
      ? words.settlesTogether(many)
      : ''
  return html`<h3>${reasonIn(reason, words)}</h3>
<p>${said}</p>
<p class="change"><bdi>${entry.path}</bdi></p>
<p class="change">${changeOf(change, words)}${together === '' ? html`` : html` · ${together}`}</p>
${versions(entry, words)}
${state === 'open' || decisions.length === 0 ? html`` : html`<p class="agreed">${words.entryStates[state] ?? state}: ${decisions.map(({ by, decided }) => html`${words.actions[decided.action] ?? decided.action} (<bdi>${by}</bdi>) `)}</p>`}
<ol class="places" aria-label="${words.places(places.length)}">${places.map(
    ({ path, words: printed }, at) =>
      html`<li><button type="button" data-place="${String(at)}" aria-pressed="${String(at === nth)}"><b>${printed}</b>${path === entry.path ? html`` : html` · <bdi>${path}</bdi>`}</button></li>`,
  )}</ol>
${actions(actionsOf(entry, nth), words)}
<div id="ask"></div>
${readOf(places[nth]?.read ?? {}, words)}`
}

/** What stood when it was decided, and what stands now. */
function versions({ before, now }: ReviewEntry, words: Words): Html {
  if (before === null) return html``
  return html`<dl class="versions"><dt>${words.asRead}</dt><dd>${before.words}</dd><dt>${words.now}</dt><dd>${now?.words ?? '–'}</dd></dl>`
}

/** Columns with what was read; what is empty is left out. */
export function readOf(read: Readonly<Record<string, unknown>>, words: Words): Html {
  const shown = Object.entries(read).filter(
    ([, value]) => value !== null && value !== '' && typeof value !== 'object',
  )
  /** Ids last: they are for machines. */
  const sorted = [...shown].sort(([a], [b]) => Number(isId(a)) - Number(isId(b)))
  return html`<dl aria-label="${words.asRead}">${sorted.map(
    ([name, value]) =>
      html`<dt>${words.columns[name] ?? name.replaceAll('_', ' ')}</dt><dd>${String(value)}</dd>`,
  )}</dl>`
}

function isId(name: string): boolean {
  return name === 'id' || name.endsWith('_id') || name === 'rests_on'
}

/** What a person may decide, the likeliest first. */
export type Choice =
  | 'confirm'
  | 'correct'
  | 'reject'
  | 'document_error'
  | 'table_unit'
  | 'table_pipeline'
  | 'approve'

const KEYS: Partial<Readonly<Record<Choice, string>>> = { confirm: '⏎', correct: 'e', reject: 'x' }

export function actionsOf(entry: ReviewEntry, nth: number): Choice[] {
  if (entry.reason === 'unit-missing') return ['table_unit', 'confirm', 'table_pipeline', 'reject']
  return choicesOf(targetOf(entry, nth).table)
}

/** What may be decided of a row of a table. */
export function choicesOf(table: string): Choice[] {
  switch (table) {
    case 'figures':
    case 'cells':
      return ['confirm', 'correct', 'reject', 'document_error']
    case 'tables':
      return ['confirm', 'table_unit', 'table_pipeline', 'reject']
    case 'sources':
      return ['approve']
    case 'checks':
      return ['confirm', 'document_error', 'reject']
    default:
      return ['confirm', 'reject']
  }
}

export function actions(choices: readonly Choice[], words: Words): Html {
  return html`<div class="actions">${choices.map(
    (choice, nth) =>
      html`<button type="button" data-action="${choice}"${nth === 0 ? html` class="first"` : html``}>${words.actions[choice] ?? choice}${KEYS[choice] === undefined ? html`` : html` <kbd>${KEYS[choice]}</kbd>`}</button>`,
  )}<button type="button" data-action="undo">${words.actions['withdraw'] ?? ''} <kbd>u</kbd></button></div>`
}
