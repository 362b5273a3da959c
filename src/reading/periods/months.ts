import { connectors } from '../../lexicon/digits.ts'
import { fromJanuary } from '../../lexicon/periods.ts'
import { CHINESE, classOf, isDigit, STEP, skipBlank, worthOf } from '../numeral/classes.ts'
import type { PeriodWords } from './spec.ts'

const YUE = 0x6708

/** 1-9月, 1月至9月, 9月末, 12月31日, 十二月: months of a year named elsewhere. `at` is the first digit. */
export function monthsAt(text: string, at: number): PeriodWords | undefined {
  const first = numberAt(text, at)
  if (first === undefined || first.value < 1 || first.value > 12) return undefined
  let i = skipBlank(text, first.end, 2)
  const named = text.charCodeAt(i) === YUE
  if (named) i++
  const range = rangeTo(text, i, first.value, named)
  if (range !== undefined)
    return {
      start: at,
      granularity: 'months',
      kind: 'duration',
      from: { month: first.value },
      ...range,
    }
  return named ? single(text, at, i, first.value) : undefined
}

/** The second month of a range whose connector stands at `at`. */
function rangeTo(
  text: string,
  at: number,
  month: number,
  named: boolean,
): { end: number; to: { month: number } } | undefined {
  let i = skipBlank(text, named && text.charAt(at) === '份' ? at + 1 : at, 2)
  const mark = text.charAt(i)
  if (mark === '' || !connectors.includes(mark)) return undefined
  i++
  if (text.charAt(i) === mark && !'至到'.includes(mark)) i++
  const last = numberAt(text, skipBlank(text, i, 2))
  if (last === undefined || last.value <= month || last.value > 12) return undefined
  const yue = skipBlank(text, last.end, 2)
  if (text.charCodeAt(yue) !== YUE || numberAt(text, yue + 1) !== undefined) return undefined
  return { end: pastShare(text, yue + 1), to: { month: last.value } }
}

function single(text: string, start: number, at: number, month: number): PeriodWords {
  const day = numberAt(text, skipBlank(text, at, 2))
  const after = day === undefined ? at : skipBlank(text, day.end, 2)
  if (
    day !== undefined &&
    day.value >= 1 &&
    day.value <= 31 &&
    (text.charAt(after) === '日' || text.charAt(after) === '号')
  ) {
    const point = { month, day: day.value }
    return { start, end: after + 1, granularity: 'day', kind: 'instant', from: point, to: point }
  }
  const share = pastShare(text, at)
  const mark = text.charAt(share)
  if (mark === '末' || mark === '底')
    return {
      start,
      end: share + 1,
      granularity: 'day',
      kind: 'instant',
      from: { month },
      to: { month },
    }
  if (mark === fromJanuary)
    return {
      start,
      end: share + 1,
      granularity: 'months',
      kind: 'duration',
      from: { month: 1 },
      to: { month },
    }
  return {
    start,
    end: share,
    granularity: 'month',
    kind: 'duration',
    from: { month },
    to: { month },
  }
}

function pastShare(text: string, at: number): number {
  return text.charAt(at) === '份' && text.charAt(at + 1) !== '额' ? at + 1 : at
}

/** One or two digits, Arabic or Chinese (十二); not part of a longer number. */
function numberAt(text: string, at: number): { value: number; end: number } | undefined {
  const code = text.charCodeAt(at)
  if (isDigit(code)) {
    if (isDigit(text.charCodeAt(at - 1))) return undefined
    const second = text.charCodeAt(at + 1)
    if (!isDigit(second)) return { value: worthOf(code), end: at + 1 }
    return isDigit(text.charCodeAt(at + 2))
      ? undefined
      : { value: worthOf(code) * 10 + worthOf(second), end: at + 2 }
  }
  return chineseNumber(text, at, code)
}

function chineseNumber(
  text: string,
  at: number,
  code: number,
): { value: number; end: number } | undefined {
  if (code === 0x5143 && text.charCodeAt(at + 1) === YUE) return { value: 1, end: at + 1 }
  const kind = classOf(code)
  const ten = kind === STEP && worthOf(code) === 1
  if (kind !== CHINESE && !ten) return undefined
  let value = ten ? 10 : worthOf(code)
  let end = at + 1
  const next = text.charCodeAt(end)
  if (!ten && classOf(next) === STEP && worthOf(next) === 1) {
    value *= 10
    end++
  }
  if (value >= 10 && classOf(text.charCodeAt(end)) === CHINESE)
    value += worthOf(text.charCodeAt(end++))
  return { value, end }
}
