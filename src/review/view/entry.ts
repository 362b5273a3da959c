import type { ReviewEntry } from '../queue/entry.ts'
import { rounded } from './amount.ts'
import { type Html, html } from './html.ts'
import { columnIn, columnsOfRole, readOf } from './read.ts'
import type { EntryLine, State } from './shapes.ts'
import { signs } from './state.ts'
import type { Words } from './words/index.ts'
import { entrySaid, pathIn, rolesOf, valueIn } from './words/said.ts'

/** How each reason looks: what is wrong, what is in doubt, what nobody claims. */
const looks: Readonly<Record<string, State>> = {
  'decisions-contradicting': 'contradicted',
  'fact-conflict': 'contradicted',
  'check-inconsistent': 'contradicted',
  'amount-unclaimed': 'unclaimed',
}

/** An entry of the queue in a list. */
export function entryLine(entry: EntryLine, words: Words): Html {
  const { reason, path, state, change, value, targets } = entry
  const said = entrySaid(words, reason, entry.words)
  const look = state === 'decided' ? 'agreed' : (looks[reason] ?? 'doubtful')
  const many = targets > 1 ? html` <span class="many">× ${targets}</span>` : html``
  return html`<span class="sign ${look}" aria-hidden="true">${signs[look]}</span>
<span class="name">${reasonIn(reason, words)}${many}${state === 'open' ? html`` : html` · ${words.entryStates[state] ?? state}`}</span>
<span class="value">${entry.words.endsWith(value) ? '' : value}</span>
<span class="note">${said} · ${changeOf(change, words)} · <bdi>${pathIn(words, path)}</bdi></span>`
}

function reasonIn(reason: string, words: Words): string {
  return words.reasons[reason] ?? reason
}

function changeOf({ amount, facts, figures }: ReviewEntry['change'], words: Words): string {
  return words.changes(amount === null ? null : rounded(amount), facts, figures)
}

/** Reasons of which a decision on one of the places is enough; of the others one is made of all. */
const ANY: ReadonlySet<string> = new Set(['fact-conflict', 'check-inconsistent'])

/** What a decision is sent about: an entry whole, or rows. */
export type Target = { entry: string } | { targets: { table: string; ids: string[] } }

/** What is looked at of an entry: one of its places, and whether a decision is to be about it alone. */
export interface Look {
  nth: number
  alone: boolean
}

/** What a decision on an entry is about: the place that is chosen where one is enough or is asked for alone, else all of it. */
export function targetOf(
  { id, reason, targets, places }: ReviewEntry,
  { nth, alone }: Look,
): { table: string; target: Target } {
  const place = places[nth]
  return (alone || ANY.has(reason)) && place !== undefined
    ? { table: place.table, target: { targets: { table: place.table, ids: [place.id] } } }
    : { table: targets.table, target: { entry: id } }
}

/** Choices about the table a row stands in. */
const OF_TABLE: ReadonlySet<Choice> = new Set(['table_unit', 'table_pipeline'])

/** The same for one choice: the unit and the form of a table are decided of the table, whichever of its rows is looked at. */
export function targetFor<T extends { table: string; target: Target }>(
  choice: Choice,
  about: T,
  tableId: string | null,
): { table: string; target: Target } {
  if (!OF_TABLE.has(choice) || about.table === 'tables' || tableId === null) return about
  return { table: about.table, target: { targets: { table: 'tables', ids: [tableId] } } }
}

/** Whether a place of an entry may be decided alone: where all of it has one cause, and is not one table. */
function mayBeAlone({ reason, targets }: ReviewEntry): boolean {
  return targets.ids.length > 1 && !ANY.has(reason) && targets.table !== 'tables'
}

/** The roles in doubt of an entry that is decided together; null where a decision is about one row. */
export function togetherOf(entry: ReviewEntry, { alone }: Look): readonly string[] | null {
  const { reason, targets, words } = entry
  if (alone || ANY.has(reason) || targets.ids.length < 2) return null
  return reason === 'meaning-doubtful' ? rolesOf(words) : []
}

