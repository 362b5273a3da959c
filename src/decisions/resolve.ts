import type { Decision, TargetTable } from '../../schemas/decision.ts'
import type { Outcome } from '../model/outcome.ts'
import { aroundOf } from './rests.ts'
import { type Decidable, decidable } from './rows.ts'

/** A decision and the row of the document it is about now. */
export interface Resolved {
  decision: Decision
  row: Decidable
}

/** A decision whose words are gone or changed, and what stands there now. */
export interface Expired {
  decision: Decision
  now: Decidable | null
  reason: string
}

/**
 * Finds the rows of a document that decisions rest on: by their id while the document is the same, else by the words and what stands around
 * them, wherever they stand now. A decision finds one row or none.
 */
export function resolver(outcome: Outcome): (decision: Decision) => Resolved | Expired {
  const indexes = new Map<TargetTable, Index>()
  const indexOf = (table: TargetTable) => {
    const index = indexes.get(table) ?? indexed(decidable(outcome, table))
    indexes.set(table, index)
    return index
  }
  return decision => {
    const { byId, byRests, byAround } = indexOf(decision.target.table)
    const own = byId.get(decision.target.id)
    if (own !== undefined && own.words === decision.words) return read(decision, own)
    const same = onlyOf(byRests.get(decision.rests_on ?? ''), decision)
    if (same !== undefined && same.words === decision.words) return read(decision, same)
    const near = byAround.get(aroundOf(decision.rests_on ?? ''))
    const now = own ?? onlyOf(near, decision) ?? null
    const reason = now === null ? 'the words it rests on are gone' : 'the words it rests on changed'
    return { decision, now, reason }
  }
}

interface Index {
  byId: ReadonlyMap<string, Decidable>
  byRests: ReadonlyMap<string, Decidable[]>
  byAround: ReadonlyMap<string, Decidable[]>
}

function indexed(rows: readonly Decidable[]): Index {
  const [byRests, byAround] = [new Map<string, Decidable[]>(), new Map<string, Decidable[]>()]
  for (const row of rows) {
    put(byRests, row.rests_on, row)
    put(byAround, aroundOf(row.rests_on), row)
  }
  return { byId: new Map(rows.map(row => [row.id, row])), byRests, byAround }
}

function put(groups: Map<string, Decidable[]>, key: string, row: Decidable): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}

/** The only row of several, or the one that stands at the very place of the decision. */
function onlyOf(rows: readonly Decidable[] = [], { anchors }: Decision): Decidable | undefined {
  if (rows.length <= 1) return rows[0]
  const place = JSON.stringify(anchors)
  const there = rows.filter(row => JSON.stringify(row.anchors) === place)
  return there.length === 1 ? there[0] : undefined
}

/** Confirming says that what was read is right: read otherwise now, it says nothing. */
function read(decision: Decision, row: Decidable): Resolved | Expired {
  if (decision.decided.action !== 'confirm') return { decision, row }
  const columns = new Map<string, unknown>(Object.entries(row.columns))
  for (const [column, value] of Object.entries(decision.read)) {
    const now = columns.get(column)
    if (columns.has(column) && String(now ?? null) !== String(value))
      return {
        decision,
        now: row,
        reason: `${column} is read as ${String(now ?? null)} now, it was ${String(value)}`,
      }
  }
  return { decision, row }
}
