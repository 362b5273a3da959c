import { yearPattern } from '../words.ts'

/** 二〇二五年, 二○二五年 */
const written = /[一二][〇○零O0一二三四五六七八九]{3}(?=\s*年)/g
const digits = '〇一二三四五六七八九'

/** A year as printed, and which it is. */
export interface NamedYear {
  words: string
  year: number
}

/** The years that words name, in figures or written out, each once. */
export function yearsIn(words: string): NamedYear[] {
  const found = new Map<number, NamedYear>()
  for (const [, printed = ''] of words.matchAll(yearPattern))
    found.set(Number(printed), { words: printed, year: Number(printed) })
  for (const [printed] of words.matchAll(written)) {
    const year = Number([...printed.replace(/[○零O0]/g, '〇')].map(c => digits.indexOf(c)).join(''))
    if (year >= 1900 && year < 2100) found.set(year, { words: printed, year })
  }
  return [...found.values()]
}