/** An entry whole: why it is asked, what was read at the place that is chosen, where else, and what may be decided. */
export function entryDetail(entry: ReviewEntry, look: Look, words: Words): Html {
  const { reason, places, targets, change, state, decisions } = entry
  const { nth } = look
  const said = entrySaid(words, reason, entry.words)
  const place = places[nth]
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
${doubtOf(entry, look, words)}<p class="change"><bdi>${pathIn(words, entry.path)}</bdi></p>
<p class="change">${changeOf(change, words)}${together === '' ? html`` : html` · ${together}`}</p>
${versions(entry, words)}
${state === 'open' || decisions.length === 0 ? html`` : html`<p class="agreed">${words.entryStates[state] ?? state}: ${decisions.map(({ by, decided }) => html`${words.actions[decided.action] ?? decided.action} (<bdi>${by}</bdi>) `)}</p>`}
<ol class="places" aria-label="${words.places(places.length)}">${places.map(
    ({ table, path, words: printed }, at) =>
      html`<li><button type="button" data-place="${String(at)}" aria-pressed="${String(at === nth)}"><b>${table === 'checks' ? words.claim : printed}</b>${path === entry.path ? html`` : html` · <bdi>${pathIn(words, path)}</bdi>`}</button></li>`,
  )}</ol>
${mayBeAlone(entry) ? html`<label class="alone"><input type="checkbox" id="alone"${look.alone ? html` checked` : html``}> ${words.onlyHere}</label>` : html``}
${actions(actionsOf(entry, look), words)}
<div id="ask"></div>
${place === undefined ? html`` : readOf(place.table, place.read, words)}`
}

/** How what is in doubt is read at the place that is looked at. */
function doubtOf({ reason, words: said, places }: ReviewEntry, { nth }: Look, words: Words): Html {
  const place = places[nth]
  if (reason !== 'meaning-doubtful' || place === undefined) return html``
  const shown = (name: string, value: string | number | boolean | null) =>
    value === null || value === '' ? '–' : valueIn(words, name, value)
  const read = rolesOf(said).map(role => {
    const names = columnsOfRole(role)
    const first = names.map(
      name => `${columnIn(words, place.table, name)} ${shown(name, place.read[name] ?? null)}`,
    )
    const second = place.second?.[role]
    const other = second === undefined ? '' : words.orElse(shown(role, second))
    return `${first.join(' · ')}${other}`
  })
  return html`<p>${words.readAs} ${read.join(' · ')}</p>`
}

/** What stood when it was decided, and what stands now. */
function versions({ before, now }: ReviewEntry, words: Words): Html {
  if (before === null) return html``
  return html`<dl class="versions"><dt>${words.asRead}</dt><dd>${before.words}</dd><dt>${words.now}</dt><dd>${now?.words ?? '–'}</dd></dl>`
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

export function actionsOf(entry: ReviewEntry, look: Look): Choice[] {
  if (entry.reason === 'unit-missing')
    return ['table_unit', 'confirm', 'table_pipeline', 'correct', 'reject']
  const { table } = targetOf(entry, look)
  const inTable = (entry.places[look.nth]?.table_id ?? null) !== null
  const choices = choicesOf(table, inTable)
  const together = togetherOf(entry, look)
  return together?.length === 0 ? choices.filter(choice => choice !== 'correct') : choices
}

/** What may be decided of a row of a table; of one that stands in a table also what that table is. */
export function choicesOf(table: string, inTable: boolean): Choice[] {
  const ofTable: Choice[] = inTable ? ['table_unit', 'table_pipeline'] : []
  switch (table) {
    case 'figures':
    case 'cells':
      return ['confirm', 'correct', 'reject', 'document_error', ...ofTable]
    case 'tables':
      return ['confirm', 'correct', 'table_unit', 'table_pipeline', 'reject']
    case 'set-aside':
      return ['confirm', 'reject', ...ofTable]
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
