import type { Stage } from '../../model/context.ts'
import type { Figure, Modality } from '../../model/figure.ts'
import type { Mark } from '../mark.ts'
import type { Metric } from './metric.ts'

/** A word that goes on governing, and the clause and sentence it stood in. */
export interface Governing<T> {
  value: T
  mark: Mark
  clause: number
  sentence: number
}

/** What the words read so far say of the figures to come. */
export class State {
  clause = 0
  sentence = 0
  modality: (Governing<Modality> & { weak: boolean }) | undefined
  stage: Governing<Stage> | undefined
  scope: Mark | undefined
  account: Mark | undefined
  basis: Mark | undefined
  note: { start: number; end: number } | undefined
  period: Governing<Mark> | undefined
  /** What governs again once a bare 年底 has had its clause. */
  outer: Governing<Mark> | undefined
  passing = false
  part: { metric: Metric; mark: Mark } | undefined
  per: Mark | undefined
  previous: Figure | undefined
  metric: Metric | undefined
  /** The metric a following 其中 is part of. */
  whole: Metric | undefined
  before:
    | {
        modality: State['modality']
        stage: State['stage']
        scope: Mark | undefined
        account: Mark | undefined
      }
    | undefined

  nextClause(): void {
    this.clause++
    this.note = undefined
    this.per = undefined
    if (this.passing) this.period = this.outer
    this.passing = false
  }

  /** ； ends what a modal governs, not what 其中 opened. */
  nextPart(): void {
    this.nextClause()
    this.modality = undefined
    this.stage = undefined
    this.basis = undefined
    this.metric = undefined
  }

  nextSentence(): void {
    this.before = {
      modality: this.modality,
      stage: this.stage,
      scope: this.scope,
      account: this.account,
    }
    this.nextPart()
    this.sentence++
    this.scope = undefined
    this.account = undefined
    this.part = undefined
    this.previous = undefined
  }

  /** 其中 goes on with what the whole was said to be. */
  openParts(mark: Mark): void {
    const whole = this.metric ?? this.whole
    if (whole !== undefined) this.part = { metric: whole, mark }
    const kept = this.before
    if (kept === undefined) return
    this.modality ??= kept.modality
    this.stage ??= kept.stage
    this.scope ??= kept.scope
    this.account ??= kept.account
  }
}
