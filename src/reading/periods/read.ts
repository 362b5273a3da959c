import { buckets, wordAt } from '../../lexicon/buckets.ts'
import { connectors } from '../../lexicon/digits.ts'
import { about, plans, relativeYears, seasons, stretches, yearEnds } from '../../lexicon/periods.ts'
import { CHINESE, classOf, isDigit, skipBlank, worthOf } from '../numeral/classes.ts'
import { afterWord } from './after.ts'
import { dash } from './dash.ts'
import { monthsAt } from './months.ts'
import { yearStart } from './opening.ts'
import { plan } from './plan.ts'
import type { PeriodWords } from './spec.ts'
import { through } from './through.ts'
import { wholeYears } from './years.ts'

const NIAN = 0x5e74
const YUE = 0x6708
const relatives = buckets(Object.entries(relativeYears).map(([word, offset]) => ({ word, offset })))
const spans = buckets(Object.entries(stretches).map(([word, span]) => ({ word, span })))
const halves = buckets(Object.entries(seasons).map(([word, months]) => ({ word, months })))
const ends = buckets(yearEnds.map(word => ({ word })))
/** Characters that may stand second in the words of a period that begins with no digit. */
const seconds = new Uint8Array(65536)
for (const word of [
  ...Object.keys(relativeYears),
  ...Object.keys(stretches),
  ...Object.keys(seasons),
  ...yearEnds,
  ...Object.keys(plans),
])
  seconds[word.charCodeAt(1)] = 1
for (const word of Object.keys(plans)) seconds[word.charCodeAt(0)] = 1
for (let code = 0; code < 65536; code++) if (classOf(code) === CHINESE) seconds[code] = 1
seconds[YUE] = 1
for (const char of connectors) seconds[char.charCodeAt(0)] = 1

const january = { month: 1 }
const december = { month: 12 }

/** Reads the period whose words start at `at`, or nothing. */
export function readPeriod(text: string, at: number): PeriodWords | undefined {
  const first = onePeriod(text, at)
  return first === undefined ? undefined : (through(text, first, dated) ?? first)
}

function onePeriod(text: string, at: number): PeriodWords | undefined {
  const code = text.charCodeAt(at)
  if (isDigit(code)) return printedYear(text, at) ?? monthsAt(text, at) ?? season(text, at)
  if (seconds[text.charCodeAt(at + 1)] !== 1) return undefined
  return (
    plan(text, at) ??
    chineseYear(text, at) ??
    relative(text, at) ??
    stretch(text, at) ??
    season(text, at) ??
    yearEnd(text, at) ??
    spokenMonths(text, at)
  )
}

/** A month or day in digits, with its year or without. */
function dated(text: string, at: number): PeriodWords | undefined {
  return isDigit(text.charCodeAt(at)) ? (printedYear(text, at) ?? monthsAt(text, at)) : undefined
}

/** 一至九月, 九月末, 十二月份: months in words; a lone 三月 may count as well as name. */
function spokenMonths(text: string, at: number): PeriodWords | undefined {
  const found = monthsAt(text, at)
  const named = found?.granularity === 'month' && text.charAt(found.end - 1) !== '份'
  return named ? undefined : found
}

/** Four digits of this or the last century; 0 otherwise. */
function yearDigits(text: string, at: number): number {
  if (isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 4))) return 0
  let year = 0
  for (let i = at; i < at + 4; i++) {
    if (!isDigit(text.charCodeAt(i))) return 0
    year = year * 10 + worthOf(text.charCodeAt(i))
  }
  return year >= 1900 && year < 2100 ? year : 0
}

function printedYear(text: string, at: number): PeriodWords | undefined {
  const year = yearDigits(text, at)
  if (year === 0) return undefined
  const next = skipBlank(text, at + 4, 2)
  if (text.charCodeAt(next) === NIAN) return afterYear(text, at, next + 1, { year })
  return dotted(text, at, year) ?? years(text, at, at + 4, year)
}

/** 2016—2020年, 2016年至2020年. */
function years(text: string, start: number, at: number, year: number): PeriodWords | undefined {
  let i = skipBlank(text, at, 2)
  if (!dash(text.charCodeAt(i))) return undefined
  i++
  if (dash(text.charCodeAt(i))) i++
  i = skipBlank(text, i, 2)
  const toYear = yearDigits(text, i)
  if (toYear <= year) return undefined
  const end = skipBlank(text, i + 4, 2)
  if (text.charCodeAt(end) !== NIAN) return undefined
  return wholeYears(start, afterWord(text, end + 1, '度'), year, toYear)
}

