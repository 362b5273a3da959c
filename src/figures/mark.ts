import type { Found } from '../reading/kinds/amount.ts'
import type { PeriodWords } from '../reading/periods/spec.ts'
import type { Entry } from './lexicon.ts'

/** `comma` ends a clause, `stop` a sentence, `part` neither: ； and ： between them. */
export type Pause = 'comma' | 'semicolon' | 'stop' | 'break' | 'open' | 'close' | 'list'

/** Something on the line of a text that means something: exactly one of the last four is set. */
export class Mark {
  readonly start: number
  readonly end: number
  readonly word: Entry | undefined
  readonly figure: Found | undefined
  readonly period: PeriodWords | undefined
  readonly pause: Pause | undefined

  constructor(
    start: number,
    end: number,
    word?: Entry,
    figure?: Found,
    period?: PeriodWords,
    pause?: Pause,
  ) {
    this.start = start
    this.end = end
    this.word = word
    this.figure = figure
    this.period = period
    this.pause = pause
  }
}
