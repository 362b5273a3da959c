import { deliveredOn, openingWords } from '../../lexicon/titles.ts'
import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { yearsIn } from '../table/years.ts'
import { citePart } from './cite.ts'

/** The one year the title names, else the year the line under it says the report was given in; nothing where the title names two. */
export function yearOf(title: Text, below: readonly Text[]): Cited<number> | undefined {
  const years = yearsIn(title.text)
  const [named] = years
  if (years.length > 1) return undefined
  if (named !== undefined) return citePart(title, named.year, named.words)
  for (const line of below.slice(0, 4)) {
    const words = deliveredOn.exec(line.text)?.[1]
    if (words !== undefined) return citePart(line, Number(words), words)
  }
  return undefined
}

/** Lines in which a report says what it is of. */
const OPENING = 16

/** The one year of what a report without a year in its title says it is of, where it opens (现将市本级2022年预算调整情况报告如下). */
export function yearOfOpening(texts: readonly Text[]): Cited<number> | undefined {
  for (const text of texts.slice(0, OPENING)) {
    const words = openingWords.exec(text.text)?.[1]
    if (words === undefined) continue
    const [named, ...others] = yearsIn(words)
    return named === undefined || others.length > 0
      ? undefined
      : citePart(text, named.year, named.words, text.text.indexOf(words))
  }
  return undefined
}
