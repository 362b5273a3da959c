import { yearDigits, zeroes } from '../../lexicon/numbering.ts'
import { oneOf } from '../../lexicon/pattern.ts'
import { namedYear, writtenYear } from '../../lexicon/titles.ts'

const zero = new RegExp(oneOf(zeroes), 'g')

/** A year as printed, and which it is. */
export interface NamedYear {
  words: string
  year: number
}

/** The years that words name, in figures or written out, each once. */
export function yearsIn(words: string): NamedYear[] {
  const found = new Map<number, NamedYear>()
  for (const [, printed = ''] of words.matchAll(namedYear))
    found.set(Number(printed), { words: printed, year: Number(printed) })
  for (const [printed] of words.matchAll(writtenYear)) {
    const year = Number(
      [...printed.replace(zero, yearDigits.charAt(0))].map(c => yearDigits.indexOf(c)).join(''),
    )
    if (year >= 1900 && year < 2100) found.set(year, { words: printed, year })
  }
  return [...found.values()]
}
