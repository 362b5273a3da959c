import { createHash } from 'node:crypto'
import type { Decision } from '../../../schemas/decision.ts'
import { add, compare, decimal, print } from '../../model/decimal.ts'
import type { EntryState, Place, Reason, ReviewEntry, Target } from './entry.ts'
import type { Finding, Known } from './finding.ts'

/** Places of an entry that are told whole. */
const SHOWN = 20

/** Findings of one cause, so far. */
interface Group {
  first: Finding
  places: Place[]
  targets: Map<string, Target & { settled: boolean }>
  figures: Set<string>
  /** Ids of decisions that do not apply. */
  lapsed: Set<string>
  /** In 元; null where none of them tells money. */
  amount: string | null
}

/** What is decided of a target by now. */
export interface Settled {
  standing: readonly Decision[]
  contradicting: readonly Decision[]
  /** Of a decision: whether it was withdrawn or decided anew. */
  gone?: boolean
}

/** Puts findings of one reason and group together; of what is left of each only ids are kept, so a table of any length is one entry. */
export class Groups {
  readonly #groups = new Map<string, Group>()

  add(finding: Finding): void {
    const key = `${finding.reason}\n${finding.group}`
    const group = this.#groups.get(key) ?? begun(finding)
    this.#groups.set(key, group)
    const room = SHOWN - group.places.length
    if (room > 0) group.places.push(...finding.places.slice(0, room))
    const settled = finding.settled === true
    for (const target of finding.targets)
      group.targets.set(`${target.table} ${target.id}`, { ...target, settled })
    for (const id of finding.figures) group.figures.add(id)
    if (finding.decision) group.lapsed.add(finding.decision.id)
    group.amount = sum(group.amount, finding.amount)
  }

