import { visible } from '../model/visible.ts'
import { clip, columnsOf, flat } from './terminal.ts'

/** Characters of what both values share that are shown around where they differ. */
const AROUND = 10

/**
 * Two values side by side: `110 亿元 → 111 亿元`; of long ones the part in which they differ, within what they share:
 * `…教育支出 [-110-]{+111+} 亿元…`. Numbers are whole.
 */
export function apart(before: unknown, after: unknown, room: number): string {
  const [old, now] = [told(before), told(after)]
  if (columnsOf(old) + columnsOf(now) + 3 <= room || typeof before !== typeof after)
    return `${clip(old, room >> 1)} → ${clip(now, room >> 1)}`
  const [a, b] = [[...old], [...now]]
  const start = shared(a, b, i => i)
  const end = shared(a.slice(start), b.slice(start), (i, length) => length - 1 - i)
  const from = back(a, start)
  const [oldTo, nowTo] = [forth(a, a.length - end), forth(b, b.length - end)]
  const most = Math.max(8, (room - 2 * AROUND - 8) >> 1)
  const head = a.slice(Math.max(0, from - AROUND), from).join('')
  const tail = a.slice(oldTo, oldTo + AROUND).join('')
  const parts = [
    from > AROUND ? `…${head}` : head,
    part('[-', a.slice(from, oldTo), '-]', most),
    part('{+', b.slice(from, nowTo), '+}', most),
    oldTo + AROUND < a.length ? `${tail}…` : tail,
  ]
  return parts.join('')
}

/** A value in words, on one line. */
export function told(value: unknown): string {
  if (value === null || value === undefined) return '—'
  return visible(flat(typeof value === 'string' ? value : JSON.stringify(value)))
}

function part(open: string, chars: readonly string[], close: string, most: number): string {
  return chars.length === 0 ? '' : `${open}${clip(chars.join(''), most)}${close}`
}

/** How many characters are the same in the order `at` takes them. */
function shared(
  a: readonly string[],
  b: readonly string[],
  at: (i: number, length: number) => number,
): number {
  const least = Math.min(a.length, b.length)
  let i = 0
  while (i < least && a[at(i, a.length)] === b[at(i, b.length)]) i += 1
  return i
}

const numeral = /[\d.,，．%％-]/

/** The beginning of the number that stands across a place. */
function back(chars: readonly string[], place: number): number {
  let from = place
  while (from > 0 && numeral.test(chars[from - 1] ?? '')) from -= 1
  return from
}

/** The end of the number that stands across a place. */
function forth(chars: readonly string[], place: number): number {
  let to = place
  while (
    to > 0 &&
    to < chars.length &&
    numeral.test(chars[to - 1] ?? '') &&
    numeral.test(chars[to] ?? '')
  )
    to += 1
  return to
}
