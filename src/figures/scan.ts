import { wordAt } from '../lexicon/buckets.ts'
import { connectors } from '../lexicon/digits.ts'
import { prefixes } from '../lexicon/money.ts'
import type { Found } from '../reading/kinds/amount.ts'
import { spokenDiscount } from '../reading/kinds/discount.ts'
import { doubled } from '../reading/kinds/double.ts'
import { isCodeWord } from '../reading/kinds/foreign.ts'
import { percentOf } from '../reading/kinds/fraction.ts'
import { readFigure } from '../reading/kinds/read.ts'
import { readDigits } from '../reading/numeral/arabic.ts'
import {
  CHINESE,
  classOf,
  DIGIT,
  isDigit,
  OTHER,
  SCALE,
  STEP,
  TENS,
  UNKNOWN,
  worthOf,
} from '../reading/numeral/classes.ts'
import { readPeriod } from '../reading/periods/read.ts'
import { unitAt } from '../reading/units.ts'
import { lexicon } from './lexicon.ts'
import { Lists } from './lists.ts'
import { Mark, type Pause } from './mark.ts'

const NONE = 0
const WORD = 1
const NUMBER = 2
const PAUSE = 4
const PERIOD = 8

const pauses: Readonly<Record<string, Pause>> = {
  '，': 'comma',
  ',': 'comma',
  '：': 'comma',
  ':': 'comma',
  '、': 'list',
  '；': 'semicolon',
  ';': 'semicolon',
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '\n': 'break',
  '\t': 'stop',
  '（': 'open',
  '(': 'open',
  '）': 'close',
  ')': 'close',
  '《': 'open',
  '》': 'close',
  '〔': 'open',
  '〕': 'close',
}
const table = new Uint8Array(65536)
const pauseNames: Pause[] = []
const pauseOf = new Uint8Array(65536)
const add = (code: number, bit: number): void => {
  table[code] = (table[code] ?? NONE) | bit
}
for (const [char, pause] of Object.entries(pauses)) {
  add(char.charCodeAt(0), PAUSE)
  pauseOf[char.charCodeAt(0)] = pauseNames.push(pause) - 1
}
lexicon.index.forEach((place, code) => {
  if (place > 0) add(code, WORD)
})
for (let code = 0; code < 65536; code++) {
  const kind = classOf(code)
  if (
    kind === DIGIT ||
    kind === CHINESE ||
    kind === STEP ||
    kind === TENS ||
    kind === UNKNOWN ||
    kind === SCALE
  )
    add(code, NUMBER)
}
for (const char of '一二三四五六七八九十〇零上下今去本当明来次前全年第首元“"')
  add(char.charCodeAt(0), PERIOD)
for (let digit = 0; digit < 10; digit++) for (const from of [48, 0xff10]) add(from + digit, PERIOD)
add(0x7ffb, NUMBER)
add(46, NUMBER)

/** One pass over a text: every word, pause, period and figure in order of place, none overlapping. */
export function scan(text: string): Mark[] {
  const marks: Mark[] = []
  const lists = new Lists(text, marks)
  let floor = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const bits = table[code] ?? NONE
    if (bits === NONE) {
      at++
      continue
    }
    const word = (bits & WORD) !== 0 ? wordAt(lexicon, text, at) : undefined
    if ((bits & PERIOD) !== 0) {
      const period = readPeriod(text, at)
      if (period !== undefined && at + (word?.word.length ?? 0) <= period.end) {
        marks.push(new Mark(at, period.end, undefined, undefined, period))
        lists.clear()
        at = floor = period.end
        continue
      }
    }
    if ((bits & WORD) !== 0) {
      if (word !== undefined && !((bits & NUMBER) !== 0 && word.word.length === 1)) {
        if (!word.silent) marks.push(new Mark(at, at + word.word.length, word))
        at += word.word.length
        if (word.name) floor = at
        continue
      }
    }
    if ((bits & NUMBER) !== 0) {
      const end = number(text, at, code, floor, marks, lists)
      if (end > at) {
        at = floor = end
        continue
      }
    }
    if ((bits & PAUSE) !== 0)
      marks.push(
        new Mark(at, at + 1, undefined, undefined, undefined, pauseNames[pauseOf[code] ?? 0]),
      )
    at++
  }
  return marks
}

