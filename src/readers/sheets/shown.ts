import { format, getFormatFromId, isDateFormat } from 'numfmt'
import { generalFormat, halfDays } from '../../lexicon/workbooks.ts'
import { scaled, storedDigits } from './decimal.ts'

/** What a cell shows, and the number behind it where the words do not say it exactly. */
export interface Shown {
  text: string
  stored?: string
}

/** How the workbook is read in its own country; nothing of the machine's is asked. */
const options = { locale: 'zh-CN' }
/** Days from 1 January 1900 to 1 January 1904, as workbooks count them. */
const DAYS_TO_1904 = 1462
/** Powers of ten a format may put between a number and its words: none, %, then 万, 亿 and thousands. */
const powers = [0, 2, -4, -8, -3, -6, 3, -9, 4]
const numeral = /\d[\d,]*(?:\.\d+)?|\.\d+/

/** A number format in use. */
interface Format {
  pattern: string
  isGeneral: boolean
  isDate: boolean
  /** Power of ten of a number that is shown as 0. */
  power: number
  /** It says something of words, too. */
  ofText: boolean
}

/** The words cells show under their number formats. */
export class Formats {
  readonly #known = new Map<string, Format>()
  readonly #date1904: boolean

  constructor(date1904: boolean) {
    this.#date1904 = date1904
  }

  number(value: number, code: string): Shown {
    if (!Number.isFinite(value)) return { text: '' }
    const known = this.#format(code)
    if (known.isDate) {
      const serial = this.#date1904 ? value + DAYS_TO_1904 : value
      return { text: tidy(format(known.pattern, serial, options)) }
    }
    const stored = storedDigits(value)
    const text = known.isGeneral
      ? general(value, stored)
      : tidy(format(known.pattern, value, options))
    const kept = inScale(text, value, stored, known.power)
    const said = Number(text.replaceAll(',', '')) === Number(kept)
    return kept === undefined || said ? { text } : { text, stored: kept }
  }

  words(text: string, code: string): string {
    const { pattern, ofText } = this.#format(code)
    return ofText ? format(pattern, text, options) : text
  }

  #format(code: string): Format {
    const known = this.#known.get(code)
    if (known !== undefined) return known
    const found = formatOf(code)
    this.#known.set(code, found)
    return found
  }
}

/** The format that every program knows by this number. */
export function builtInFormat(id: number): string {
  return getFormatFromId(id, options.locale)
}

/** Outside quotes `!` shows the sign behind it, as `\` does. */
const escaped = /"[^"]*"|\\.|!(.)/gs

function formatOf(code: string): Format {
  const pattern = code
    .replace(generalFormat, 'General')
    .replace(halfDays, 'AM/PM')
    .replace(escaped, (whole, sign: string | undefined) =>
      sign === undefined ? whole : `\\${sign}`,
    )
  const bare = pattern.replace(/"[^"]*"|\\./gs, '')
  const general: Format = {
    pattern: 'General',
    isGeneral: true,
    isDate: false,
    power: 0,
    ofText: false,
  }
  if (/^(?:General|@)?$/i.test(pattern)) return general
  try {
    format(pattern, 1, options)
  } catch {
    return general
  }
  return {
    pattern,
    isGeneral: false,
    isDate: isDateFormat(pattern),
    power: bare.includes('%') ? 2 : -3 * (/,+(?=[^#0?,]*(?:;|$))/.exec(bare)?.[0].length ?? 0),
    ofText: bare.includes('@') || bare.split(';').length > 3,
  }
}

/** General shows eleven signs; a number it would show as 1.2E+11 is written out, because no reader of tables takes that for a number. */
function general(value: number, stored: string): string {
  const text = format('General', value, options)
  return text.includes('E') ? stored : text
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** 1.23E+05, as formats show it. */
const powerOfTen = /^-?\d(?:\.\d+)?E[+-]\d+$/

/** The stored number in the scale of the words; undefined where they show no number, or not this one. */
function inScale(text: string, value: number, stored: string, ofZero: number): string | undefined {
  if (powerOfTen.test(text)) return stored
  const found = numeral.exec(text)
  if (found === null || /\d|E\+/.test(text.slice(found.index + found[0].length))) return undefined
  const digits = found[0].replaceAll(',', '')
  const printed = Number(digits)
  if (printed === 0) return scaled(stored, ofZero)
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const size = Math.abs(value)
  const power = powers.find(p => Math.abs(size * 10 ** p - printed) <= 0.500001 * 10 ** -decimals)
  return power === undefined ? undefined : scaled(stored, power)
}
