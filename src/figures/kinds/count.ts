import { isSpace } from '../numeral/classes.ts'
import { afterMeasure, digitsOnly, peopleMeasures } from '../words/measures.ts'
import type { Amount, Reading } from './amount.ts'

const programmes = ['工程', '行动', '计划', '战略']
/** Measure words that never follow a decimal (2.2本计划 is a heading). */
const wholeOnly = '本期批手层门级类'
const sessions = ['会议', '全会', '全体', '代表大会', '常委会']
const ordinals = '第前头上下每'

/** Counts: a number and a measure word, unless it counts off (第3批), names (“三名工程”) or lasts (5个月). */
export function count(
  text: string,
  { unit, unitEnd, numeral, start }: Amount,
): Reading | undefined {
  if (unit === undefined) return undefined
  const after = text.charAt(unitEnd)
  const before = text.charAt(isSpace(text.charCodeAt(start - 1)) ? start - 2 : start - 1)
  if (after !== '' && (afterMeasure[unit.word] ?? '').includes(after)) return undefined
  if (unit.word === '次' && sessions.some(word => text.startsWith(word, unitEnd))) return undefined
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
