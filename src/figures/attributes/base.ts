import { completedPlan } from '../../lexicon/aspects.ts'
import { magnitudes } from '../../lexicon/changes.ts'
import type { Figure } from '../../model/figure.ts'
import { CHINESE, classOf, STEP } from '../../reading/numeral/classes.ts'
import type { Mark } from '../mark.ts'
import { changeMark, enumerated } from './change.ts'
import { inWord } from './comparator.ts'
import { ahead, type Base, behind, ofAmount, trimmed } from './elsewhere.ts'
import { nounTails } from './phrase.ts'
import { lastMark, type View, words } from './view.ts'

const ratios = new Set(['percent', 'fraction', 'multiple', 'percentage_point'])
const things = new Set(['count', 'quantity'])
const exceeding = ['超', '超过', '超出', '高于', '低于', '高出']
const shareTails = ['比重', '比例', '份额', '的']

/** What a percentage is of (占X的), what a change is against (比X增长), or nothing. */
export function findBase(view: View, previous: Figure | undefined): Base | undefined {
  if (enumerated(view, previous)) {
    const object = trimmed(view, view.start, strip(view, view.found.start, view.start))
    const from =
      object === undefined ? 0 : object.start + (view.text.charAt(object.start) === '、' ? 1 : 0)
    if (object !== undefined && object.end > from)
      return { start: from, end: object.end, phrase: from, rule: 'object' }
  }
  const change = changeMark(view)
  const amount = previous === undefined ? undefined : ofAmount(view, previous)
  if (amount !== undefined) return amount
  const ratio = ratios.has(view.found.kind)
  return (
    (ratio ? share(view, change) : undefined) ??
    than(view, change) ??
    behind(view, change) ??
    (ratio ? (of(view, change) ?? object(view, change) ?? ahead(view, change)) : undefined)
  )
}

/** 约占X的0.47%, 不低于X的95%: the comparator that stands before the words of the base. */
function leading(view: View, figure: Figure, { phrase, start, rule }: Base): void {
  if (figure.comparator !== 'eq' || !['share', 'of', 'amount'].includes(rule)) return
  const mark = lastMark(
    view,
    ({ word, end, start: from }) =>
      (word?.before !== undefined && (end === start || end === phrase)) ||
      (word?.before !== undefined && from === phrase),
  )
  const value = mark?.word?.before
  if (mark === undefined || value === undefined || value === 'eq' || inWord(view.text, mark)) return
  figure.comparator = value
  figure.words.comparator = words(view, mark.start, mark.end, 'before-base')
}

export function base(
  view: View,
  figure: Figure,
  found: Base | undefined,
  previous: Figure | undefined,
): void {
  if (found !== undefined) {
    figure.base = view.text.slice(found.start, found.end)
    figure.words.base = words(view, found.start, found.end, found.rule)
    leading(view, figure, found)
  } else if (
    view.listed &&
    previous?.base !== undefined &&
    figure.change === previous.change &&
    (figure.kind === previous.kind || !things.has(figure.kind))
  ) {
    figure.base = previous.base
    if (previous.words.base !== undefined) figure.words.base = previous.words.base
  }
}

/** 占X的75.8%, 占X比重为85.3%, 占X 77.6%. */
function share(view: View, change: Mark | undefined): Base | undefined {
  const mark = lastMark(view, ({ word }) => word?.relation === 'share')
  if (
    mark === undefined ||
    (change !== undefined &&
      change.end > mark.end &&
      change.word?.change?.level !== true &&
      view.found.kind !== 'percentage_point')
  )
    return undefined
  let end =
    change !== undefined && change.start > mark.end
      ? change.start
      : strip(view, view.found.start, mark.end)
  for (const tail of shareTails) {
    const floor = Math.max(mark.end, end - 12)
    const at = floor + view.text.slice(floor, end + tail.length).lastIndexOf(tail)
    if (at >= floor && at + tail.length >= end - 6 && (tail !== '的' || at + 1 >= end)) end = at
  }
  while (end > mark.end && view.text.charAt(end - 1) === '的') end--
  const found = trimmed(view, mark.end, end)
  return found === undefined || /[，。；\t]/.test(view.text.slice(found.start, found.end))
    ? undefined
    : { ...found, phrase: mark.start, rule: 'share' }
}

/** Past comparators and links before `at`, leftwards. */
function strip(view: View, at: number, floor: number): number {
  let end = at
  for (let i = view.index - 1; i >= view.first; i--) {
    const mark = view.marks[i]
    while (end > floor && ' \n为达到了在约于至'.includes(view.text.charAt(end - 1))) end--
    if (mark === undefined || mark.end < end || mark.start < floor) break
    const word = mark.word
    if (word?.before === undefined && word?.relation !== 'link' && word?.relation !== 'of') break
    end = Math.min(end, mark.start)
  }
  while (end > floor && ' \n为达到了在约于至'.includes(view.text.charAt(end - 1))) end--
  return end
}

