import {
  bareOrdinal,
  dealtBehind,
  listMarks,
  measuredItself,
  ordinalMark,
  sharedTail,
} from '../../lexicon/respective.ts'
import type { Figure } from '../../model/figure.ts'

/** What the name of something measured ends in; a list of such names can be dealt out. */
const measured = '率额量数入出值资费度款金次'
/** Where 分别 deals them out, these will do as well. */
const dealable = `${measured}易资品业车房物人员户债券`
const joints = ['、和与及', '、和']

/** 客运量和旅客周转量分别增长2.8%、3.2%: each figure of a list takes its own of as many metrics. */
export function dealOut(text: string, group: readonly Figure[]): void {
  const [first] = group
  const named = first?.words.metric
  if (first === undefined || group.length < 2 || named?.start === undefined) return
  const { start, end = named.start } = named
  if (end > first.start) return
  const dealt = text.slice(end, first.start).includes('分别')
  const parts = joints
    .map(marks => partsOf(text, start, end, marks))
    .find(
      ones =>
        !sharesTail(ones, text) &&
        ones.length === group.length &&
        ones.every(([, to]) => (dealt ? dealable : measured).includes(text.charAt(to - 1))),
    )
  if (parts === undefined) {
    if (dealt) dealNames(text.slice(start, end), group, start)
    return
  }
  group.forEach((figure, i) => {
    const part = parts[i]
    const { metric } = figure.words
    if (part === undefined || metric?.start !== start) return
    const [from, to] = part
    figure.metric = text.slice(from, to)
    figure.words.metric = {
      ...metric,
      text: figure.metric,
      start: from,
      end: to,
      rule: 'respective',
    }
  })
}

/** 工业、制造业、工业技改投资: what the last name ends in is meant of all, which end in nothing that is measured; 货物贸易、对外投资 are two. */
function sharesTail(parts: readonly [number, number][], text: string): boolean {
  const [last] = parts.slice(-1)
  const tail = last && sharedTail.exec(`、${text.slice(...last)}`)?.[2]
  if (tail === undefined || tail === '') return false
  return parts.slice(0, -1).every(part => {
    const name = text.slice(...part)
    return !measured.includes(name.slice(-1)) && !measuredItself.test(name)
  })
}

/** 财政收入超1500亿元、一般公共预算收入超1000亿元，分别增长9.4%和9.3%: what as many amounts of the sentence measure. */
export function dealBack(text: string, group: readonly Figure[], figures: readonly Figure[]): void {
  const [first] = group
  if (first === undefined || first.words.metric?.rule !== 'carried') return
  const at = figures.indexOf(first)
  const amounts = figures.slice(Math.max(0, at - group.length), at)
  const [last] = amounts.slice(-1)
  if (amounts.length !== group.length || last === undefined) return
  const before = figures[at - group.length - 1]
  const [opens] = amounts
  const own = new Set(amounts.map(({ words }) => words.metric?.start))
  if (own.size !== group.length || !amounts.every(({ kind }) => kind === amounts[0]?.kind)) return
  if (!dealtBehind.test(text.slice(last.end, first.start))) return
  if (opens === undefined || sameSentence(text, before?.end ?? -1, opens.start)) return
  if (/[。；\n]/.test(text.slice(opens.end, last.start))) return
  group.forEach((figure, i) => {
    const { metric, words } = amounts[i] ?? {}
    if (metric === undefined || words?.metric === undefined) return
    figure.metric = metric
    figure.words.metric = { ...words.metric, rule: 'respective' }
  })
}

/** Whether a figure stands in the same sentence as the amounts that a list is dealt to. */
const sameSentence = (text: string, end: number, start: number): boolean =>
  end >= 0 && !/[。；\n]/.test(text.slice(end, start))

/** 专用设备、汽车、通用设备等行业增加值分别…, 教育、卫生健康支出分别…: what the last name ends in is meant of all. */
function dealNames(words: string, group: readonly Figure[], start: number): void {
  const names = namesIn(words, group.length)
  group.forEach((figure, i) => {
    const name = names?.[i]
    if (name === undefined || figure.words.metric?.start !== start) return
    figure.indicator = name
    figure.words.metric = { ...figure.words.metric, rule: 'respective' }
  })
}

function namesIn(words: string, count: number): string[] | undefined {
  const [, head = '', tail = ''] = sharedTail.exec(words) ?? []
  if (head === '') return undefined
  const found = listMarks
    .map(marks => head.split(marks).filter(name => name !== ''))
    .find(names => names.length === count)
  return found?.map(name => (name.endsWith(tail) ? name : `${ordinal(name)}${tail}`))
}

/** 第一、二、三产业: the ordinal stands before the first alone. */
function ordinal(name: string): string {
  return bareOrdinal.test(name) ? `${ordinalMark}${name}` : name
}

/** The members of a list of nouns as [start, end). */
function partsOf(text: string, start: number, end: number, marks: string): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && !marks.includes(text.charAt(i))) continue
    if (i > from) parts.push([from, i])
    from = i + 1
  }
  return parts
}
