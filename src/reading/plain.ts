import { alsoSimplified, fullWidth } from '../lexicon/traditional.ts'
import { classOf, isSpace, worthOf } from './numeral/classes.ts'
import { simplifiedOf } from './simplified.ts'

const MARK = 1
const TRADITIONAL = 2
const HAN = 4
const DIGIT = 8

const kinds = new Uint8Array(65536)
/** What each UTF-16 unit becomes. */
const becomes = new Map<number, string>()

kinds.fill(HAN, 0x4e00, 0xa000)
for (let digit = 48; digit < 58; digit++) kinds[digit] = DIGIT
for (const [from, to] of Object.entries(fullWidth)) {
  kinds[from.charCodeAt(0)] = MARK
  becomes.set(from.charCodeAt(0), to)
}
for (const [from, to] of simplifiedOf) {
  if (!isAlike(from.charCodeAt(0), to.charCodeAt(0))) continue
  kinds[from.charCodeAt(0)] = alsoSimplified.includes(from) ? HAN : HAN | TRADITIONAL
  becomes.set(from.charCodeAt(0), to)
}

/** A numeral stays one of the same worth, or stays as it is printed (參 is 3, 参 is none). */
function isAlike(from: number, to: number): boolean {
  return classOf(from) === classOf(to) && worthOf(from) === worthOf(to)
}

/** A text is in traditional characters where so many of its Han characters are, and so large a part of them. */
const LEAST = 2
const SHARE = 0.12

/**
 * A text as the lexicon is written: marks among Han characters in full width, traditional characters simplified. Every character keeps its place, so
 * what is found in it stands at the same place of the text.
 */
export function plain(text: string): string {
  return replaced(text, true)
}

/** A text with its traditional characters simplified, its marks as they are. */
export function inSimplified(text: string): string {
  return replaced(text, false)
}

function replaced(text: string, withMarks: boolean): string {
  let marks = 0
  let han = 0
  let traditional = 0
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] ?? 0
    if (kind === 0) continue
    if ((kind & HAN) !== 0) han++
    if ((kind & TRADITIONAL) !== 0) traditional++
    if ((kind & MARK) !== 0) marks++
  }
  const simplifies = traditional >= LEAST && traditional >= han * SHARE
  if (han === 0 || !(simplifies || (withMarks && marks > 0))) return text
  let found = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = kinds[code] ?? 0
    const turns = (kind & MARK) !== 0 ? withMarks && isSet(text, i) : simplifies && kind !== 0
    const to = turns ? becomes.get(code) : undefined
    if (to === undefined) continue
    found += text.slice(from, i) + to
    from = i + 1
  }
  return from === 0 ? text : found + text.slice(from)
}

/** Whether a mark is one of a sentence: not the comma of 1,234, the colon of 17:10 or of an address. */
function isSet(text: string, at: number): boolean {
  if (text.charAt(at + 1) === '/') return false
  return !(isDigit(text, at - 1, -1) && isDigit(text, at + 1, 1))
}

/** Whether a digit stands there or behind a blank. */
function isDigit(text: string, at: number, step: 1 | -1): boolean {
  const place = isSpace(text.charCodeAt(at)) ? at + step : at
  return kinds[text.charCodeAt(place)] === DIGIT
}
