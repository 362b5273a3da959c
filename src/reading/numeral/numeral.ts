import { noteInside, noteOpens } from '../../lexicon/notes.ts'
import { list } from '../../lexicon/table.ts'
import { type UnitKind, unitAt } from '../units.ts'
import { type Digits, readDigits } from './arabic.ts'
import {
  CHINESE,
  classOf,
  DIGIT,
  isDigit,
  MORE,
  POINT,
  SCALE,
  STEP,
  skipBlank,
  TENS,
  worthOf,
} from './classes.ts'
import { readCompound } from './compound.ts'
import { apart, endsAt, moreFits, type Numeral, startsUnit } from './form.ts'
import { mixedDigits } from './mixed.ts'
import { shift } from './shift.ts'

/** Longest run of digits and highest power of ten a number may have. */
const longest = 512
const highest = 32

/** Reads the number that starts at `at`, or nothing. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const kind = classOf(text.charCodeAt(at))
  if (kind === DIGIT || text.charCodeAt(at) === 46) {
    const printed = readDigits(text, at)
    const digits = mixedDigits(text, printed) ?? printed
    return digits.text.length > longest ? undefined : readArabic(text, at, digits)
  }
  return readCompound(text, at)
}

/** The common way: Arabic digits and their scales (1,392.5 万); a second digit group makes it a compound. */
function readArabic(text: string, start: number, printed: Digits): Numeral {
  const digits = spokenPoint(text, start, printed) ?? printed
  const noted = pastUnclearNote(text, digits.end)
  let end = noted ?? pastNote(text, digits.end)
  let big = 0
  let small = 0
  let more = false
  for (;;) {
    const next = skipBlank(text, end)
    const kind = classOf(text.charCodeAt(next))
    if ((kind === SCALE || kind === STEP) && big + small < highest) {
      if (startsUnit(text, next)) break
      const worth = worthOf(text.charCodeAt(next))
      if (kind === SCALE) big += worth
      else if (big > 0) break
      else small += worth
      end = next + 1
    } else if (next === end && big + small === 0 && letterScale(text, start, next) > 0) {
      small = letterScale(text, start, next)
      end = next + 1
      break
    } else if (next === end && big === 0 && apart(text, next)) {
      end = next + 1
    } else if (kind === MORE && !more && moreAfter(text, digits, end, next)) {
      more = true
      end = next + 1
    } else {
      break
    }
  }
  if (big + small > 0) {
    const compound = continues(text, end, big) ? readCompound(text, start) : undefined
    if (compound !== undefined && compound.end > end) return compound
  }
  const power = big + small
  return {
    start,
    end,
    value: shift(digits.text, power),
    place: power - digits.decimals,
    big,
    small,
    arabic: true,
    decimals: digits.decimals,
    more,
    unknown: false,
    ...((digits.torn || noted !== undefined) && { torn: true }),
  }
}

const note = /^(?:[①-⒇]|\[\s?\d{1,2}\s?\]|〔\s?\d{1,2}\s?〕|【\s?\d{1,2}\s?】|[*＊※†‡]{1,3})/

/** 55①亿元, 12[1]亿元: past the mark of a note between a number and its scale or the money it counts. */
function pastNote(text: string, at: number): number {
  const code = text.charCodeAt(at)
  // Most numbers end at a letter of a unit, a comma or a stop.
  if (code > 0x3015 || code === 44 || code === 46) return at
  const end = at + (note.exec(text.slice(at, at + 6))?.[0].length ?? 0)
  if (end === at) return at
  const unit = unitAt(text, end)?.kind
  return classOf(text.charCodeAt(end)) === SCALE || unit === 'money' || unit === 'percent'
    ? end
    : at
}

/** 12（3）亿元, 12注1亿元: past what may be the mark of a note, or another number. */
function pastUnclearNote(text: string, at: number): number | undefined {
  if (!noteOpens.includes(text.charAt(at) || ' ')) return undefined
  const length = noteInside.exec(text.slice(at, at + 6))?.[0].length ?? 0
  const end = at + length
  if (length === 0 || isDigit(text.charCodeAt(end))) return undefined
  const isScaled = classOf(text.charCodeAt(end)) === SCALE
  return isScaled || unitAt(text, end)?.kind === 'money' ? end : undefined
}

