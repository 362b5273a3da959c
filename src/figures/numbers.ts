import { connectors, doneWell, middleDots, several, severalOf } from '../lexicon/digits.ts'
import type { Found } from '../reading/kinds/amount.ts'
import { spokenDiscount } from '../reading/kinds/discount.ts'
import { doubled } from '../reading/kinds/double.ts'
import { percentOf } from '../reading/kinds/fraction.ts'
import { half } from '../reading/kinds/half.ts'
import { magnitude } from '../reading/kinds/magnitude.ts'
import { type Attempt, readFigure } from '../reading/kinds/read.ts'
import { readDigits } from '../reading/numeral/arabic.ts'
import {
  CHINESE,
  classOf,
  DIGIT,
  isDigit,
  OTHER,
  SCALE,
  STEP,
  worthOf,
} from '../reading/numeral/classes.ts'
import { isTail, runStart } from '../reading/numeral/tail.ts'
import { isDealt } from '../reading/numeral/torn.ts'
import { unitAt } from '../reading/units.ts'
import {
  acronymBefore,
  currencyBefore,
  inBrackets,
  letter,
  listMarker,
  pastDigits,
  spelled,
} from './around-number.ts'
import type { Lists } from './lists.ts'
import { Mark } from './mark.ts'
import type { Refused } from './refused.ts'

const POINT = 46
const CARET = 94
const FAN = 0x7ffb
const BAN = 0x534a
const YOU = 0x53c8
const FEN = 0x5206

/** Reads the numbers of one text into its marks. */
export class Numbers {
  private readonly text: string
  private readonly marks: Mark[]
  private readonly lists: Lists
  private readonly refused: Refused[]

  constructor(text: string, marks: Mark[], lists: Lists, refused: Refused[]) {
    this.text = text
    this.marks = marks
    this.lists = lists
    this.refused = refused
  }

  /** Reads what a number at `at` begins; returns where to go on, `at` when there is nothing. */
  read(at: number, code: number, floor: number): number {
    const { text } = this
    const kind = classOf(code)
    if (code === FAN) return this.push(doubled(text, at))
    if (code === BAN) return this.led(half(text, at))
    if (kind === DIGIT || code === POINT) return this.arabic(at, code, floor)
    if (kind === STEP || kind === SCALE) {
      const found = percentOf(text, at, floor) ?? magnitude(text, at, floor, this.isLed(at))
      if (found !== undefined) return this.led(found)
      if (kind === SCALE) return at
    }
    return this.chinese(at, kind, floor)
  }

  private chinese(at: number, kind: number, floor: number): number {
    const { text } = this
    const next = text.charCodeAt(at + 1)
    if (kind === CHINESE && worthOf(text.charCodeAt(at - 1)) === 0 && spelled(text, at))
      return at + 1
    if (kind === CHINESE && next === BAN) return at + 1
    const price = kind === CHINESE ? spokenDiscount(text, at) : undefined
    if (price !== undefined) return this.push(price)
    if (
      classOf(next) === OTHER &&
      next !== 32 &&
      next !== YOU &&
      !connectors.includes(text.charAt(at + 1) || '。') &&
      next !== FEN &&
      unitAt(text, at + 1) === undefined
    )
      return at + 1
    const attempt = readFigure(text, at, floor)
    if (attempt === undefined) return at + 1
    if (attempt.torn !== undefined) return this.refuse(attempt)
    return attempt.found === undefined
      ? attempt.numeral.end
      : this.push(withSeveral(text, attempt.found))
  }

