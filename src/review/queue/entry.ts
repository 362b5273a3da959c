import type { Decision, TargetTable } from '../../../schemas/decision.ts'
import type { Anchor } from '../../model/anchor.ts'

/** Why something waits for a person, the gravest first: entries of one weight stand in this order. */
export const reasons = [
  'decisions-contradicting',
  'decision-expired',
  'fact-conflict',
  'check-inconsistent',
  'row-set-aside',
  'unit-missing',
  'table-uncertain',
  'figure-recognised',
  'meaning-doubtful',
  'amount-unclaimed',
] as const
export type Reason = (typeof reasons)[number]

/** `open`: nobody decided · `decided`: all of it is decided, and the next run applies it · `expired`: what a decision rests on changed · `contradicting`: people disagree. */
export const entryStates = ['open', 'decided', 'expired', 'contradicting'] as const
export type EntryState = (typeof entryStates)[number]

/** A row of the dataset that can be decided on. */
export interface Target {
  table: TargetTable
  id: string
}

/** Where something of an entry stands, and what was read there. */
export interface Place extends Target {
  source_id: string
  path: string
  /** The table it stands in, or is. */
  table_id: string | null
  anchors: Anchor[]
  /** The words as printed. */
  words: string
  rests_on: string | null
  /** Column → value as read: of a figure its value, unit and what stands in doubt. */
  read: Record<string, string | number | boolean | null>
  /** Of a figure: role in doubt → what else it may be; empty words where it may be none. */
  second?: Record<string, string>
}

/** What would change if an entry were settled the other way. */
export interface Change {
  /** In 元, a decimal; null where no money is told. */
  amount: string | null
  /** Facts that rest on it, derived ones included. */
  facts: number
  figures: number
}

/** One thing to settle, with all that has the same cause. */
export interface ReviewEntry {
  /** Hash of the group: the same as long as the cause is. */
  id: string
  /** What all of it has in common. */
  group: string
  reason: Reason
  /** In words of the document and the program: which claim, which roles, which reason. */
  words: string
  source_id: string
  path: string
  pipeline: string | null
  /** The first of its places; `targets` has all. */
  places: Place[]
  /** What a decision on it is about, all of one table; settled together each has a decision of its own, but a table has one for all its rows. */
  targets: { table: TargetTable; ids: string[] }
  change: Change
  /** What it is ordered by: digits of the amount, twice those of the facts, those of the figures. */
  weight: number
  state: EntryState
  /** Decisions on it so far, those in contradiction included. */
  decisions: Decision[]
  /** Of a decision that does not apply: the words it was made on, and what was read of them; the first of `places` is the row as it stands now. */
  before: Pick<Place, 'words' | 'read'> | null
  /** Of an expired decision: what stands where it stood; null where nothing does. */
  now: Pick<Place, 'words' | 'read'> | null
}
