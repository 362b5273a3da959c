import { buckets, wordAt } from '../../lexicon/buckets.ts'
import { codeWords } from '../../lexicon/currencies.ts'
import { currencyCodes, currencyCountries, currencyUnits } from '../../lexicon/money.ts'
import { skipBlank } from '../numeral/classes.ts'

const shared = buckets(currencyUnits.filter(word => word.length > 1).map(word => ({ word })))
const units = currencyUnits.filter(word => word.length > 1).join('|')
const small = currencyUnits.filter(word => word.length === 1).join('')
const countries = currencyCountries.join('|')
const letters = /[A-Za-z]/

/** A word of some currency right behind an amount: a unit many share (法郎), a country's own (文莱币), a country and a word (波兰兹罗提), a coin of some name (以太币). */
const foreign = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,2}(?:${units})|(?:${countries})(?:[币${small}]|[\\u4e00-\\u9fff]{2,5}(?![\\u4e00-\\u9fff]))|[\\u4e00-\\u9fff]{1,3}[币元镑](?![\\u4e00-\\u9fff]))`,
)

/** Whether the amount that ends at `at` is of a currency this grammar does not know, or names by a word it can not settle. */
export function foreignAfter(text: string, at: number): boolean {
  const start = skipBlank(text, at, 2)
  return codeAt(text, start) !== undefined || foreign.test(text.slice(start, start + 16))
}

/** Whether a word at `at` that looks like a measure begins a currency (3亿克朗, 5亿列伊, 3亿PEN). */
export function currencyAt(text: string, at: number): boolean {
  return wordAt(shared, text, at) !== undefined || codeAt(text, at) !== undefined
}

/** The currency code at `at`, a word of its own. */
export function codeAt(text: string, at: number): string | undefined {
  const code = text.slice(at, at + 3)
  return currencyCodes.has(code) && !letters.test(text.charAt(at + 3)) ? code : undefined
}

/** Whether a word is a currency's code and a word of its own (TOP, ALL, PEN): money only with a scale or where money is spoken of. */
export function isCodeWord(word: string): boolean {
  return word in codeWords
}
