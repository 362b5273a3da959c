import { comparedBehind, completedPlan, ratioBehind } from '../../lexicon/aspects.ts'
import {
  aimLinks,
  aims,
  budgetNouns,
  budgetTails,
  expected,
  inFact,
} from '../../lexicon/certainty.ts'
import { compared } from '../../lexicon/periods.ts'
import type { Stage } from '../../model/context.ts'
import type { Figure, Modality } from '../../model/figure.ts'
import type { Surroundings } from '../context.ts'
import type { Mark } from '../mark.ts'
import type { Governing, State } from './state.ts'
import { type View, words } from './view.ts'

const budgets = new Set([
  'initial_budget',
  'adjusted_budget',
  'estimated_execution',
  'final_account',
  'execution',
])

/** Lets a word of modality or stage govern what follows, unless it names a base (为年初预算的). */
export function certify(text: string, mark: Mark, state: State): void {
  const given = mark.word?.certainty
  if (given === undefined) return
  if (given.stage !== undefined && budgets.has(given.stage) && named(text, mark)) return
  if (mark.word?.word === '争取' && !aims.some(word => text.startsWith(word, mark.end))) return
  if (given.stage === 'initial_budget' && /^(?:执行|决算)/.test(text.slice(mark.end, mark.end + 2)))
    return
  if (given.modality === 'target' && isMaking(text, mark)) return
  if (given.modality === 'forecast' && expected.test(text.slice(mark.end, mark.end + 6))) return
  if (given.once && !/^\D{0,3}[\d０-９]/.test(text.slice(mark.end, mark.end + 4))) return
  const held = state.modality
  const here =
    held !== undefined && held.clause === state.clause && held.sentence === state.sentence
  const weak = given.weak === true || softActual.has(mark.word?.word ?? '')
  const { modality, stage } = given
  if (modality !== undefined) {
    const keeps =
      held !== undefined && held.value !== 'actual' && modality === 'actual' && (here || weak)
    if (keeps) return
    if (!(weak && here && !held.weak))
      state.modality = {
        value: modality,
        mark,
        clause: state.clause,
        sentence: state.sentence,
        weak: given.weak === true && !'：:'.includes(text.charAt(mark.end) || ' '),
      }
  }
  if (isInFact(mark) && state.stage !== undefined && planned.has(state.stage.value))
    state.stage = undefined
  if (stage !== undefined)
    state.stage = { value: stage, mark, clause: state.clause, sentence: state.sentence }
  else if (modality !== undefined && modality !== 'actual' && given.weak !== true)
    state.stage = undefined
}

const planned = new Set<Stage>(['initial_budget', 'adjusted_budget'])

/** 支出预算数为27亿元，｜实际｜支出25亿元: what came of a budget is no budget. */
const isInFact = ({ word }: Mark): boolean =>
  word?.certainty?.modality === 'actual' && inFact.test(word.word)

/** 绩效目标管理, 编报绩效目标的项目: the aim is part of a name and wishes nothing. */
function isMaking(text: string, { word, end }: Mark): boolean {
  if (word === undefined || !/目标$|指标$/.test(word.word)) return false
  const next = text.charCodeAt(end)
  return next >= 0x4e00 && next <= 0x9fff && !aimLinks.includes(text.charAt(end))
}

/** Words of fact that also say how far a wish goes (力争…达到100亿元). */
const softActual = new Set(['达到', '累计', '落实', '实施', '共计', '到位', '设立', '筹措'])

/** The word is the noun a ratio or comparison is taken of: a 的 behind it, or 为, 比, 占 before it. */
function named(text: string, mark: Mark): boolean {
  const after = text.charAt(mark.end)
  if ('数0123456789 '.includes(after) && amountOf.test(text.slice(mark.end, mark.end + 24)))
    return true
  if (
    ratioBehind.test(text.slice(mark.end, mark.end + 12)) &&
    completedPlan.test(text.slice(Math.max(0, mark.end - 18), mark.end))
  )
    return true
  if (after === '的' || (after === '数' && text.charAt(mark.end + 1) === '的')) return true
  return (
    text
      .slice(Math.max(0, mark.start - 8), mark.start)
      .split(/[，。；、]/)
      .at(-1)
      ?.match(comparing) !== null && comparedBehind.test(text.slice(mark.end, mark.end + 28))
  )
}

/** 为年初预算803080万元的103.99%. */
const amountOf = /^数?[\d.,，\s]{1,16}[万亿]{0,2}元?的/

const comparing = new RegExp(`[${compared.filter(word => word.length === 1).join('')}占为]`)