/** Letters that scale money, and the power of ten of each. */
export const letterScales: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, B: 9 }
const marked = /(?:[$¥￥€£]|\b[A-Z]{3}) ?$/

/** 50k元, 3.5M美元, $1.2M: a letter that scales money, whose unit stands behind or before it. */
function letterScale(text: string, start: number, at: number): number {
  const power = letterScales[text.charAt(at)] ?? 0
  if (power === 0) return 0
  if (unitAt(text, at + 1)?.kind === 'money') return power
  const led = marked.test(text.slice(Math.max(0, start - 5), start))
  return led && !/[\w$]/.test(text.charAt(at + 1)) ? power : 0
}

/** What a decimal with a spoken point measures; behind hours stand 分 and nouns (8点5分). */
const measured = new Set<UnitKind>([
  'money',
  'percent',
  'percentage_point',
  'multiple',
  'tenth',
  'quantity',
])
const hours = list('午 晨 晚 夜 早 时 间 日 从 自')

/** 3点2亿元, 8点5倍: 点 between digits is a point where a scale or a unit of measurement follows. */
function spokenPoint(text: string, start: number, whole: Digits): Digits | undefined {
  const at = whole.end
  if (whole.decimals > 0 || classOf(text.charCodeAt(at)) !== POINT) return undefined
  if (whole.text.length > 4 || !isDigit(text.charCodeAt(at + 1))) return undefined
  if (hours.includes(text.charAt(start - 1))) return undefined
  const fraction = readDigits(text, at + 1)
  const next = skipBlank(text, fraction.end)
  const unit = unitAt(text, next)
  const scaled = classOf(text.charCodeAt(next)) === SCALE
  if (fraction.decimals > 0 || !(scaled || (unit !== undefined && measured.has(unit.kind))))
    return undefined
  const decimals = fraction.text.length
  return { text: `${whole.text}.${fraction.text}`, end: fraction.end, decimals }
}

/** 12点5 behind 分之, where 点 is a point whatever follows. */
export function withSaidPoint(text: string, numeral: Numeral): Numeral | undefined {
  const { arabic, decimals, big, small, end } = numeral
  const plain = arabic && decimals === 0 && big === 0 && small === 0
  if (!plain || classOf(text.charCodeAt(end)) !== POINT || !isDigit(text.charCodeAt(end + 1)))
    return undefined
  const fraction = readDigits(text, end + 1)
  if (fraction.decimals > 0) return undefined
  const value = `${numeral.value}.${fraction.text}`
  return { ...numeral, value, end: fraction.end, place: -fraction.text.length }
}

/** 30余家, and 30 余家 as PDFs print it: behind a blank only where the number is a round one. */
function moreAfter(text: string, digits: Digits, end: number, at: number): boolean {
  const round = digits.decimals === 0 && digits.text.length > 1 && digits.text.endsWith('0')
  return (at === end || (at === end + 1 && round)) && moreFits(text, at + 1)
}

/** Whether a smaller part may follow the scale: 4500万 after 3亿, 4000 before a unit after 3万; a lone 三 counts what follows (9万亿三个台阶). */
function continues(text: string, at: number, big: number): boolean {
  const next = skipBlank(text, at, 2)
  const kind = classOf(text.charCodeAt(next))
  if (kind === CHINESE) {
    const then = classOf(text.charCodeAt(next + 1))
    return worthOf(text.charCodeAt(next)) === 0 || then === STEP || then === SCALE
  }
  if (kind !== DIGIT) return kind === TENS
  const digits = readDigits(text, next)
  if (next === at && digits.text.length === 1 && endsAt(text, digits.end)) return true
  const after = skipBlank(text, digits.end, 2)
  const code = text.charCodeAt(after)
  const follows = classOf(code)
  if (follows === SCALE) return big === 0 || worthOf(code) < big
  return follows === STEP || after >= text.length || unitAt(text, after) !== undefined
}
