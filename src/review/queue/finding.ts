import type { Place, Reason, ReviewEntry, Target } from './entry.ts'
import type { Row } from './rows.ts'

/** One thing a person should look at, before things of one cause are put together. */
export interface Finding {
  reason: Reason
  /** What it has in common with others of its cause; findings of one reason and group are one entry. */
  group: string
  words: string
  pipeline: string | null
  places: Place[]
  /** What a decision on it would be about. */
  targets: Target[]
  /** Whether a decision on any of its places settles it; else all its targets need one. */
  settledByAny: boolean
  /** The money at stake in 元. */
  amount: string | null
  /** The figures it is about. */
  figures: string[]
  /** Whether the run took in what a person settled of it. */
  settled?: boolean
  /** Of a decision that does not apply: which one, and what stands there now. */
  decision?: { id: string; state: 'expired' | 'contradicting' } & Pick<
    ReviewEntry,
    'before' | 'now'
  >
}

/** What finders ask of the dataset as a whole. */
export interface Known {
  pathOf(sourceId: string): string
  /** How many facts rest on a figure. */
  factsOf(figureId: string): number
}

/** Finds in the rows of one table what a person should look at; a new reason is one file and one line in `index.ts`. */
export interface Finder {
  table: string
  /** Whether a line may hold a finding, told by ASCII words of it: most lines are neither decoded nor parsed. */
  mayHold(line: string): boolean
  find(row: Row, known: Known): Finding[]
}
