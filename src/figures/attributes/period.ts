import {
  becauseOf,
  budgetFlow,
  changing,
  compared,
  dayName,
  flowNames,
  flows,
  instants,
  pastYear,
  sessionBehind,
  since,
  summed,
  turnedFrom,
  until,
} from '../../lexicon/periods.ts'
import type { Figure } from '../../model/figure.ts'
import type { From, Period } from '../../model/period.ts'
import { isSpace } from '../../reading/numeral/classes.ts'
import { dates, type PeriodWords } from '../../reading/periods/spec.ts'
import type { Surroundings } from '../context.ts'
import type { Mark } from '../mark.ts'
import type { State } from './state.ts'
import { lastMark, type View, words } from './view.ts'

/** Whether a period's words are what others are compared with (比2019年增长, 是2015年的3倍, 较上年同期). */
export function isCompared(text: string, mark: Mark): boolean {
  let at = mark.start - 1
  while (at > mark.start - 4 && isSpace(text.charCodeAt(at))) at--
  const before = text.charAt(at)
  if (before === '' || !compared.includes(before)) return false
  if (before === '是' || before === '与' || before === '同')
    return text.charAt(mark.end) === '的' || before !== '是'
  return true
}

/** The year that words lend to those after them which name none (2024年…，9月末…); several years (“十四五”期间) lend none. */
export function yearLent({ year, toYear }: PeriodWords): number | undefined {
  return toYear === undefined || toYear === year ? year : undefined
}

/** A bare 年底 and the 上年 of 上年结余 speak for their own clause alone. */
export function passes(text: string, mark: Mark): boolean {
  const { start, end, period } = mark
  if (becauseOf.test(text.slice(Math.max(0, start - 6), start))) return true
  const from = turnedFrom.test(text.slice(Math.max(0, start - 1), start))
  if (from && changing.test(text.slice(end, end + 8))) return true
  if (since.test(text.slice(start, end))) return !opens(text, start)
  if (end - start === 2 && period?.granularity === 'day') return !opens(text, start)
  const before = period?.offset === -1 && !'，,：:、'.includes(text.charAt(end))
  return before && (text.charAt(start) === '上' || !heads(text, mark))
}

/** 盘活2019年以来结存的限额: a period within what describes a noun, where the sentence has named its own. */
export function describes(text: string, { end }: Mark): boolean {
  return /^[^\d，,。；;、：:\n]{1,8}的/.test(text.slice(end, end + 10))
}

/** Whether the words stand at the head of a clause, where they say when (2025年，…), not whose (兑付2024年贷款). */
export function heads(text: string, { start, end, period }: Mark): boolean {
  if (end - start === 2 && period?.granularity === 'day') return false
  let at = start - 1
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--
  return (
    at < 0 ||
    !/[\u4e00-\u9fff0-9“”》』]/.test(text.charAt(at)) ||
    isUntil(text, start) ||
    pastYear.test(text.slice(Math.max(0, at - 9), at + 1)) ||
    /(?:^|[^\u4e00-\u9fff0-9“])(?:预计|预期|其中)$/.test(text.slice(Math.max(0, at - 2), at + 1))
  )
}

/** Whether the words open their sentence, or what 截至 opens: they speak for all of it. */
export function opens(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--
  return at < 0 || '。；！？\n'.includes(text.charAt(at)) || isUntil(text, start)
}

/** Whether 截至 stands before the words. */
export function isUntil(text: string, start: number): boolean {
  const left = text.slice(Math.max(0, start - 3), start).trimEnd()
  return until.some(word => left.endsWith(word))
}

/** Full dates of period words, with a year from the words, or else from what surrounds them. */
export function resolve(
  period: PeriodWords,
  text: string,
  from: From,
  around: Surroundings,
  sentenceYear?: number,
): Period | undefined {
  if (period.span !== undefined) return stretched(period, period.span, text, from, around)
  const spoken = period.offset === undefined || text.startsWith('当年')
  const near = sentenceYear ?? around.year ?? around.yearOfMonths
  const known = spoken ? near : around.year
  const year = period.year ?? (known === undefined ? undefined : known + (period.offset ?? 0))
  if (year === undefined) return undefined
  const { start, end } = dates(period, year)
  const found: Period = {
    start,
    end,
    granularity: period.granularity,
    kind: period.kind,
    text,
    from,
  }
  if (period.year === undefined)
    found.yearFrom =
      sentenceYear !== undefined && period.offset === undefined
        ? 'text'
        : (around.yearFrom ?? 'document')
  return found
}

/** 五年来: the years that end with the last one the document reports. */
function stretched(
  period: PeriodWords,
  span: number,
  text: string,
  from: From,
  { lastYear, year, yearFrom = 'document' }: Surroundings,
): Period | undefined {
  const last = lastYear ?? year
  if (last === undefined) return undefined
  const { start, end } = dates({ ...period, toYear: last }, last - span + 1)
  const { granularity, kind } = period
  return { start, end, granularity, kind, text, from, yearFrom }
}

