import { inShort } from '../../lexicon/phrases.ts'
import type { Figure } from '../../model/figure.ts'
import { skipBlank } from '../../reading/numeral/classes.ts'
import type { Mark } from '../mark.ts'
import { changeMark } from './change.ts'
import { inWord, joins } from './comparator.ts'
import type { Base } from './elsewhere.ts'
import { head, nominal } from './head.ts'
import { beforeAdverbs, clean, openOf, type Phrase } from './phrase.ts'
import { type View, words } from './view.ts'

const RATE = 0x7387

/** The nearest noun phrase a figure measures, left of it in its clause; nothing when the clause names none. */
export function findMetric(view: View, base: Base | undefined): Phrase | undefined {
  const object = base?.rule === 'object' || base?.rule === 'whole'
  if (object && base !== undefined) return clean(view, base.start, base.end)
  const counts = view.found.kind === 'count' || view.found.kind === 'quantity'
  if (counts) {
    const behind = follower(view)
    if (behind !== undefined) return behind
  }
  const behind = owed(view)
  if (behind !== undefined) return behind
  const rated = rate(view)
  if (rated !== undefined) return rated
  const limit = base === undefined ? view.found.start : Math.min(base.phrase, view.found.start)
  let end = bare(view, limit)
  const change = changeMark(view)
  if (change !== undefined && change.start < end && end - change.end > 1) {
    const between = clean(view, change.end, end)
    if (between !== undefined) return between
  }
  if (change !== undefined && change.start < end) end = bare(view, change.start)
  if (change !== undefined && view.text.charAt(view.after) === '的') {
    const changed = follower(view)
    if (changed !== undefined) return changed
  }
  return clean(view, head(view, end), end)
}

/** 支付1000万元的违约金, 下达2.4亿元文物保护资金: right behind a verb, what is paid stands behind the amount. */
function owed(view: View): Phrase | undefined {
  const { text, marks, index, found, after } = view
  if (found.kind !== 'money') return undefined
  const beside = marks[index - 1]
  const verb = beside?.word?.before === undefined ? beside : marks[index - 2]
  const end = verb === beside ? found.start : (beside?.start ?? 0)
  const { relation, certainty } = verb?.word ?? {}
  const acts = relation === 'verb' || relation === 'opener' || certainty?.modality !== undefined
  if (!acts || verb?.end !== end) return undefined
  const start = skipBlank(text, after, 2)
  const from = text.charAt(start) === '的' ? start + 1 : start
  const to = moneyNouns.exec(text.slice(from, from + 18))?.[0].length
  return to === undefined ? undefined : clean(view, from, from + to)
}

/** The nearest noun of money, in one phrase with what stands before it. */
const moneyNouns = /^[\u4e00-\u9fff“”、]{0,14}?(?:资金|经费|贷款|债券|补贴|补助|基金|违约金|专款)/

/** 不低于7%年贴现率, 3%的税率: the rate whose value a percentage is stands right behind it. */
function rate({ text, found, after }: View): Phrase | undefined {
  if (found.kind !== 'percent') return undefined
  const at = skipBlank(text, after, 2)
  const start = text.charAt(at) === '的' ? at + 1 : at
  for (let end = start; end < start + 8; end++) {
    const code = text.charCodeAt(end)
    if (!(code >= 0x4e00 && code <= 0x9fff)) return undefined
    if (code === RATE)
      return end === start ? undefined : { text: text.slice(start, end + 1), start, end: end + 1 }
  }
  return undefined
}

/** Leftwards past what says nothing of the noun, also before a bracket (同口径（下同）下降). */
function bare(view: View, at: number): number {
  const end = tail(view, at)
  const open = bracket(view, end)
  return open < end ? tail(view, open) : end
}

/** Before a bracket that closes right at `end`: what it holds names nothing. */
function bracket({ text, start }: View, end: number): number {
  return openOf(text, start, end) ?? end
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
        ((word.before !== undefined && !inWord(view.text, mark)) ||
          (word.certainty !== undefined && !nominal(view, mark)) ||
          word.change !== undefined ||
          word.basis !== undefined ||
          word.relation === 'link' ||
          word.relation === 'of' ||
          word.relation === 'share' ||
          word.relation === 'against' ||
          word.relation === 'per' ||
          (word.relation === 'verb' && !nominal(view, mark)) ||
          (word.relation === 'than' && !nominal(view, mark)) ||
          word.word === '同比' ||
          word.word === '环比'))
    if (!strips) break
    end = Math.min(end, mark.start)
  }
  return skipFillers(view, end)
}

function skipFillers(view: View, at: number): number {
  const { text } = view
  let end = at
  while (
    end > view.start &&
    ' \n为达到了共约于在均各就再又也都将按仅有的'.includes(text.charAt(end - 1))
  ) {
    const last = text.charAt(end - 1)
    const before = text.charAt(end - 2)
    if (joins(before, last)) break
    end -= last === '均' && before === '年' ? 2 : 1
  }
  return beforeAdverbs(text, view.start, end)
}

/** Counts name what they count behind them (覆盖十三个区、县), up to the next word that says something else. */
export function follower(view: View): Phrase | undefined {
  const { text, marks, after, found } = view
  if ('从由'.includes(text.charAt(found.start - 1) || ' ')) return undefined
  let end = after
  const stop = Math.min(text.length, end + 24)
  for (let i = view.index + 1; i < marks.length; i++) {
    const mark = marks[i]
    if (mark === undefined || mark.start >= stop) break
    if (mark.start >= end && !belongs(view, mark, marks[i + 1])) return noun(view, mark.start)
  }
  while (end < stop && !'，。；！？\n\t：:'.includes(text.charAt(end))) end++
  return noun(view, end)
}

/** Whether a mark is part of the noun it stands in: a list, （区）, a name (省级百强中心镇), a change that is no verb (提升项目). */
function belongs({ text }: View, mark: Mark, next: Mark | undefined): boolean {
  const { word, pause } = mark
  if (pause === 'list')
    return next?.figure === undefined || inShort.test(text.slice(mark.start - 1, mark.end + 2))
  if (pause === 'open') return text.charAt(mark.start + 2) === '）'
  if (pause === 'close') return text.charAt(mark.start - 2) === '（'
  if (word === undefined) return false
  if (word.relation === 'opener' || (word.before !== undefined && inWord(text, mark))) return true
  if (word.change !== undefined && word.change.level !== true)
    return next?.figure === undefined && '工项行计能'.includes(text.charAt(mark.end) || ' ')
  return (
    word.name === true ||
    (word.scope !== undefined && !text.slice(mark.start - 1, mark.start).includes('，'))
  )
}

function noun(view: View, to: number): Phrase | undefined {
  const { text, after } = view
  let end = to
  const from = text.charAt(after) === '的' ? after + 1 : after
  const first = text.charCodeAt(from)
  if (text.charAt(end - 1) === '中' && !'高初'.includes(text.charAt(end - 2))) end--
  const of = text.slice(from, end).indexOf('的')
  if ('和与及或并'.includes(text.charAt(from))) return undefined
  return (first >= 0x4e00 && first <= 0x9fff) || first === 0x201c
    ? clean(view, from, of > 1 ? from + of : end, 1)
    : undefined
}

/** Gives the figure its own metric, or the one its sentence goes on about. */
export function metric(
  view: View,
  figure: Figure,
  own: Phrase | undefined,
  carried: Phrase | undefined,
): Phrase | undefined {
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
