import { flow, lastingBase, lastingStage, lastingWhole, lasts } from '../lexicon/leads.ts'
import { stagesInTitles } from '../lexicon/stages.ts'
import type { Stage } from '../model/context.ts'
import type { FigureContext, Lent } from '../model/figure.ts'

/** The outermost numbered headings (一、): what 下同 says ends there. */
const CHAPTER = 2

/** Stages that money has come to: （调整预算数，下同） behind 预算 tells what budget is meant. */
const reached: ReadonlySet<Stage> = new Set(['execution', 'estimated_execution', 'final_account'])

/**
 * What a report says once and means of all behind it, to the next chapter: what changes are against, for income and spending apart (较上年执行数（下同）),
 * what shares are of (占一般公共预算支出的（下同）), of which stage its amounts are (（预计完成数，下同）).
 */
export class Lasting {
  private lent: Lent = {}

  heading(level: number): void {
    if (level > 0 && level <= CHAPTER) this.lent = {}
  }

  /** Takes down what a paragraph says, and lends it and those behind it. */
  lend(text: string, around: FigureContext): void {
    if (lasts.test(text)) this.read(text)
    if (Object.keys(this.lent).length > 0) around.lent = this.lent
  }

  private read(text: string): void {
    for (const sentence of text.split('。')) {
      const at = lastingBase.find(pattern => pattern.test(sentence))?.exec(sentence)
      const words = at?.[1]
      if (at && words !== undefined) {
        const way = [...sentence.slice(0, at.index).matchAll(flow)].at(-1)?.[0]
        this.lent = { ...this.lent, against: { ...this.lent.against, [way ?? '']: words } }
      }
      const whole = lastingWhole.exec(sentence)?.[1]
      if (whole !== undefined) this.lent = { ...this.lent, whole }
      const noted = lastingStage.exec(sentence)?.[1]
      const stage = stagesInTitles.find(([word]) => word === noted)
      if (stage !== undefined && reached.has(stage[1]))
        this.lent = { ...this.lent, stage: { value: stage[1], text: stage[0] } }
    }
  }
}