/** 二〇五万: digits spelled one by one are no number of this grammar, nor is what follows their zero. */
function spelled(text: string, at: number): boolean {
  return (
    classOf(text.charCodeAt(at - 1)) === CHINESE && classOf(text.charCodeAt(at - 2)) === CHINESE
  )
}

/** Reads what a number at `at` begins; returns where to go on, `at` when there is nothing. */
function number(
  text: string,
  at: number,
  code: number,
  floor: number,
  marks: Mark[],
  lists: Lists,
): number {
  const kind = classOf(code)
  if (code === 0x7ffb) return push(marks, doubled(text, at))
  if (kind === DIGIT || code === 46) return arabic(text, at, code, floor, marks, lists)
  if (kind === STEP || kind === SCALE) {
    const percent = percentOf(text, at)
    if (percent !== undefined) return push(marks, percent)
    if (kind === SCALE) return at
  }
  const next = text.charCodeAt(at + 1)
  if (kind === CHINESE && worthOf(text.charCodeAt(at - 1)) === 0 && spelled(text, at)) return at + 1
  const price = kind === CHINESE ? spokenDiscount(text, at) : undefined
  if (price !== undefined) return push(marks, price)
  if (
    classOf(next) === OTHER &&
    next !== 32 &&
    next !== 0x53c8 &&
    !connectors.includes(text.charAt(at + 1) || '。') &&
    next !== 0x5206 &&
    unitAt(text, at + 1) === undefined
  )
    return at + 1
  const attempt = readFigure(text, at, floor)
  if (attempt === undefined) return at + 1
  return attempt.found === undefined ? attempt.numeral.end : push(marks, attempt.found)
}

function push(marks: Mark[], figure: Found | undefined): number {
  if (figure === undefined) return 0
  marks.push(new Mark(figure.start, figure.end, undefined, figure))
  return figure.end
}

function arabic(
  text: string,
  at: number,
  code: number,
  floor: number,
  marks: Mark[],
  lists: Lists,
): number {
  const before = text.charCodeAt(at - 1)
  if (code === 46 && (!isDigit(text.charCodeAt(at + 1)) || isDigit(before))) return at
  const acronym = letter(before) && !currencyBefore(text, at)
  if (acronym && !acronymBefore(text, at)) return pastDigits(text, at)
  if (before === 44 && isDigit(text.charCodeAt(at - 2))) return pastDigits(text, at)
  const marker = listMarker(text, at)
  if (marker > at) return marker
  const attempt = readFigure(text, at, floor)
  if (attempt === undefined) return readDigits(text, at).end
  const { found, numeral, unit } = attempt
  if (acronym && found?.kind !== 'money' && found?.kind !== 'percent') return pastDigits(text, at)
  if (
    text.charCodeAt(numeral.end) === 46 &&
    numeral.decimals > 0 &&
    isDigit(text.charCodeAt(numeral.end + 1)) &&
    found === undefined
  )
    return pastDigits(text, at)
  if (found === undefined) {
    lists.bare(numeral)
    return numeral.end
  }
  lists.settle(found, numeral, unit)
  return push(marks, found)
}

function letter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

const codes = new Set([...prefixes.keys()].filter(word => /^[A-Z]{3}$/.test(word)))

/** RMB8亿, USD5万: the only letters a number may touch, unless they are also a word (TOP100). */
function currencyBefore(text: string, at: number): boolean {
  const code = text.slice(Math.max(0, at - 3), at)
  return codes.has(code) && !isCodeWord(code) && !letter(text.charCodeAt(at - 4))
}

/** GDP5.2%, RCEP31亿元: an acronym of three letters or more may touch an amount. */
function acronymBefore(text: string, at: number): boolean {
  return /(?:^|[^\w.-])[A-Z]{3,5}$/.test(text.slice(Math.max(0, at - 6), at))
}

/** Past everything that hangs on a number that is none: V2.0, 192.168.1.1. */
function pastDigits(text: string, at: number): number {
  let end = at
  while (
    isDigit(text.charCodeAt(end)) ||
    (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)))
  )
    end++
  return end
}

/** 2.2020年: a list marker never fuses with the year behind it. Returns where the year starts. */
function listMarker(text: string, at: number): number {
  let i = at
  while (isDigit(text.charCodeAt(i)) && i < at + 2) i++
  const mark = text.charCodeAt(i)
  if (i === at || (mark !== 46 && mark !== 0xff0e)) return at
  return readPeriod(text, i + 1) === undefined ? at : i + 1
}
