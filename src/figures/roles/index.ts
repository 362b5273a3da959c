import type { Figure, FigureContext } from '../../model/figure.ts'
import { account } from './account.ts'
import { aspect } from './aspect.ts'
import { base } from './base.ts'
import { compared } from './compared.ts'
import { doubt } from './doubt.ts'
import { indicator } from './indicator.ts'
import { of } from './of.ts'
import { lateScope, scope } from './scope.ts'
import { stage } from './stage.ts'
import { subject } from './subject.ts'
import { toDate } from './to-date.ts'
import { years } from './years.ts'

/** What a role is read from: the text, its context, and the figures before this one in the same text. */
export interface Around {
  text: string
  context: FigureContext
  /** The figure is a whole cell, which its headings name. */
  headed: boolean
  before: readonly Figure[]
}

/** Gives every figure its roles: what it is of its indicator, whose it is, what it belongs to, of which stage. */
export function assignRoles(
  figures: readonly Figure[],
  text: string,
  context: FigureContext,
  headed: boolean,
): void {
  for (const [i, figure] of figures.entries()) {
    const around: Around = { text, context, headed, before: figures.slice(Math.max(0, i - 12), i) }
    aspect(figure, around)
    subject(figure, around)
    scope(figure, around)
    account(figure, around)
    indicator(figure, around)
    base(figure, around)
    of(figure, around)
    stage(figure, around)
    toDate(figure, around)
    lateScope(figure, around)
    years(figure, around)
    compared(figure, around)
    doubt(figure, around)
  }
}
