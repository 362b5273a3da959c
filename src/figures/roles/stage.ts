import { aimHeading, met } from '../../lexicon/certainty.ts'
import { limit, stageless, unitPrice } from '../../lexicon/reports.ts'
import {
  adjustedTo,
  afterChange,
  approved,
  carriedOut,
  fromBudget,
  partInBracket,
} from '../../lexicon/spans.ts'
import { changedColumn } from '../../lexicon/stages.ts'
import type { Stage } from '../../model/context.ts'
import type { Figure } from '../../model/figure.ts'
import type { Report } from '../../model/report.ts'
import { compact } from '../../model/text.ts'
import type { Around } from './index.ts'
import { sentenceStart } from './sentence.ts'
import { allotted, fits, isSoft, isWeaker, modalities } from './stage-fits.ts'

/**
 * The stage and modality a figure has where its own words, its column and its table say neither: those of the report's year it is of.
 * A budget of the next year is a plan whatever each of its lines says.
 */
export function stage(figure: Figure, around: Around): void {
  const { headed } = around
  const { report } = around.context
  if (!headed && isFiscal(figure)) {
    ofBudget(figure, around)
    ofBracket(figure, around)
    ofNote(figure, around)
  }
  if (headed) {
    ofColumn(figure, around.context.column)
    ofLimit(figure)
  }
  const unbudgeted = report?.kind === 'bulletin' || report?.kind === 'work_report'
  const price = !headed && unitPrice.test(figure.metric ?? '')
  if ((unbudgeted || price) && figure.stage !== undefined) drop(figure)
  if (
    report?.kind === 'final_account' &&
    figure.stage === 'execution' &&
    met.test(figure.words.stage?.text ?? '')
  )
    figure.stage = 'final_account'
  if (report?.kind === 'work_report') aim(figure, report.executed)
  if (!headed) aimed(figure, around.context.headings)
  if (!headed && isNext(figure, report)) figure.stage = 'initial_budget'
  const given =
    figure.stage === undefined && isFiscal(figure) && !followsStageless(figure, around)
      ? byReport(figure, report)
      : undefined
  if (given !== undefined && fits(given, figure)) {
    if (hasStage(figure)) {
      figure.stage = given
      figure.words.stage = { text: report?.kind ?? '', from: 'document', rule: 'report' }
    }
    if (given === 'execution' && allotted(figure.words)) figure.modality = 'actual'
    if (!limit.test(figure.indicator ?? '')) sure(figure, given)
  }
  if (figure.stage !== undefined && figure.aspect !== 'completion') sure(figure, figure.stage)
}

/** 节约资金超6亿元，较上年提升10%: a change is of no other stage than the amount it belongs to. */
function followsStageless({ aspect, of }: Figure, { before }: Around): boolean {
  if (of === undefined || (aspect !== 'growth' && aspect !== 'change')) return false
  return before.findLast(({ start }) => start === of.start)?.stage === undefined
}

const own = new Set(['own', 'sentence', 'column', 'row'])

/**
 * What a clause says of the budget, where only a heading speaks of its execution: 调整为 is the changed budget; an amount that is told right
 * behind the approval of the budget, without a word of what came of it, is the approved one.
 */
function ofBudget(figure: Figure, { text }: Around): void {
  if (figure.kind !== 'money' || (figure.aspect !== 'level' && figure.aspect !== 'change')) return
  const before = text.slice(sentenceStart(text, figure.start), figure.start)
  if (fromBudget.test(before)) {
    state(figure, 'initial_budget')
    return
  }
  const changed = afterChange.exec(before)?.[0]
  if (adjustedTo.test(before) || (changed !== undefined && !carriedOut.test(changed))) {
    state(figure, 'adjusted_budget')
    return
  }
  if (figure.aspect === 'change') return
  const { stage: said } = figure.words
  if (said !== undefined && own.has(said.from)) return
  const opening = text.slice(Math.max(0, figure.start - reach), figure.start)
  const at = approved.exec(opening)
  if (at !== null && !carriedOut.test(opening.slice(at.index + at[0].length)))
    state(figure, 'initial_budget')
}

/** 支出预算42.96亿元（其中：开发区0.53亿元）: a part in the bracket behind an amount is of its stage. */
function ofBracket(figure: Figure, { text, before }: Around): void {
  const last = before.at(-1)
  if (last?.stage === undefined || last.kind !== figure.kind || last.aspect !== figure.aspect)
    return
  if (!partInBracket.test(text.slice(last.end, figure.start))) return
  figure.stage = last.stage
  if (last.modality !== undefined) figure.modality = last.modality
  if (last.words.stage !== undefined) figure.words.stage = { ...last.words.stage, rule: 'bracket' }
}