  /** Ids of figures that stand in places whose rows were not read: facts and checks name their figures by id alone. */
  wanted(): Set<string> {
    const ids = new Set<string>()
    for (const { first, figures } of this.#groups.values())
      if (first.settledByAny) for (const id of [...figures].slice(0, SHOWN)) ids.add(id)
    return ids
  }

  /** Every group as an entry; `rows` has the places of wanted figures, `decided` says what is decided of a target. */
  *entries(
    known: Known,
    rows: ReadonlyMap<string, Place>,
    decided: (target: Target) => Settled,
  ): Generator<ReviewEntry> {
    for (const [key, group] of this.#groups) {
      const { first, targets, figures } = group
      const places = placesOf(group, rows)
      const [place] = places
      const [target] = targets.values()
      if (place === undefined) continue
      const facts = [...figures].reduce((count, id) => count + known.factsOf(id), 0)
      const amount = group.amount ?? amountAt(first, rows)
      yield {
        id: createHash('sha256').update(key).digest('hex').slice(0, 24),
        group: key,
        reason: first.reason,
        words: first.words,
        source_id: place.source_id,
        path: place.path,
        pipeline: first.pipeline,
        places,
        targets: {
          table: target?.table ?? place.table,
          ids: [...targets.values()].map(({ id }) => id),
        },
        change: { amount, facts, figures: figures.size },
        weight: weightOf(first.reason, amount, facts, figures.size),
        ...stateOf(group, decided),
        before: first.decision?.before ?? null,
        now: first.decision?.now ?? null,
      }
    }
  }
}

function begun(first: Finding): Group {
  return {
    first,
    places: [],
    targets: new Map(),
    figures: new Set(),
    lapsed: new Set(),
    amount: null,
  }
}

/** The places as told, with those of its figures where it is about figures of other rows. */
function placesOf({ first, places, figures }: Group, rows: ReadonlyMap<string, Place>): Place[] {
  if (!first.settledByAny) return places
  const told = places.map(place => rows.get(place.id) ?? place)
  const ids = new Set(told.map(({ id }) => id))
  const members = [...figures].flatMap(id => (ids.has(id) ? [] : (rows.get(id) ?? [])))
  return [...told, ...members].slice(0, SHOWN)
}

/** Of a claim whose rows tell no amount, that of the figure it is about. */
function amountAt({ figures }: Finding, rows: ReadonlyMap<string, Place>): string | null {
  const read = rows.get(figures[0] ?? '')?.read
  const value = read?.['value']
  return read?.['unit'] === 'CNY' && typeof value === 'string' ? value.replace('-', '') : null
}

function sum(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return print(add(decimal(a), decimal(b)))
}

/** What is only in doubt is more often right than what contradicts itself, and what nobody claims more often still: two and three digits less. */
const LIKELY: Partial<Readonly<Record<Reason, number>>> = {
  'table-uncertain': 2,
  'figure-recognised': 2,
  'meaning-doubtful': 2,
  'amount-unclaimed': 3,
}

/** Digits before the point of the amount, twice the digits of the facts, digits of the figures: what a wrong word would move, told by size alone. */
function weightOf(reason: Reason, amount: string | null, facts: number, figures: number): number {
  const money = amount === null ? 0 : digits(amount.split('.')[0] ?? '')
  const change = money + 2 * digits(String(facts)) + digits(String(figures))
  return Math.max(change - (LIKELY[reason] ?? 0), 0)
}

function digits(count: string): number {
  return count === '0' ? 0 : count.length
}

function stateOf(
  { first, targets, figures, lapsed, places }: Group,
  decided: (target: Target) => Settled,
): { state: EntryState; decisions: Decision[] } {
  const own = [...targets.values()].map(decided)
  const others = first.settledByAny ? [...figures].map(id => decided({ table: 'figures', id })) : []
  const all = [...own, ...others]
  const contradicting = all.flatMap(settled => settled.contradicting)
  const standing = all.flatMap(settled => settled.standing)
  const open = [...targets.values()].filter((target, i) => {
    return !target.settled && own[i]?.standing.length === 0
  })
  const decisions = [...new Set([...contradicting, ...standing])].slice(0, SHOWN)
  if (first.decision !== undefined) {
    const left = [...lapsed].filter(id => decided({ table: 'decisions', id }).gone !== true)
    const isOver =
      first.decision.state === 'expired'
        ? left.length === 0 || standing.some(one => !lapsed.has(one.decision_id))
        : left.length <= 1
    return { state: isOver ? 'decided' : first.decision.state, decisions }
  }
  const table = places[0]?.table_id ?? null
  const ofTable = table === null ? [] : decided({ table: 'tables', id: table }).standing
  const byTable = ofTable.some(one => settlesRows(first.reason, one.decided.action))
  const isDecided = byTable || open.length === 0 || (first.settledByAny && standing.length > 0)
  return {
    state: contradicting.length > 0 ? 'contradicting' : isDecided ? 'decided' : 'open',
    decisions,
  }
}

/** Whether a decision on a table settles what waits of its rows: given another unit or form they are read anew, and of no table nothing is left. */
export function settlesRows(reason: Reason, action: Decision['decided']['action']): boolean {
  if (reason === 'fact-conflict' || reason === 'check-inconsistent') return false
  if (action === 'reject') return true
  const isAnew = action === 'table_unit' || action === 'table_pipeline'
  return isAnew && (reason === 'row-set-aside' || reason === 'unit-missing')
}

/** The entries that would change most first; then by reason, place and id, so that the order is the same every time. */
export function inOrderOfWeight(
  entries: ReviewEntry[],
  rank: (entry: ReviewEntry) => number,
): ReviewEntry[] {
  return entries.sort(
    (a, b) =>
      b.weight - a.weight ||
      compare(decimal(b.change.amount ?? '0'), decimal(a.change.amount ?? '0')) ||
      rank(a) - rank(b) ||
      (`${a.path}\n${a.id}` < `${b.path}\n${b.id}` ? -1 : 1),
  )
}
