import { serials } from '../../lexicon/measures.ts'
import { print } from '../../model/decimal.ts'
import { unitAt } from '../units.ts'
import { CHINESE, classOf, DIGIT, POINT, SCALE, STEP, skipBlank } from './classes.ts'
import { apart, endsAt, type Numeral } from './form.ts'
import { type End, promote, Reading } from './reading.ts'
import { token } from './tokens.ts'

/** Reads a number with Chinese numerals or several scales; nothing where there is none. */
export function readCompound(text: string, start: number): Numeral | undefined {
  const high = read(text, start, 'high')
  if (high === undefined) return undefined
  const { reading, end } = high
  const found: Numeral = {
    start,
    end,
    value: print(reading.sum()),
    place: reading.place,
    big: reading.big,
    small: reading.small,
    arabic: classOf(text.charCodeAt(start)) === DIGIT,
    decimals: reading.decimals,
    more: reading.more,
    unknown: reading.unknown,
  }
  if (reading.spread || reading.unknown) {
    const low = read(text, start, 'low')
    if (low !== undefined) found.low = print(low.reading.sum())
  }
  return found
}

function read(
  text: string,
  start: number,
  which: End,
): { reading: Reading; end: number } | undefined {
  const reading = new Reading()
  let end = start
  let tail = -1
  for (let at = start; ; ) {
    const kind = classOf(text.charCodeAt(at))
    const wasPending = reading.pending
    const next = token(text, at, kind, reading, which, start)
    if (next < 0) break
    if (kind === DIGIT && wasPending === undefined && end > start) tail = end
    else if (kind === SCALE || kind === STEP) tail = -1
    end = next
    at = skipGap(text, next, kind)
  }
  if (!reading.started) return undefined
  const lone = tail >= 0 && end === tail + 1
  if (tail >= 0 && !(lone ? loneFits(text, end) : tailFits(text, end))) {
    reading.pending = undefined
    reading.place = reading.weight
    end = tail
  } else {
    promote(reading, lone)
  }
  return { reading, end }
}

/** Digits after a scale belong to the number only when a unit follows (3万4000元, never 3亿2020年). */
function tailFits(text: string, at: number): boolean {
  return at >= text.length || unitAt(text, skipBlank(text, at)) !== undefined
}

/** A lone digit behind a scale counts the next place down in either script: 13万2, 3萬5元, never 3亿2期. */
function loneFits(text: string, at: number): boolean {
  if (endsAt(text, at)) return true
  const unit = unitAt(text, skipBlank(text, at))
  return unit !== undefined && !serials.includes(unit.word)
}

/** Blanks are allowed on either side of a step or scale; a digit never joins over a line break or before 、. */
function skipGap(text: string, at: number, kind: number): number {
  if (kind !== SCALE && kind !== POINT && apart(text, at)) return at + 1
  const next = skipBlank(text, at)
  if (next === at) return at
  const after = classOf(text.charCodeAt(next))
  if (after === SCALE || after === STEP || after === POINT) return next
  const digit = after === CHINESE || after === DIGIT
  if (!digit || (kind !== SCALE && kind !== STEP)) return at
  const broken =
    text.slice(at, next).includes('\n') || '、.．'.includes(text.charAt(next + 1) || ' ')
  return broken ? at : next
}