export function certainty(view: View, figure: Figure, state: State, around: Surroundings): void {
  const { stage } = state
  const held = state.modality
  const modality = governs(view, figure, held, around) ? held : undefined
  const from = (mark: Mark): 'own' | 'sentence' => (mark.start >= view.start ? 'own' : 'sentence')
  const goal = goalAfter(view)
  if (goal > 0) {
    figure.modality = 'target'
    figure.words.modality = words(view, goal, goal + 2, 'goal-after')
  } else if (modality !== undefined && !(modality.weak && around.modality !== undefined)) {
    figure.modality = modality.value
    figure.words.modality = words(
      view,
      modality.mark.start,
      modality.mark.end,
      'modal',
      from(modality.mark),
    )
  } else if (around.modality !== undefined) {
    figure.modality = around.modality.value
    figure.words.modality = around.modality.words
  }
  const beside = view.marks[view.index - 1]
  const printed = beside?.word?.certainty?.stage
  if (printed !== undefined && figure.kind === 'money' && beside?.end === view.found.start) {
    figure.stage = printed
    figure.words.stage = words(view, beside.start, beside.end, 'stage')
    const said = beside.word?.certainty?.modality
    if (said !== undefined && goal === 0) {
      figure.modality = said
      figure.words.modality = words(view, beside.start, beside.end, 'modal')
    }
  } else if (
    stage?.value === 'initial_budget' &&
    adjusting.includes(beside?.word?.word ?? '') &&
    beside !== undefined
  ) {
    figure.stage = 'adjusted_budget'
    figure.words.stage = words(view, beside.start, beside.end, 'adjusted')
  } else if (stage !== undefined && stages(view, figure, stage, around)) {
    figure.stage = stage.value
    figure.words.stage = words(view, stage.mark.start, stage.mark.end, 'stage', from(stage.mark))
  } else if (
    around.stage !== undefined &&
    (around.stage.own || (modality === undefined && budgeted(figure, around)))
  ) {
    figure.stage = around.stage.value
    figure.words.stage = around.stage.words
  }
}

/** What a budget was changed to (预算32.5亿元，执行中调整为1.9亿元). */
const adjusting = ['调整为', '调增为', '调减为', '变动为', '修订为']

/** Whether a word of stage speaks of this figure: in another clause only of what goes on about the same budget. */
function stages(view: View, figure: Figure, held: Governing<Stage>, around: Surroundings): boolean {
  if (around.ahead && held.value === 'execution') return metBy(held.mark, figure)
  if (held.mark.start >= view.start || figure.change !== undefined) return true
  if (figure.kind === 'count' || figure.kind === 'quantity') return false
  return figure.words.metric?.rule === 'carried' || budgeted(figure, around)
}

/** 完成预算的103.8%: a budget that is met is a fact, also under a heading that looks ahead. */
const metBy = ({ end }: Mark, { words: { base } }: Figure): boolean =>
  base?.rule === 'of' && base.start === end

/** 占年度｜计划｜投资109.7%: a plan or aim that the figure is measured by says not how sure it is; 占预计支出75% is as sure as its whole. */
const isOfBase = ({ start, end }: Mark, { words: { base } }: Figure): boolean =>
  base?.start !== undefined && base.end !== undefined && start >= base.start && end <= base.end

/** Whether a word of modality speaks of this figure. */
function governs(
  view: View,
  figure: Figure,
  held: (Governing<Modality> & { weak: boolean }) | undefined,
  around: Surroundings,
): boolean {
  if (held === undefined) return false
  const { mark } = held
  if ((held.value === 'plan' || held.value === 'target') && isOfBase(mark, figure)) return false
  if (mark.word?.certainty?.once)
    return (
      view.found.start - mark.end <= 4 ||
      (held.clause !== view.clause && figure.change !== undefined)
    )
  if (held.weak && held.clause !== view.clause)
    return (
      figure.change !== undefined &&
      figure.words.metric?.rule === 'carried' &&
      view.planned === held.value
    )
  if (around.ahead && held.value === 'actual') return metBy(mark, figure)
  if (mark.word?.word === '达到' && conditions.includes(view.text.charAt(view.after) || ' '))
    return false
  return !(
    figure.kind === 'count' &&
    view.found.start === mark.end &&
    mark.word?.word.endsWith('目标')
  )
}

/** 达到8%以上后: a condition, no fact. */
const conditions = '后前时'

/** 6%的目标, 3.2%为目标. */
function goalAfter(view: View): number {
  const { text, found } = view
  if (!'的为左以'.includes(text.charAt(found.end) || ' ')) return 0
  for (const tail of ['的目标', '为目标', '左右的目标', '以上的目标', '以内的目标'])
    if (text.startsWith(tail, found.end)) return found.end + tail.length - 2
  return 0
}

const spent = new Set(['execution', 'final_account'])
const budgetNames = /预算(?:金额|资金|总额|数|额)?$/

/** Titles and headings of a budget speak of money that is budgeted, not of every count under them. */
export function budgeted(figure: Figure, { cell, stage }: Surroundings): boolean {
  const { metric, change, base, kind } = figure
  if (cell) return true
  if (kind === 'count' || kind === 'quantity') return false
  if (metric !== undefined && spent.has(stage?.value ?? '') && budgetNames.test(metric))
    return false
  const named = `${metric ?? ''}${base ?? ''}`
  if (named === '') return change !== undefined
  return (
    budgetNouns.some(word => named.includes(word)) ||
    budgetTails.some(word => metric?.endsWith(word))
  )
}