/** （预计完成数，下同）: what a report says once of the amounts of the year it carries out. */
function ofNote(figure: Figure, { context }: Around): void {
  const noted = context.lent?.stage
  const from = figure.words.stage?.from
  if (noted === undefined || (from !== undefined && own.has(from))) return
  if (context.report === undefined || yearOf(figure) !== context.report.executed) return
  if (figure.aspect !== 'level' || !hasStage(figure)) return
  figure.stage = noted.value
  figure.modality = modalities[noted.value]
  figure.words.stage = { text: noted.text, from: 'text', rule: 'noted' }
}

/** 汇总（调整）预算数 is the changed budget. */
function ofColumn(figure: Figure, column: readonly string[] = []): void {
  const { stage, words, aspect } = figure
  if (stage !== 'initial_budget' || words.stage?.from !== 'column' || aspect !== 'level') return
  const text = column.findLast(label => changedColumn.test(compact(label)))
  if (text === undefined) return
  figure.stage = 'adjusted_budget'
  words.stage = { text, from: 'column', rule: 'changed' }
}

/** 2018年债务限额 under …限额及余额决算情况表: a limit is set once, it is no plan; the stage in a title is that of the balances beside it. */
function ofLimit(figure: Figure): void {
  const { indicator = '', words } = figure
  if (!/caption|heading/.test(words.stage?.from ?? '') || !limit.test(indicator)) return
  if (words.modality?.from === words.stage?.from) delete figure.modality
  drop(figure)
}

/** How far back the approval of a budget stands. */
const reach = 160

function state(figure: Figure, stage: Stage): void {
  figure.stage = stage
  figure.modality = modalities[stage]
  figure.words.stage = { text: '', from: 'sentence', rule: 'budget' }
  figure.words.modality = figure.words.stage
}

/** 2026年收入预计完成13亿元 in the draft of that year's budget: no execution that is estimated. */
function isNext(figure: Figure, report: Report | undefined): boolean {
  if (figure.stage !== 'estimated_execution' || report?.kind !== 'budget_report') return false
  return yearOf(figure) === report.budgeted
}

/** What a report on the work of the year before says of its own year is still to be done, whatever the verb (实现…70亿元以上). */
function aim(figure: Figure, year: number | undefined): void {
  const { modality, period } = figure
  if (period?.granularity !== 'year' || yearOf(figure) !== year) return
  if (modality !== undefined && modality !== 'actual' && modality !== 'commitment') return
  if (figure.words.period?.from === 'document') return
  figure.modality = 'target'
  figure.words.modality ??= { text: '', from: 'document', rule: 'report' }
}

/** Under 发展目标 what nobody says has come true is an aim. */
function aimed(figure: Figure, [heading = '']: readonly string[] = []): void {
  if (figure.modality !== undefined || !aimHeading.test(heading)) return
  figure.modality = 'target'
  figure.words.modality = { text: heading, from: 'heading', rule: 'aims' }
}

function yearOf({ period }: Figure): number | undefined {
  return period === undefined ? undefined : Number(period.end.slice(0, 4))
}

/** Statistics that were completed are of no stage of a budget. */
function drop(figure: Figure): void {
  delete figure.stage
  delete figure.words.stage
}

function sure(figure: Figure, stage: Stage): void {
  const modality = modalities[stage]
  if (figure.modality !== undefined && !isWeaker(figure, modality)) return
  figure.modality = modality
  figure.words.modality ??= { text: '', from: 'document', rule: 'stage' }
}

/** Flows of a budget: no limits, no rates of interest, no bonds of a project. */
function hasStage({ aspect, indicator = '', metric = '', subjectKind }: Figure): boolean {
  if (
    aspect === 'rate' ||
    unitPrice.test(metric) ||
    subjectKind === 'project' ||
    subjectKind === 'company'
  )
    return false
  return !stageless.test(indicator) && !stageless.test(metric)
}

/** Money and rates; counts of things have no stage of a budget. */
function isFiscal({ kind }: Figure): boolean {
  return kind === 'money' || kind === 'percent' || kind === 'percentage_point'
}

function byReport(
  { period, modality, words }: Figure,
  report: Report | undefined,
): Stage | undefined {
  if (report === undefined || period === undefined) return undefined
  const year = Number(period.end.slice(0, 4))
  const { kind, executed, budgeted } = report
  if (kind === 'bulletin' || kind === 'work_report' || period.granularity === 'years')
    return undefined
  if (kind === 'budget' && budgeted === year + 1 && modality !== 'actual') return 'initial_budget'
  if (budgeted === year)
    return modality === 'actual' && !isSoft(words.modality) ? undefined : 'initial_budget'
  if (executed !== year) return undefined
  if (kind === 'final_account') return 'final_account'
  return modality === 'forecast' ? 'estimated_execution' : 'execution'
}
