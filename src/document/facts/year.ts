import { deliveredOn } from '../../lexicon/titles.ts'
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
