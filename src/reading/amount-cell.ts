import { amountCell } from '../lexicon/amounts.ts'
import { withoutNotes } from './notes.ts'

/** Whether words are a bare numeral, a percentage or an amount, also with note marks beside the number (55[2], 66①). */
export function isAmountCell(words: string): boolean {
  if (amountCell.test(words)) return true
  const text = words.trim()
  const { start, end } = withoutNotes(text)
  return amountCell.test(text.slice(start, end))
}
