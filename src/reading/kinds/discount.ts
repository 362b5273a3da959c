import { CHINESE, classOf, worthOf } from '../numeral/classes.ts'
import type { Amount, Found, Reading } from './amount.ts'

const ZHE = 0x6298
/** What 折 goes on to be when it is no discount (折合, 折旧, 折叠). */
const notDiscounts = '合算旧叠扣损现线价页射中返屏弯断桥子'

/** Discounts, as the share that is left to pay: 八折 and 8折 are 80 %, 85折 is 85 %. */
export function discount(text: string, { unitEnd, numeral }: Amount): Reading | undefined {
  const { value, arabic, decimals, big, small } = numeral
  if (goesOn(text, unitEnd) || big + small > 0 || value === '0') return undefined
  const two = arabic && decimals === 0 && value.length === 2 && value !== '10'
  const tenths = value.length === 1 || (arabic && decimals > 0 && value.charAt(1) === '.')
  if ((!two && !tenths) || (!arabic && value === '1')) return undefined
  return { kind: 'percent', unit: '%', power: two ? 0 : 1, end: unitEnd }
}

/** 八五折: two digits side by side are 85 %. `at` is where the first stands. */
export function spokenDiscount(text: string, at: number): Found | undefined {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  if (text.charCodeAt(at + 2) !== ZHE || goesOn(text, at + 3)) return undefined
  if (classOf(first) !== CHINESE || classOf(second) !== CHINESE || worthOf(first) === 0)
    return undefined
  const value = String(worthOf(first) * 10 + worthOf(second))
  return { start: at, end: at + 3, kind: 'percent', unit: '%', value, place: 0 }
}

function goesOn(text: string, at: number): boolean {
  return notDiscounts.includes(text.charAt(at) || ' ')
}
