import type { Figure } from '../../model/figure.ts'
import type { Surroundings } from '../context.ts'
import type { Mark } from '../mark.ts'
import { compared } from '../words/periods.ts'
import type { State } from './state.ts'
import { type View, words } from './view.ts'

const budgets = new Set(['initial_budget', 'adjusted_budget', 'final_account', 'execution'])

/** Lets a word of modality or stage govern what follows, unless it names a base (为年初预算的). */
export function certify(text: string, mark: Mark, state: State): void {
  const given = mark.word?.certainty
  if (given === undefined) return
  if (given.stage !== undefined && budgets.has(given.stage) && named(text, mark)) return
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
        weak: given.weak === true,
      }
  }
  if (stage !== undefined)
    state.stage = { value: stage, mark, clause: state.clause, sentence: state.sentence }
  else if (modality !== undefined && modality !== 'actual' && given.weak !== true)
    state.stage = undefined
}

/** Words of fact that also say how far a wish goes (力争…达到100亿元). */
const softActual = new Set(['达到', '累计', '落实', '实施', '共计', '到位', '设立', '筹措'])

/** The word is the noun a ratio or comparison is taken of: a 的 behind it, or 为, 比, 占 before it. */
function named(text: string, mark: Mark): boolean {
  const after = text.charAt(mark.end)
  if (after === '的' || (after === '数' && text.charAt(mark.end + 1) === '的')) return true
  return (
    text
      .slice(Math.max(0, mark.start - 8), mark.start)
      .split(/[，。；、]/)
      .at(-1)
      ?.match(comparing) !== null &&
    /^[^，。；]{0,6}(?:增长|下降|增加|减少|的)/.test(text.slice(mark.end, mark.end + 10))
  )
}

const comparing = new RegExp(`[${compared.filter(word => word.length === 1).join('')}占为]`)

export function certainty(view: View, figure: Figure, state: State, around: Surroundings): void {
  const { stage } = state
  const held = state.modality
  const modality = held?.weak === true && held.clause !== view.clause ? undefined : held
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
  if (stage !== undefined) {
    figure.stage = stage.value
    figure.words.stage = words(view, stage.mark.start, stage.mark.end, 'stage', from(stage.mark))
  } else if (around.stage !== undefined && (modality === undefined || around.stage.own)) {
    figure.stage = around.stage.value
    figure.words.stage = around.stage.words
  }
}

/** 6%的目标, 3.2%为目标. */
function goalAfter(view: View): number {
  const { text, found } = view
  for (const tail of ['的目标', '为目标', '左右的目标', '以上的目标', '以内的目标'])
    if (text.startsWith(tail, found.end)) return found.end + tail.length - 2
  return 0
}
