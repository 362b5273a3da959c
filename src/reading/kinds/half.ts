import { beyond, halved, notHalf } from '../../lexicon/comparators.ts'
import { endsAt } from '../numeral/form.ts'
import type { Found } from './amount.ts'

/** 一半, 半数, 过半, 减半: a half without a number. `at` is where 半 stands. */
export function half(text: string, at: number): Found | undefined {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1) || ' '
  if (before === '减' && !halved.includes(after)) return halving(at)
  if (before === '一')
    return notHalf.includes(after) ? undefined : { ...fraction(at - 1), end: at + 1 }
  const passed = before === '过' && !beyond.includes(text.charAt(at - 2) || ' ')
  const whole = after === '数'
  if (!whole && !(passed && (after === '的' || endsAt(text, at + 1)))) return undefined
  const found = { ...fraction(at), end: whole ? at + 2 : at + 1 }
  return passed ? { ...found, comparator: 'more_than', inside: { start: at - 1, end: at } } : found
}

function fraction(start: number): Omit<Found, 'end'> {
  return { start, kind: 'fraction', unit: 'x', value: '1/2', place: 0 }
}

function halving(at: number): Found {
  return {
    start: at - 1,
    end: at + 1,
    kind: 'multiple',
    unit: 'x',
    value: '0.5',
    place: -1,
    meaning: 'ratio',
  }
}