/** The figure's period: its own words, else the nearest that govern, else the header's, else the document's year. */
export function period(
  view: View,
  figure: Figure,
  state: State,
  around: Surroundings,
  year: number | undefined,
): void {
  const held = goesOn(view, state.period, figure.metric) ? state.period : undefined
  let found: Period | undefined
  if (year !== undefined && isPastDay(view, state.period)) {
    found = yearOf(year, 'text')
    figure.words.period = { text: String(year), from: 'text', rule: 'year' }
  } else if (held !== undefined && held.mark.period !== undefined) {
    const from =
      held.sentence !== view.sentence ? 'text' : held.clause === view.clause ? 'own' : 'sentence'
    const last = state.resolved
    const toDay = isUntil(view.text, held.mark.start)
    if (!toDay && last?.mark === held.mark && last.from === from && last.year === year) {
      found = last.period
    } else {
      const { start, end, period: spoken } = held.mark
      found = resolve(spoken, view.text.slice(start, end), from, around, year)
      if (found !== undefined && toDay)
        found = runs(figure, view.text.slice(end, view.found.start))
          ? toDate(found)
          : instant(found)
      state.resolved = { mark: held.mark, from, year, period: found }
    }
    figure.words.period = words(view, held.mark.start, held.mark.end, 'period', from)
  } else {
    found = lent(figure, around)
  }
  if (held !== undefined) found ??= lent(figure, around)
  if (found === undefined) return
  const named = figure.words.metric
  const spoken =
    named?.start === undefined ? '' : view.text.slice(Math.max(0, named.start - 2), named.end)
  const balance = isBalance(figure.metric, spoken) && figure.unit !== '%'
  figure.period = balance && figure.change === undefined ? instant(found) : found
}

/** Whether a metric stands at one moment (余额, 限额), never over a stretch of time (收支结余, 限额以上…零售额). */
export function isBalance(metric: string | undefined, spoken = metric ?? ''): boolean {
  if (metric === undefined || metric === '结余') return false
  return instants.some(word => metric.includes(word)) && !flows.some(word => spoken.includes(word))
}

/** A moment an earlier sentence named (截至2025年末) speaks of what stands, not of what is then done. */
function goesOn(view: View, held: State['period'], metric = ''): boolean {
  if (held === undefined || held.sentence === view.sentence) return true
  const { period: spoken, start } = held.mark
  if (spoken?.kind !== 'instant' && !isUntil(view.text, start)) return true
  if (flowNames.test(metric)) return false
  return (
    lastMark(
      view,
      ({ word }) =>
        word?.relation === 'opener' || acting.has(word?.word ?? '') || word?.change !== undefined,
    ) === undefined
  )
}

/** A day on which an earlier sentence says something happened (3月19日至20日): of what is said next only its year holds. */
function isPastDay(view: View, held: State['period']): boolean {
  const { period: spoken, start = 0 } = held?.mark ?? {}
  if (held === undefined || spoken === undefined) return false
  const { end } = held.mark
  const short = spoken.granularity === 'month' || spoken.granularity === 'day'
  if (short && sessionBehind.test(view.text.slice(end, end + SESSION))) return true
  if (held.sentence === view.sentence) return false
  return dayName.test(view.text.slice(end - 1, end)) && !isUntil(view.text, start)
}

/** How far behind its time a session has approved something. */
const SESSION = 70

const acting = new Set(['投入', '举办', '开展', '召开', '发放', '拨付', '下达', '支付', '接待'])

/** The period of the text before, or of the headers, titles and year around. */
export function lent(figure: Figure, around: Surroundings): Period | undefined {
  const given = around.before ?? around.period
  if (given !== undefined) {
    const from = around.before !== undefined ? 'text' : (around.period?.from ?? 'title')
    figure.words.period = { text: given.text, from, rule: 'header' }
    return resolve(given.words, given.text, from, around)
  }
  const { year } = around
  if (year === undefined) return undefined
  figure.words.period = { text: String(year), from: around.yearFrom ?? 'document', rule: 'year' }
  return yearOf(year, around.yearFrom ?? 'document')
}

function yearOf(year: number, from: From): Period {
  return {
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    granularity: 'year',
    kind: 'duration',
    text: String(year),
    from,
  }
}

/** 截至4月底，一般公共预算收入9亿元: income and spending to a day run from the start of its year, what is summed over years (累计) does not. */
function runs({ metric = '', kind }: Figure, between: string): boolean {
  if (kind !== 'money' && kind !== 'percent' && kind !== 'percentage_point') return false
  return budgetFlow.test(metric) && !isBalance(metric) && !summed.test(between)
}

function toDate(period: Period): Period {
  return { ...period, start: `${period.end.slice(0, 4)}-01-01`, kind: 'duration' }
}

function instant(period: Period): Period {
  return { ...period, start: period.end, kind: 'instant' }
}
