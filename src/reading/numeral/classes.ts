import { digits, mores, points, scales, steps, tens, unknowns } from '../../lexicon/digits.ts'

/** What a character is to a numeral. */
export const OTHER = 0
export const DIGIT = 1
export const CHINESE = 2
export const STEP = 3
export const SCALE = 4
export const POINT = 5
export const MORE = 6
export const UNKNOWN = 7
export const TENS = 8

const classes = new Uint8Array(65536)
const worths = new Uint8Array(65536)

function mark(table: Readonly<Record<string, number>>, kind: number): void {
  for (const [char, worth] of Object.entries(table)) {
    classes[char.charCodeAt(0)] = kind
    worths[char.charCodeAt(0)] = worth
  }
}

for (let digit = 0; digit < 10; digit++)
  mark({ [String(digit)]: digit, [String.fromCharCode(0xff10 + digit)]: digit }, DIGIT)
mark(digits, CHINESE)
mark(steps, STEP)
mark(scales, SCALE)
mark(tens, TENS)
for (const char of points) classes[char.charCodeAt(0)] = POINT
for (const char of mores) classes[char.charCodeAt(0)] = MORE
for (const char of unknowns) classes[char.charCodeAt(0)] = UNKNOWN

/** The class of a UTF-16 unit. */
export function classOf(code: number): number {
  return classes[code] ?? OTHER
}

/** Digit value, or power of ten of a step or scale. */
export function worthOf(code: number): number {
  return worths[code] ?? 0
}

export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)
}

/** Blank inside a line: space, no-break, ideographic, thin, tab excluded. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  )
}

/** Past spaces and at most one line break (with a page break beside it), `limit` characters at most. */
export function skipBlank(text: string, at: number, limit = 4): number {
  let broken = false
  let i = at
  for (; i - at < limit; i++) {
    const code = text.charCodeAt(i)
    if (isSpace(code) || code === 12 || code === 13) continue
    if (code !== 10 || broken) break
    broken = true
  }
  return i
}
