import { bounds } from '../../lexicon/comparators.ts'
import { connectors } from '../../lexicon/digits.ts'
import {
  afterMeasure,
  digitsOnly,
  levels,
  measureStill,
  peopleMeasures,
} from '../../lexicon/measures.ts'
import {
  CHINESE,
  classOf,
  DIGIT,
  isSpace,
  SCALE,
  STEP,
  skipBlank,
  worthOf,
} from '../numeral/classes.ts'
import type { Numeral } from '../numeral/form.ts'
import type { Amount, Reading } from './amount.ts'

const programmes = ['工程', '行动', '计划', '战略']
/** Measure words that never follow a decimal (2.2本计划 is a heading). */
const wholeOnly = '本期批手层门级类'
const sessions = ['会议', '全会', '全体', '代表大会', '常委会']
const ordinals = '第前头上下每'

/** Whether the measure word is the start of another word (3个月, 20部门); 项 and 目 may stand apart in a heading, and a number from the 个人 of the next column. */
function runsInto(text: string, word: string, start: number, end: number): boolean {
  if (word === '个' && end > start + 1 && text.charAt(end) === '人') return true
  const words = afterMeasure[word]
  if (words === undefined) return false
  const blank = word === '项' || word === '个' ? skipBlank(text, end, 16) : end
  if (!words.some(next => text.startsWith(next, blank))) return false
  return !(measureStill[word] ?? []).some(next => text.startsWith(next, blank))
}

const lists = `${connectors}、和及`

/** The character before the number, a blank between; 第 also past the numbers of its list or range (第1—3项, 第一、二、三批). */
function leftOf(text: string, start: number): string {
  let at = isSpace(text.charCodeAt(start - 1)) ? start - 2 : start - 1
  const before = text.charAt(at)
  if (!lists.includes(before || ' ')) return before
  for (const from = at; at > from - 16 && counted(text.charCodeAt(at)); ) at--
  return text.charAt(at) === '第' ? '第' : before
}

function counted(code: number): boolean {
  const kind = classOf(code)
  return (
    kind === DIGIT || kind === CHINESE || kind === STEP || lists.includes(String.fromCharCode(code))
  )
}

/** （208类）（05款）: the code of a line of the budget classification. */
function isCode(text: string, { start, arabic }: Numeral, end: number): boolean {
  return (
    arabic &&
    '（('.includes(text.charAt(start - 1) || ' ') &&
    '）)'.includes(text.charAt(end) || ' ')
  )
}

/** 上百家 reaches a hundred, 上十级 goes up ten. */
function isScale(text: string, { start }: Numeral): boolean {
  const code = text.charCodeAt(start)
  return (classOf(code) === STEP || classOf(code) === SCALE) && worthOf(code) > 1
}

/** 5人以上10人以下: 以上 ends the bound before it. */
function endsBound(text: string, start: number): boolean {
  return bounds.includes(text.slice(start - 2, start))
}

/** 01项, 007号: what begins with 0 and another digit names. */
function isPadded(text: string, { start }: Numeral): boolean {
  return /^[0０][0-9０-９]/.test(text.slice(start, start + 2))
}

/** Counts: a number and a measure word, unless it counts off (第3批), names (“三名工程”) or lasts (5个月). */
export function count(
  text: string,
  { unit, unitEnd, numeral, start }: Amount,
): Reading | undefined {
  if (unit === undefined) return undefined
  const after = text.charAt(unitEnd)
  const { word } = unit
  const before = leftOf(text, start)
  if (runsInto(text, unit.word, numeral.end, unitEnd)) return undefined
  if (levels.includes(word) && isCode(text, numeral, unitEnd)) return undefined
  if (numeral.arabic && isPadded(text, numeral)) return undefined
  if (word === '人口' && numeral.big < 4) return undefined
  if (word === '次' && sessions.some(word => text.startsWith(word, unitEnd))) return undefined
  const reached = endsBound(text, start) || (before === '上' && isScale(text, numeral))
  if (before !== '' && ordinals.includes(before) && !reached) return undefined
  if (numeral.decimals > 0 && numeral.big === 0 && wholeOnly.includes(unit.word)) return undefined
  if (!numeral.arabic) {
    if (numeral.value === '1' || digitsOnly.includes(unit.word)) return undefined
    if (after === '”') return undefined
    if ((before === '“' || before === '"') && numeral.end - start === 1) return undefined
    if (
      peopleMeasures.includes(unit.word) &&
      programmes.some(word => text.startsWith(word, unitEnd))
    )
      return undefined
  }
  return { kind: 'count', unit: unit.unit, power: 0, end: unitEnd }
}