/** 2020.12.31, 2020-12-31, 2020/12/31. */
function dotted(text: string, start: number, year: number): PeriodWords | undefined {
  const mark = text.charCodeAt(start + 4)
  if (mark !== 46 && mark !== 45 && mark !== 47 && mark !== 0xff0e) return undefined
  const month = small(text, start + 5, 12)
  if (month === undefined || text.charCodeAt(month.end) !== mark) return undefined
  const day = small(text, month.end + 1, 31)
  if (day === undefined || isDigit(text.charCodeAt(day.end))) return undefined
  const point = { month: month.value, day: day.value }
  return { start, end: day.end, granularity: 'day', kind: 'instant', year, from: point, to: point }
}

function small(text: string, at: number, most: number): { value: number; end: number } | undefined {
  let value = 0
  let end = at
  while (end < at + 2 && isDigit(text.charCodeAt(end)))
    value = value * 10 + worthOf(text.charCodeAt(end++))
  return end > at && value >= 1 && value <= most ? { value, end } : undefined
}

function chineseYear(text: string, at: number): PeriodWords | undefined {
  let year = 0
  for (let i = at; i < at + 4; i++) {
    if (classOf(text.charCodeAt(i)) !== CHINESE) return undefined
    year = year * 10 + worthOf(text.charCodeAt(i))
  }
  if (text.charCodeAt(at + 4) !== NIAN || year < 1900 || year > 2099) return undefined
  return afterYear(text, at, at + 5, { year })
}

function relative(text: string, at: number): PeriodWords | undefined {
  const word = wordAt(relatives, text, at)
  return word === undefined
    ? undefined
    : afterYear(text, at, at + word.word.length, { offset: word.offset })
}

/** 五年来: years up to the last one that is reported. */
function stretch(text: string, start: number): PeriodWords | undefined {
  const word = wordAt(spans, text, start)
  if (word === undefined || text.charAt(start - 1) === about) return undefined
  const end = start + word.word.length
  const whole = { from: january, to: december } as const
  return {
    start,
    end,
    granularity: 'years',
    kind: 'duration',
    offset: 0,
    span: word.span,
    ...whole,
  }
}

/** What goes on after a year: months, a quarter, its end, 同期, 以来, another year. */
function afterYear(
  text: string,
  start: number,
  at: number,
  when: { year?: number; offset?: number },
): PeriodWords {
  const next = skipBlank(text, at, 2)
  const inner = monthsAt(text, next) ?? season(text, next)
  if (inner !== undefined) return { ...inner, ...when, start }
  const twice = text.charCodeAt(at) === NIAN ? at + 1 : at
  const code = text.charCodeAt(twice)
  if ((code === 0x672b || code === 0x5e95) && text.charCodeAt(twice + 1) !== 0x524d) {
    return {
      start,
      end: twice + 1,
      granularity: 'day',
      kind: 'instant',
      ...when,
      from: { month: 12, day: 31 },
      to: { month: 12, day: 31 },
    }
  }
  const opened = next === at ? yearStart(text, at) : undefined
  if (opened !== undefined) return { start, ...when, ...opened }
  const range = when.year === undefined ? undefined : years(text, start, at, when.year)
  if (range !== undefined) return range
  const end = afterWord(text, afterWord(text, at, '度'), '同期', '以来')
  return { start, end, granularity: 'year', kind: 'duration', ...when, from: january, to: december }
}

function season(text: string, at: number): PeriodWords | undefined {
  const found = wordAt(halves, text, at)
  if (found === undefined) return undefined
  if (found.word.startsWith('前') && text.charAt(at - 1) === '提') return undefined
  const [from, to] = found.months
  const length = to - from + 1
  const granularity =
    length === 3
      ? 'quarter'
      : length === 12
        ? 'year'
        : found.word.endsWith('半年')
          ? 'half'
          : 'months'
  const end = afterWord(text, at + found.word.length, '末')
  return {
    start: at,
    end,
    granularity,
    kind: end > at + found.word.length ? 'instant' : 'duration',
    from: { month: from },
    to: { month: to },
  }
}

function yearEnd(text: string, at: number): PeriodWords | undefined {
  const found = wordAt(ends, text, at)
  if (
    found === undefined ||
    classOf(text.charCodeAt(at - 1)) === CHINESE ||
    text.charCodeAt(at + 2) === 0x524d
  )
    return undefined
  const point = { month: 12, day: 31 }
  return { start: at, end: at + 2, granularity: 'day', kind: 'instant', from: point, to: point }
}
