import { readNumeral } from '../numeral/numeral.ts'
import type { Found } from './amount.ts'

/** 翻番, 翻一番, 翻了两番: 2 to the number of times. `at` is where 翻 stands. */
export function doubled(text: string, at: number): Found | undefined {
  let i = at + 1
  if (text.charAt(i) === '了') i++
  const numeral = text.charAt(i) === '番' ? undefined : readNumeral(text, i)
  const times = numeral === undefined ? 1 : Number(numeral.value)
  const end = numeral?.end ?? i
  if (text.charAt(end) !== '番' || !Number.isInteger(times) || times < 1 || times > 64)
    return undefined
  return {
    start: at,
    end: end + 1,
    kind: 'multiple',
    unit: 'x',
    value: String(2n ** BigInt(times)),
    place: 0,
    meaning: 'ratio',
  }
}
