import { nameAspects, rateName } from '../../lexicon/aspects.ts'
import { finalTitle, someBudget } from '../../lexicon/stages.ts'
import type { Scope } from '../../model/context.ts'
import type { Doubt, Doubtful, Figure } from '../../model/figure.ts'
import { compact } from '../../model/text.ts'
import type { Around } from './index.ts'
import { headOf } from './subject.ts'

/** Says of each role whose second reading is nearly as likely what that reading is. */
export function doubt(figure: Figure, around: Around): void {
  const last = around.before.at(-1)
  note(figure, 'indicator', otherIndicator(figure))
  note(figure, 'aspect', otherAspect(figure))
  note(figure, 'scope', otherScope(figure, last, around.context.lead))
  note(figure, 'period', otherPeriod(figure, last, around))
  note(figure, 'subject', otherSubject(figure, around))
  note(figure, 'stage', otherStage(figure, around))
}

function note(figure: Figure, role: Doubtful, second: string | undefined): void {
  if (second === undefined) return
  const known: Doubt = figure.doubt ?? {}
  known[role] = second
  figure.doubt = known
}

const borrowed = new Set(['figure before', 'heading', 'list', 'purpose', 'clause before'])

/** A name that only what stands around gave; its own words, or none, are the other reading. */
function otherIndicator({ indicator, metric, words, aspect }: Figure): string | undefined {
  if (indicator === undefined) return metric
  const rule = words.indicator?.rule ?? ''
  if (aspect !== 'level' && rule === 'figure before') return undefined
  return borrowed.has(rule) ? (metric ?? '') : undefined
}

/** A percentage without a word of change, share or completion may be a share. */
function otherAspect({ aspect, kind, metric = '', words }: Figure): string | undefined {
  if (kind !== 'percent' || aspect !== 'rate' || words.aspect?.from === 'column') return undefined
  const rate = rateName.test(metric) || nameAspects.some(([pattern]) => pattern.test(metric))
  return rate ? undefined : 'share'
}

/** Money without a level of its own behind money of another level, or in a section whose last paragraph spoke of another. */
function otherScope(
  figure: Figure,
  last: Figure | undefined,
  lead: Scope | undefined,
): string | undefined {
  const from = figure.words.scope?.from
  const given = from === 'heading' || (figure.scope === undefined && lead === 'own_level')
  if (lead !== undefined && figure.scope !== lead && given) return lead
  if (figure.kind !== 'money' || last === undefined || last.scope === figure.scope) return undefined
  return from === 'own' || from === 'sentence' ? undefined : (last.scope ?? '')
}

const near = new Set(['own', 'sentence', 'column', 'row', 'caption'])

/** A period that stands far away, beside a figure of the same text that has another. */
function otherPeriod(
  { period }: Figure,
  last: Figure | undefined,
  { context: { report } }: Around,
): string | undefined {
  if (period === undefined || near.has(period.from)) return undefined
  const other = last?.period
  if (other !== undefined && other.end !== period.end) return other.text
  const { executed, budgeted } = report ?? {}
  if (executed === undefined || budgeted === undefined) return undefined
  const year = Number(period.end.slice(0, 4))
  if (period.from !== 'document' && period.from !== 'title') return undefined
  return year === executed ? String(budgeted) : String(executed)
}

/**
 * A stage that only the report as a whole, or the title of a table, gives an amount; it may have none. 预算数 in a table of final accounts
 * may be the first budget or the changed one.
 */
function otherStage({ stage, words }: Figure, { context }: Around): string | undefined {
  if (stage === undefined) return undefined
  const { from, rule } = words.stage ?? {}
  const { caption = '', column = [] } = context
  if (stage === 'initial_budget' && from === 'column' && finalTitle.test(caption)) {
    const last = compact(column.at(-1) ?? '')
    if (someBudget.test(last)) return 'adjusted_budget'
  }
  return rule === 'report' || from === 'caption' ? '' : undefined
}

/** The document's own region under a heading or caption that names another one. */
function otherSubject({ words, subject }: Figure, { context }: Around): string | undefined {
  if (words.subject?.from !== 'document') return undefined
  const named = headOf(context.caption ?? '', context)?.name
  return named === subject ? undefined : named
}
