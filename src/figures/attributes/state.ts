import type { Stage } from '../../model/context.ts'
import type { Figure, Modality } from '../../model/figure.ts'
import type { From, Period } from '../../model/period.ts'
import type { Mark } from '../mark.ts'
import type { Phrase } from './phrase.ts'
import type { View } from './view.ts'

/** A word that goes on governing, and the clause and sentence it stood in. */
export interface Governing<T> {
  value: T
  mark: Mark
  clause: number
  sentence: number
}

/** What a bracket may say for itself alone. */
export interface Enclosing {
  scope: Mark | undefined
  metric: Phrase | undefined
  modality: State['modality']
  stage: State['stage']
  period: State['period']
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
  /** The last period that stood at the head of a clause: it governs on in the next sentence. */
  topic: Governing<Mark> | undefined
  /** The last period resolved: the figures of a clause share it. */
  resolved:
    | { mark: Mark; from: From; year: number | undefined; period: Period | undefined }
    | undefined
  part: { metric: Phrase; mark: Mark } | undefined
  per: Mark | undefined
  /** What 与…相比 named, for the changes of its sentence. */
  against: { start: number; end: number } | undefined
  previous: Figure | undefined
  metric: Phrase | undefined
  /** The metric a following 其中 is part of. */
  whole: Phrase | undefined
  /** Whose the last sentence of the text that said so was about. */
  readonly said: { scope: Mark | undefined; account: Mark | undefined } = {
    scope: undefined,
    account: undefined,
  }
  before:
    | {
        modality: State['modality']
        stage: State['stage']
        scope: Mark | undefined
        account: Mark | undefined
        period: State['period']
      }
    | undefined

  /** A period that only passed has had its figure. */
  restore(): void {
    this.period = this.outer
    this.passing = false
  }

  nextClause(): void {
    this.clause++
    this.note = undefined
    this.per = undefined
    if (this.passing) this.restore()
  }

  /** ； ends what a modal governs, not what 其中 opened. */
  nextPart(): void {
    this.nextClause()
    this.modality = undefined
    this.stage = undefined
    this.basis = undefined
    this.metric = undefined
    this.against = undefined
  }

  /** A month or day that a sentence named does not govern the next paragraph; a year does. */
  nextParagraph(): void {
    const { granularity = 'year' } = this.topic?.value.period ?? {}
    if (granularity !== 'year' && granularity !== 'years') this.topic = undefined
    this.nextSentence()
  }

  nextSentence(): void {
    if (this.scope !== undefined) this.said.scope = this.scope
    if (this.account !== undefined) this.said.account = this.account
    this.before = {
      modality: this.modality,
      stage: this.stage,
      scope: this.scope,
      account: this.account,
      period: this.passing ? this.outer : this.period,
    }
    this.nextPart()
    this.period = this.topic
    this.sentence++
    this.scope = undefined
    this.account = undefined
    this.part = undefined
    this.previous = undefined
  }

  /** A bracket opens: what holds outside it, and a period that only passed is not its. */
  enclose(): Enclosing {
    if (this.passing) this.period = this.outer
    const { scope, metric, modality, stage, period } = this
    return { scope, metric, modality, stage, period }
  }

  /** A bracket closes; one of a word or two (预计) says how sure what follows is, one that has told figures of its own (含2023年…5亿元) not when. */
  leave(
    { scope, metric, modality, stage, period }: Enclosing,
    length: number,
    told: boolean,
  ): void {
    this.scope = scope
    this.metric = metric
    if (told) this.period = period
    if (length <= 6) return
    this.modality = modality
    this.stage = stage
  }

  /** 剔除…26亿元等因素后: an amount of what is left out names nothing that goes on. */
  isLeftOut(figure: Figure, { text, found }: View): boolean {
    const { basis } = this
    if (basis?.word?.basis !== 'adjusted' || figure.change !== undefined) return false
    return found.start - basis.end < 48 && !/[，。；后]/.test(text.slice(basis.end, found.start))
  }

  /** A basis is spent by the change it measures; 剔除… also by a level behind its 后. */
  spend(figure: Figure, text: string, start: number): void {
    const { basis } = this
    if (basis === undefined) return
    const over = start - basis.end > 48
    const left =
      basis.word?.basis === 'adjusted' &&
      /[后外，]/.test(text.slice(basis.end, over ? basis.end : start))
    if (figure.change !== undefined || over || left) this.basis = undefined
  }

  /** …，其中退税9亿元，扣除退税因素后，下降2%: what was said of a part has ended, the whole goes on. */
  closeParts(): void {
    if (this.part === undefined) return
    this.metric = this.part.metric
    this.part = undefined
  }

  /** 其中 goes on with what the whole was said to be. */
  openParts(mark: Mark): void {
    const whole = this.metric ?? this.whole
    if (whole !== undefined) this.part = { metric: whole, mark }
    const kept = this.before
    if (kept === undefined || this.previous !== undefined) return
    this.modality ??= kept.modality
    this.stage ??= kept.stage
    this.scope ??= kept.scope
    this.account ??= kept.account
    this.period = kept.period ?? this.period
  }
}
