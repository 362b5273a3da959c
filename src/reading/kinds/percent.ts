import { CHINESE, classOf, OTHER, skipBlank, worthOf } from '../numeral/classes.ts'
import { unitAt } from '../units.ts'
import type { Amount, Reading } from './amount.ts'

/** What 成 goes on to be when it is no tenth (成员, 成本, 成立). */
const notTenths = '员本立果功为熟绩都长效就分交品语片批套型因年人色行文器活体材见教才全团规员'

/** Percent: %, ‰, and 成 of ten percent each. */
export function percent(
  text: string,
  { start, unit, unitEnd, numeral }: Amount,
): Reading | undefined {
  if (unit?.kind === 'tenth') {
    const after = text.charAt(unitEnd)
    if (text.charAt(start - 1) === '第') return undefined
    if (after !== '' && notTenths.includes(after)) return undefined
    if (!(Number(numeral.value) <= 10 || numeral.low !== undefined)) return undefined
  }
  if (unit === undefined) return undefined
  const reading: Reading = { kind: 'percent', unit: '%', power: unit.power, end: unitEnd }
  return unit.kind === 'tenth' ? withUnits(text, reading) : reading
}

const HALF = 0x534a

/** 九成五, 三成半: a lone digit behind 成 counts single percent; before a measure word it begins another number. */
function withUnits(text: string, reading: Reading): Reading {
  const at = skipBlank(text, reading.end, 1)
  const code = text.charCodeAt(at)
  const half = code === HALF && at === reading.end
  const digit = half ? 5 : classOf(code) === CHINESE ? worthOf(code) : 0
  const goesOn = classOf(text.charCodeAt(at + 1)) !== OTHER
  if (digit === 0 || goesOn || unitAt(text, at + 1) !== undefined) return reading
  return { ...reading, end: at + 1, extra: { value: String(digit), place: 0 } }
}

/** Differences of percentages: 个百分点, and 基点 of a hundredth each. */
export function percentagePoint(_text: string, { unit, unitEnd }: Amount): Reading | undefined {
  return unit === undefined
    ? undefined
    : { kind: 'percentage_point', unit: 'pp', power: unit.power, end: unitEnd }
}
