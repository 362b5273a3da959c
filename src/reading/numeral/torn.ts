import { isDigit, isSpace } from './classes.ts'

/** Where a number that blanks have torn goes on, and whether its parts could also be two numbers. */
export interface Rest {
  end: number
  open: boolean
}

const isComma = (code: number): boolean => code === 44 || code === 0xff0c
const isPoint = (code: number): boolean => code === 46 || code === 0xff0e
const dealt = ['分别', '各为', '依次']
/** How far before a list the word that deals it out stands. */
const listReach = 16

/** Past blanks and one line break, at most four characters. */
function pastBlank(text: string, at: number): number {
  let i = at
  let broken = false
  for (; i < at + 4; i++) {
    const code = text.charCodeAt(i)
    if (isSpace(code) || code === 13) continue
    if (code !== 10 || broken) break
    broken = true
  }
  return i
}

/** Past three digits and no fourth at `at`; -1 elsewhere. */
function pastGroup(text: string, at: number): number {
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return -1
  return isDigit(text.charCodeAt(at + 3)) ? -1 : at + 3
}

/** The end of a group of thousands whose comma has a blank beside it (4,817, 305 · 1 ,234), -1 without. */
function tornGroup(
  text: string,
  at: number,
): { from: number; end: number; wide: boolean } | undefined {
  const mark = pastBlank(text, at)
  const code = text.charCodeAt(mark)
  if (!isComma(code)) return undefined
  const from = pastBlank(text, mark + 1)
  if (mark === at && from === mark + 1) return undefined
  const end = pastGroup(text, from)
  return end < 0 ? undefined : { from, end, wide: code === 0xff0c }
}

/**
 * The groups a blank beside a comma has torn from the number `text[start, at)`: 4,817, 305 is one number. A wide comma
 * alone also parts clauses (共15， 300万元), four digits before the comma are no group, and a list is dealt out by commas as
 * well: there the whole is open.
 */
export function tornGroups(
  text: string,
  start: number,
  at: number,
  digits: number,
): Rest | undefined {
  let end = at
  let groups = 0
  let wide = false
  let zero = false
  const grouped = at - start > digits
  for (let next = tornGroup(text, end); next !== undefined; next = tornGroup(text, end)) {
    groups++
    wide ||= next.wide
    zero ||= text.charCodeAt(next.from) === 48 || text.charCodeAt(next.from) === 0xff10
    end = next.end
    for (let i = end; isComma(text.charCodeAt(i)) && pastGroup(text, i + 1) > 0; i = end) {
      groups++
      end = pastGroup(text, i + 1)
    }
  }
  if (groups === 0) return undefined
  const whole = grouped || digits <= 3
  const sure = grouped || zero || groups > 1 || !wide
  return { end, open: !whole || !sure || (isDealt(text, start) && !grouped) }
}

/** Whether a word before `start` deals out a list. */
export function isDealt(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - listReach), start)
  return dealt.some(word => before.includes(word))
}

/** The first digit behind a decimal point with a blank beside it (644 . 49, 6. 1), -1 without. */
export function tornPoint(text: string, at: number): number {
  const mark = pastBlank(text, at)
  if (!isPoint(text.charCodeAt(mark))) return -1
  const next = pastBlank(text, mark + 1)
  if (mark === at && next === mark + 1) return -1
  return isDigit(text.charCodeAt(next)) ? next : -1
}

/** Whether a number at `at` opens a line or a sentence, where 6. numbers what follows. */
export function opensClause(text: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--
  return i < 0 || '\n\t。；;：:！？）).|“"'.includes(text.charAt(i))
}

const lostBefore = /[\ufffd\0][\s,.，．+\-－—–~～(（]{0,2}$/
/** Also of the other end of a range. */
const lostBehind = /^\s?(?:[-－—–~～]{1,2}\s?[\d.,]*)?[\ufffd\0]/
const lost = /[\ufffd\0]/

/** Whether a character that was lost (�) stands in `text[start, end)` or beside it: what is left may be the half of a number. */
export function isBesideLost(text: string, start: number, end: number): boolean {
  return (
    lost.test(text.slice(start, end)) ||
    lostBefore.test(text.slice(Math.max(0, start - 3), start)) ||
    lostBehind.test(text.slice(end, end + 12))
  )
}
