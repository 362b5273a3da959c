import { countedAs } from '../../lexicon/counted.ts'
import type { Level, List } from './lists.ts'

/** A higher count is printed in digits, whatever its list says. */
const HIGHEST = 9999
const LETTERS = 26
const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]
/** Signs that part the number from the words by themselves. */
const PARTS = /[、．。）)】〕：:]$/

/** Counts the paragraphs of a document's lists, in the order they stand. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #counts = new Map<string, Map<number, number>>()
  readonly #begun = new Set<string>()

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists
  }

  /** The level of a list that a style stands for. */
  levelOf(id: string, style: string | undefined): number | undefined {
    return this.#lists.get(id)?.ofStyle.get(style ?? '')
  }

  /** What is printed before the next paragraph of a list at a level, with the space behind it; '' for bullets and for no list. */
  next(id: string, at: number): string {
    const list = this.#lists.get(id)
    const level = list?.levels.get(at)
    if (list === undefined || level === undefined) return ''
    const counts = this.#counts.get(list.counts) ?? new Map<number, number>()
    this.#counts.set(list.counts, counts)
    for (const [begun, start] of list.begins) {
      const key = `${id} ${begun}`
      if (begun > at || this.#begun.has(key)) continue
      this.#begun.add(key)
      counts.set(begun, start - 1)
    }
    counts.set(at, (counts.get(at) ?? level.start - 1) + 1)
    for (const [deeper, { restart }] of list.levels)
      if (deeper > at && (restart === undefined || (restart > 0 && at < restart)))
        counts.delete(deeper)
    return level.counted === 'bullet' ? '' : printed(list, level, counts)
  }
}

function printed(list: List, level: Level, counts: ReadonlyMap<number, number>): string {
  const words = level.printed.replace(/%([1-9])/g, (_, sign: string) => {
    const at = Number(sign) - 1
    const of = list.levels.get(at)
    const as = level.digits ? 'decimal' : (of?.counted ?? 'decimal')
    return counted(as, counts.get(at) ?? of?.start ?? 1)
  })
  return words === '' || level.close || PARTS.test(words) ? words : `${words} `
}

/** A count as a list prints it. */
export function counted(as: string, number: number): string {
  if (number < 0 || number > HIGHEST) return String(number)
  switch (as) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'numberInDash':
      return `-${number}-`
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerLetter':
      return letters(number)
    default:
      return countedAs[as]?.(number) ?? String(number)
  }
}

function roman(number: number): string {
  let rest = number
  let said = ''
  for (const [sign, worth] of ROMAN) {
    said += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return said
}

/** a … z, aa, bb … */
function letters(number: number): string {
  if (number === 0) return ''
  const letter = String.fromCharCode(97 + ((number - 1) % LETTERS))
  return letter.repeat(Math.ceil(number / LETTERS))
}
