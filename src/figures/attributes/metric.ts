import type { Figure } from '../../model/figure.ts'
import { unitAt } from '../units.ts'
import type { Base } from './base.ts'
import { changeMark } from './change.ts'
import { type View, words } from './view.ts'

const leading = ' \n\u3000、和与及，,的将把由从其对（(：:”"；;.．·-—'
const trailing = ' \n\u3000、，,的：:（(由从按'
const longest = 48

/** A metric: verbatim words and where they stand. */
export interface Metric {
  text: string
  start: number
  end: number
}

/** The nearest noun phrase a figure measures, left of it in its clause; nothing when the clause names none. */
export function findMetric(view: View, base: Base | undefined): Metric | undefined {
  const object = base?.rule === 'object' || base?.rule === 'whole'
  if (object && base !== undefined) return clean(view, base.start, base.end)
  let end = tail(
    view,
    base === undefined ? view.found.start : Math.min(base.phrase, view.found.start),
  )
  const change = changeMark(view)
  if (change !== undefined && change.start < end && end - change.end > 1) {
    const between = clean(view, change.end, end)
    if (between !== undefined) return between
  }
  if (change !== undefined && change.start < end) end = tail(view, change.start)
  const left = clean(view, head(view, end), end)
  const poor =
    left === undefined ||
    (view.found.kind === 'count' && (left.end - left.start <= 2 || left.text.endsWith('等')))
  return poor ? (follower(view) ?? left) : left
}

/** Leftwards past comparators, modals, links, changes and periods that abut. */
function tail(view: View, at: number): number {
  let end = at
  for (let i = view.index - 1; i >= view.first; i--) {
    const mark = view.marks[i]
    if (mark === undefined || mark.start >= at) continue
    end = skipFillers(view, end)
    if (mark.end < end) break
    const { word, period, pause } = mark
    const strips =
      period !== undefined ||
      pause === 'list' ||
      (word !== undefined &&
        (word.before !== undefined ||
          word.certainty !== undefined ||
          word.change !== undefined ||
          word.basis !== undefined ||
          word.relation === 'link' ||
          word.relation === 'of' ||
          word.relation === 'verb' ||
          word.relation === 'than' ||
          word.word === '同比' ||
          word.word === '环比'))
    if (!strips) break
    end = Math.min(end, mark.start)
  }
  return skipFillers(view, end)
}

function skipFillers(view: View, at: number): number {
  let end = at
  while (
    end > view.start &&
    ' \n为达到了共约于在均各就再又也都将按仅'.includes(view.text.charAt(end - 1))
  )
    end -= view.text.charAt(end - 1) === '均' && view.text.charAt(end - 2) === '年' ? 2 : 1
  return end
}

/** What makes a noun of the verb before it: 覆盖率, 投入量, 完成额. */
const nounTails = '率面额量数值费款金期者力度'

/** Rightmost start a metric may have: behind the last period, verb, 其中 or modal of the clause. */
function head(view: View, end: number): number {
  let start = view.start
  for (let i = view.first; i < view.index; i++) {
    const mark = view.marks[i]
    if (mark === undefined || mark.end > end) break
    const { word, period } = mark
    const opens =
      period !== undefined ||
      (word !== undefined &&
        (word.part === true ||
          word.relation === 'verb' ||
          word.certainty?.modality !== undefined ||
          word.note === true ||
          word.relation === 'share'))
    if (opens && mark.end < end && !nounTails.includes(view.text.charAt(mark.end)))
      start = Math.max(start, mark.end)
  }
  return start
}

function clean(view: View, from: number, to: number): Metric | undefined {
  const { text } = view
  let start = from
  let end = to
  if (end - start < 2) return undefined
  while (start < end && leading.includes(text.charAt(start))) start++
  if (
    /^(?:\d{1,2}|[一二三四五六七八九十]是)/.test(text.slice(start, start + 2)) &&
    text.charAt(start + 1) === '是'
  )
    start += 2
  if (text.charAt(start) === '“' && text.indexOf('”', start) >= end) start++
  while (end > start && trailing.includes(text.charAt(end - 1))) end--
  if (text.charAt(end - 1) === '）' || text.charAt(end - 1) === ')') {
    const open = Math.max(text.lastIndexOf('（', end), text.lastIndexOf('(', end))
    if (open > start && open >= end - 40) end = open
  }
  for (const word of adverbs)
    if (end - start > word.length && text.startsWith(word, end - word.length)) end -= word.length
  const mark =
    text.charAt(end - 1) === ']' || text.charAt(end - 1) === '］'
      ? Math.max(text.lastIndexOf('[', end), text.lastIndexOf('［', end))
      : -1
  if (mark > start && mark >= end - 5) end = mark
  start = pastOrphan(text, start, end)
  const length = end - start
  if (length < 2 || length > longest || !named(text, start, end)) return undefined
  return { text: text.slice(start, end), start, end }
}

/** Past a bracket that closes nothing before `end`. */
function pastOrphan(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const char = text.charAt(i)
    if (char === '（' || char === '(') return start
    if (char === '）' || char === ')') return i + 1
  }
  return start
}

/** Adverbs that end a noun phrase and are no part of it. */
const adverbs = ['首次', '每年', '年均', '稳定', '已经', '目前', '再次', '拓展至', '连续', '继续']

/** A metric holds a letter of some script. */
function named(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (text.charCodeAt(i) >= 0x4e00 && text.charCodeAt(i) <= 0x9fff) return true
  return false
}

/** Counts name what they count behind them (覆盖十三个区、县). */
function follower(view: View): Metric | undefined {
  const { found, text } = view
  if (found.kind !== 'count' && !(found.kind === 'money' && text.charAt(view.after) === '的'))
    return undefined
  let end = view.after
  const stop = Math.min(text.length, end + 20)
  while (
    end < stop &&
    !'，。；！？、\n\t：:“”（）()0123456789'.includes(text.charAt(end)) &&
    unitAt(text, end)?.kind !== 'percent'
  )
    end++
  return clean(view, view.after, end)
}

/** Gives the figure its own metric, or the one its sentence goes on about. */
export function metric(
  view: View,
  figure: Figure,
  own: Metric | undefined,
  carried: Metric | undefined,
): Metric | undefined {
  const chosen = own ?? carried
  if (chosen === undefined) return undefined
  figure.metric = chosen.text
  figure.words.metric = words(
    view,
    chosen.start,
    chosen.end,
    own === undefined ? 'carried' : 'nearest',
    own === undefined ? 'sentence' : 'own',
  )
  return chosen
}