  private arabic(at: number, code: number, floor: number): number {
    const { text } = this
    const before = text.charCodeAt(at - 1)
    if (code === POINT && (!isDigit(text.charCodeAt(at + 1)) || isDigit(before))) return at
    const acronym = letter(before) && !currencyBefore(text, at)
    if (acronym && !acronymBefore(text, at)) return pastDigits(text, at)
    // 10^3: a power is no number of its own.
    if (before === CARET && isDigit(text.charCodeAt(at - 2))) return pastDigits(text, at)
    const isParted = before === 44 || middleDots.includes(text.charAt(at - 1) || ' ')
    if (isParted && isDigit(text.charCodeAt(at - 2))) return this.behindComma(at)
    const marker = listMarker(text, at)
    if (marker > at) return marker
    const attempt = readFigure(text, at, floor)
    if (attempt === undefined) return readDigits(text, at).end
    if (attempt.torn !== undefined) return this.refuse(attempt)
    if (attempt.found !== undefined && isTail(text, at))
      return this.refuse(asTorn(attempt, attempt.found))
    const { found, numeral, unit } = attempt
    if (acronym && found?.kind !== 'money' && found?.kind !== 'percent') return pastDigits(text, at)
    if (
      text.charCodeAt(numeral.end) === POINT &&
      numeral.decimals > 0 &&
      isDigit(text.charCodeAt(numeral.end + 1)) &&
      found === undefined
    )
      return this.dotted(at)
    if (found === undefined) {
      const bracketed = inBrackets(text, at, numeral.end)
      if (bracketed !== undefined) this.refused.push({ code: 'sign-ambiguous', ...bracketed })
      else this.lists.bare(numeral)
      return bracketed?.end ?? numeral.end
    }
    this.lists.settle(found, numeral, unit)
    return this.push(found)
  }

  /** 1,2345万元, 1·2·3亿元: digits behind a comma that parts no groups, or behind one dot of several; before money or a percent sign they are the tail of an amount, unless a list is dealt out. */
  private behindComma(at: number): number {
    const { text } = this
    const start = runStart(text, at)
    const found = isDealt(text, start) ? undefined : readFigure(text, at, at)?.found
    if (found?.kind !== 'money' && found?.kind !== 'percent') return pastDigits(text, at)
    this.lists.clear()
    this.refused.push({ code: 'number-torn', start, end: found.end })
    return found.end
  }

  /** 1.2.3: a number of a section or a version; before money or a percent sign it is an amount with a point too many. */
  private dotted(at: number): number {
    const { text } = this
    const end = pastDigits(text, at)
    const last = text.lastIndexOf('.', end) + 1
    const found = readFigure(text, last, last)?.found
    if (found?.kind !== 'money' && found?.kind !== 'percent') return end
    this.lists.clear()
    this.refused.push({ code: 'number-torn', start: at, end: found.end })
    return found.end
  }

  private push(figure: Found | undefined): number {
    if (figure === undefined) return 0
    this.marks.push(new Mark(figure.start, figure.end, undefined, figure))
    return figure.end
  }

  /** A figure whose leading 上 or 过 becomes the word of comparison before it. */
  private led(figure: Found | undefined): number {
    if (figure?.inside === undefined || figure.inside.end !== figure.start) return this.push(figure)
    const { inside, comparator = 'eq', ...found } = figure
    const word = this.text.slice(inside.start, inside.end)
    this.marks.push(new Mark(inside.start, inside.end, { word, before: comparator, silent: false }))
    return this.push(found)
  }

  /** Keeps the place of a figure without a sure value, whose list it can not lend its unit. */
  private refuse({ torn, numeral }: Attempt): number {
    this.lists.clear()
    if (torn !== undefined) this.refused.push({ code: 'number-torn', ...torn })
    return torn?.end ?? numeral.end
  }

  /** Whether a word of comparison stands right before `at` (近百亿元). */
  private isLed(at: number): boolean {
    const last = this.marks.at(-1)
    return last?.word?.before !== undefined && this.text.slice(last.end, at).trim() === ''
  }
}

/** 好几百万元: 好 belongs to the figure, unless a verb ends in it. */
function withSeveral(text: string, found: Found): Found {
  const { start } = found
  const led = severalOf.includes(text.charAt(start)) && text.charAt(start - 1) === several
  const verb = start > 1 && doneWell.includes(text.charAt(start - 2))
  return led && !verb ? { ...found, start: start - 1 } : found
}

/** An attempt whose number is the tail of a torn one. */
function asTorn({ numeral }: Attempt, { start, end }: Found): Attempt {
  return { numeral, torn: { start, end } }
}
