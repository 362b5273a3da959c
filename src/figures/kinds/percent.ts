import type { Amount, Reading } from './amount.ts'

/** What 成 goes on to be when it is no tenth (成员, 成本, 成立). */
const notTenths = '员本立果功为熟绩都长效就分交品语片群批套型因年人色行文器活体材见教才全团规员'

/** Percent: %, ‰, and 成 of ten percent each. */
export function percent(text: string, { unit, unitEnd, numeral }: Amount): Reading | undefined {
  if (unit?.kind === 'tenth') {
    const after = text.charAt(unitEnd)
    if (after !== '' && notTenths.includes(after)) return undefined
    if (!(Number(numeral.value) <= 10 || numeral.low !== undefined)) return undefined
  }
  return unit === undefined
    ? undefined
    : { kind: 'percent', unit: '%', power: unit.power, end: unitEnd }
}

/** Differences of percentages: 个百分点, and 基点 of a hundredth each. */
export function percentagePoint(_text: string, { unit, unitEnd }: Amount): Reading | undefined {
  return unit === undefined
    ? undefined
    : { kind: 'percentage_point', unit: 'pp', power: unit.power, end: unitEnd }
}
