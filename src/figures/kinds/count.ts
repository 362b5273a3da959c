import { isDigit, isSpace, skipBlank } from '../numeral/classes.ts'
import { connectors } from '../words/digits.ts'
import { afterMeasure, digitsOnly, measureStill, peopleMeasures } from '../words/measures.ts'
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
  const blank = word === '项' || word === '个' ? skipBlank(text, end, 4) : end
  if (!words.some(next => text.startsWith(next, blank))) return false
  return !(measureStill[word] ?? []).some(next => text.startsWith(next, blank))
}

/** Where the character before the number stands, past a blank and the first end of a range (第1—3项). */
function leftOf(text: string, start: number): number {
  let at = isSpace(text.charCodeAt(start - 1)) ? start - 2 : start - 1
  if (!connectors.includes(text.charAt(at) || ' ')) return at
  const from = at
  while (at > from - 4 && isDigit(text.charCodeAt(at - 1))) at--
  return at - 1
}

/** Counts: a number and a measure word, unless it counts off (第3批), names (“三名工程”) or lasts (5个月). */
export function count(
  text: string,
  { unit, unitEnd, numeral, start }: Amount,
): Reading | undefined {
  if (unit === undefined) return undefined
  const after = text.charAt(unitEnd)
  const { word } = unit
  const before = text.charAt(leftOf(text, start))
  if (runsInto(text, unit.word, numeral.end, unitEnd)) return undefined
  if (word === '人口' && numeral.big < 4) return undefined
  if (word === '次' && sessions.some(word => text.startsWith(word, unitEnd))) return undefined
  if (before !== '' && ordinals.includes(before)) return undefined
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
