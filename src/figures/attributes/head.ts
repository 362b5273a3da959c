import { adverbBefore, adverbsBefore, taxNames } from '../../lexicon/phrases.ts'
import type { Mark } from '../mark.ts'
import { nounTails } from './phrase.ts'
import type { View } from './view.ts'

/** Rightmost start a metric may have: behind the last period, verb, 其中 or modal of the clause. */
export function head(view: View, end: number): number {
  const { text } = view
  let start = view.start
  for (let i = view.first; i < view.index; i++) {
    const mark = view.marks[i]
    if (mark === undefined || mark.end > end) break
    const { word, period } = mark
    const opens =
      period !== undefined ||
      (word !== undefined &&
        (word.part === true ||
          (word.relation === 'verb' && !(mark.start > start && measures(text, mark, end))) ||
          (word.relation === 'opener' && acts(view, mark, start, end, view.marks[i - 1])) ||
          (word.certainty?.modality !== undefined && !nominal(view, mark)) ||
          word.note === true ||
          word.basis === 'adjusted' ||
          word.relation === 'against' ||
          word.relation === 'share'))
    const behind = word?.part === true ? mark.end <= end : mark.end < end
    const joined =
      word?.relation === 'verb' && '和及与或'.includes(text.charAt(mark.start - 1) || ' ')
    if (opens && !joined && behind && !nounTails.includes(text.charAt(mark.end)))
      start = Math.max(start, mark.end)
  }
  return start
}

/** 旅游接待人数: behind its object a verb that only measures is part of the name. */
function measures(text: string, mark: Mark, end: number): boolean {
  if (!naming.includes(mark.word?.word ?? '')) return false
  const rest = text.slice(mark.end, Math.min(end, mark.end + 4))
  return measureNouns.includes(rest) || taxNames.test(rest)
}

/** Verbs that make names: 城市维护建设税, 接待人数. */
const naming = ['维护', '接待', '引进', '支持', '承接']
const measureNouns = ['人数', '人次', '次数', '总人数', '总人次', '游客量', '经费', '费用', '成本']

/** What makes a name of the verb before it: 租赁和商务服务业, 开放型经济. */
const nounLinks = '的和与及或、型性式区业税员人户站点房器'

/** Whether a verb of the long tail acts on what follows: it opens the clause, or a scope or an adverb stands before it. */
function acts(
  view: View,
  mark: Mark,
  start: number,
  end: number,
  before: Mark | undefined,
): boolean {
  const { text, found } = view
  if (nounLinks.includes(text.charAt(mark.end))) return false
  const gap = text.slice(start, mark.start).trim()
  const told = adverbsBefore.includes(gap) || (gap.length === 1 && adverbBefore.includes(gap))
  if (told) return true
  if (before?.end === mark.start && before.word?.certainty?.modality !== undefined) return true
  if (end - mark.end < 3 && found.kind !== 'count' && found.kind !== 'quantity') return false
  if (gap === '' || (before?.end === mark.start && before.word?.scope !== undefined)) return true
  return adverbsBefore.includes(text.slice(mark.start - 2, mark.start))
}

/** Whether a verb or modal is a noun here: 执行率, 计划总投资, 绩效目标72个, 研发经费投入. */
export function nominal(view: View, mark: Mark): boolean {
  const { word, start } = mark
  const said = word?.word ?? ''
  if (said.startsWith('安排预算')) return true
  if (said.startsWith('支出预算') || said.startsWith('收入预算')) return true
  if (said === '比') return mark.end === view.found.start
  if (said.endsWith('率') || said.endsWith('投资')) return true
  if (said.endsWith('目标')) return view.found.kind === 'count'
  if (said !== '投入') return false
  const before = view.text.charCodeAt(start - 1)
  if (adverbsBefore.includes(view.text.slice(start - 2, start))) return false
  return start > view.start && before >= 0x4e00 && before <= 0x9fff
}
