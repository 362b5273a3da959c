import { yearDigits, zeroes } from '../../lexicon/numbering.ts'
import { oneOf } from '../../lexicon/pattern.ts'
import { namedYear, writtenYear } from '../../lexicon/titles.ts'

const zero = new RegExp(oneOf(zeroes), 'g')

/** A year as printed, and which it is. */
export interface NamedYear {
  words: string
  year: number
}

/** The years that words name, in figures of any width or written out, each once. */
export function yearsIn(words: string): NamedYear[] {
  const found = new Map<number, NamedYear>()
  const plain = words.normalize('NFKC').length === words.length ? words.normalize('NFKC') : words
  for (const { 1: digits = '', index } of plain.matchAll(namedYear))
    found.set(Number(digits), {
      words: words.slice(index, index + digits.length),
      year: Number(digits),
    })
  for (const [printed] of words.matchAll(writtenYear)) {
    const year = Number(
      [...printed.replace(zero, yearDigits.charAt(0))].map(c => yearDigits.indexOf(c)).join(''),
    )
    if (year >= 1900 && year < 2100) found.set(year, { words: printed, year })
  }
  return [...found.values()]
}
