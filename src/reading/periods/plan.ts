import { buckets, wordAt } from '../../lexicon/buckets.ts'
import { plans } from '../../lexicon/periods.ts'
import { CHINESE, classOf, isDigit, worthOf } from '../numeral/classes.ts'
import { afterWord } from './after.ts'
import type { PeriodWords } from './spec.ts'
import { wholeYears } from './years.ts'

const NIAN = 0x5e74
const programmes = buckets(Object.entries(plans).map(([word, year]) => ({ word, year })))

/** What follows a plan that names its years without 期间 (“十四五”全市安排…). */
const subjects = ['全市', '全省', '全区', '全县', '全州', '我市', '我省', '累计', '共', '，全']

/** “十四五”前四年, “十三五”末. */
function partOf(text: string, start: number, at: number, year: number): PeriodWords | undefined {
  const digit = text.charCodeAt(at + 1)
  const years = classOf(digit) === CHINESE || isDigit(digit) ? worthOf(digit) : 0
  if (text.charAt(at) === '前' && years > 1 && years < 5 && text.charCodeAt(at + 2) === NIAN) {
    return wholeYears(start, at + 3, year, year + years - 1)
  }
  if (text.charAt(at) !== '末') return undefined
  const point = { month: 12, day: 31 }
  return {
    start,
    end: at + 1,
    granularity: 'day',
    kind: 'instant',
    year: year + 4,
    from: point,
    to: point,
  }
}

/** “十四五”期间, 十三五时期. */
export function plan(text: string, start: number): PeriodWords | undefined {
  const quoted = '“"「'.includes(text.charAt(start))
  const at = quoted ? start + 1 : start
  const found = wordAt(programmes, text, at)
  if (found === undefined) return undefined
  let end = at + found.word.length
  if (quoted) {
    if (!'”"」'.includes(text.charAt(end) || ' ')) return undefined
    end++
  }
  const part = partOf(text, start, end, found.year)
  if (part !== undefined) return part
  const after = afterWord(text, end, '期间', '时期', '以来')
  if (after === end && !(quoted && subjects.some(word => text.startsWith(word, end))))
    return undefined
  return wholeYears(start, after, found.year, found.year + 4)
}