/** 比上年增长, 较2019年下降, 高于全省2.1个百分点, 两年平均增长. */
function than(view: View, change: Mark | undefined): Base | undefined {
  const end = change?.start ?? view.found.start
  const mark = lastMark(view, ({ word, start }) => word?.relation === 'than' && start < end)
  if (mark === undefined) return change === undefined ? undefined : average(view, change)
  const by = view.found.kind === 'percentage_point' || view.found.kind === 'multiple'
  if (change === undefined && !by && !exceeds(view, mark)) return undefined
  let to = end
  for (let i = view.index - 1; i >= view.first; i--) {
    const inner = view.marks[i]
    if (inner === undefined || inner.start < mark.end || inner.end > end) continue
    const { word } = inner
    if (
      word?.basis !== undefined ||
      word?.change !== undefined ||
      word?.before !== undefined ||
      word?.relation === 'neutral' ||
      word?.name
    )
      to = Math.min(to, inner.start)
  }
  const bracket = view.text.slice(mark.end, to).search(/[（(]/)
  const found = trimmed(view, mark.end, bracket > 0 ? mark.end + bracket : to)
  return found === undefined ? undefined : { ...found, phrase: mark.start, rule: 'than' }
}

/** 超目标任务11.6%: a noun between the verb and the percentage is what it exceeds. */
function exceeds(view: View, mark: Mark): boolean {
  const between = view.text.slice(mark.end, strip(view, view.found.start, mark.end))
  return (
    view.found.kind === 'percent' &&
    exceeding.includes(mark.word?.word ?? '') &&
    /^[\u4e00-\u9fff]{3,}$/.test(between) &&
    !between.endsWith('的')
  )
}

/** N年平均 right before the verb. */
function average(view: View, change: Mark): Base | undefined {
  const end = change.start
  if (view.text.slice(end - 3, end) !== '年平均') return undefined
  const kind = classOf(view.text.charCodeAt(end - 4))
  return kind === CHINESE || kind === STEP
    ? { start: end - 4, end, phrase: end - 4, rule: 'average' }
    : undefined
}

/** 为X的102.3%, 完成X的98.6%, 是X的3倍, X的三分之二. */
function of(view: View, change: Mark | undefined): Base | undefined {
  if (change !== undefined && change.word?.change?.level !== true) return undefined
  const end = strip(view, view.found.start, view.start)
  const plan = view.found.kind === 'percent' ? completed(view, end) : undefined
  if (plan !== undefined) return plan
  if (view.text.charAt(end - 1) !== '的' || end - 1 <= view.start) return undefined
  const mark = lastMark(
    view,
    ({ word, end: to }) =>
      to < end &&
      (word?.relation === 'of' ||
        (word?.relation === 'verb' && !nounTails.includes(view.text.charAt(to) || ' ')) ||
        word?.relation === 'share' ||
        word?.relation === 'link' ||
        word?.part === true ||
        word?.before !== undefined ||
        word?.change !== undefined),
  )
  if (mark?.word?.change?.level === true) return undefined
  const start = Math.max(view.start, mark?.end ?? view.start, by(view, end))
  if (/[从由自][^，]{0,6}[年月度期]的$/.test(view.text.slice(Math.max(start, end - 14), end)))
    return undefined
  const found = trimmed(view, start, end - 1)
  return found === undefined
    ? undefined
    : {
        ...found,
        phrase:
          mark?.word?.relation === 'of' || mark?.word?.relation === 'verb' ? mark.start : start,
        rule: 'of',
      }
}

/** 完成调整预算91%. */
function completed({ text, start }: View, end: number): Base | undefined {
  const found = completedPlan.exec(text.slice(Math.max(start, end - 18), end))
  const words = found?.[1]
  if (found === null || words === undefined) return undefined
  return { start: end - words.length, end, phrase: end - found[0].length, rule: 'of' }
}

/** Where a base told by 按 starts (按应付金额的3‰); 0 without. */
function by({ text, start }: View, end: number): number {
  const at = text.slice(Math.max(start, end - 20), end).lastIndexOf('按')
  return at < 0 ? 0 : Math.max(start, end - 20) + at + 1
}

/** 压减部门预算10%: what a verb cuts by a percentage; 新增财力三分之二: what a fraction is of. */
function object(view: View, change: Mark | undefined): Base | undefined {
  if (
    change !== undefined &&
    view.found.kind === 'percent' &&
    view.found.start - change.end > 1 &&
    change.word?.change?.strong === true
  ) {
    const found = trimmed(
      view,
      pastVerb(view, change.end),
      strip(view, view.found.start, change.end),
    )
    return found === undefined ||
      found.end - found.start < 2 ||
      magnitudes.includes(view.text.slice(found.start, found.end))
      ? undefined
      : { ...found, phrase: found.start, rule: 'object' }
  }
  if (change !== undefined || view.found.kind !== 'fraction') return undefined
  const mark = lastMark(
    view,
    ({ word, pause }) =>
      pause !== undefined ||
      word?.relation === 'verb' ||
      word?.certainty !== undefined ||
      word?.part === true,
  )
  const found = trimmed(
    view,
    Math.max(view.start, mark?.end ?? 0),
    strip(view, view.found.start, view.start),
  )
  return found === undefined ? undefined : { ...found, phrase: found.start, rule: 'whole' }
}

function pastVerb(view: View, at: number): number {
  return view.text.startsWith('整合', at) ? at + 2 : at
}
