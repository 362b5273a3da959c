import {
  afterSource,
  nobody,
  publishedOn as publishedPatterns,
  source,
  stamp,
} from '../../lexicon/publication.ts'
import type { Cited } from '../../model/cited.ts'
import type { Facts } from '../../model/document.ts'
import type { Text } from '../../model/text.ts'
import { citePart } from './cite.ts'

const REACH = 30
/** Lines around the title in which a stamp is the document's. */
const NEAR = { above: 4, below: 6 }

/** When and by whom it was published, where the first lines say so (发布日期：…, 来源：…); `title` is the title's line. */
export function publicationOf(
  lines: readonly Text[],
  title: number,
): Pick<Facts, 'publishedOn' | 'publisher'> {
  const first = lines.slice(0, REACH)
  const near = lines.slice(Math.max(0, title - NEAR.above), title + 1 + NEAR.below)
  const publishedOn =
    publishedPatterns.reduce<Cited<string> | undefined>(
      (found, pattern) => found ?? dateIn(first, pattern),
      undefined,
    ) ?? dateIn(near, stamp)
  const publisher = sourceIn(first)
  return { ...(publishedOn && { publishedOn }), ...(publisher && { publisher }) }
}

function dateIn(lines: readonly Text[], pattern: RegExp): Cited<string> | undefined {
  for (const line of lines) {
    const found = pattern.exec(line.text)
    if (!found) continue
    const [, words = '', year = '', month = '', date = ''] = found
    const value = isoDate(year, month, date)
    if (value !== undefined) return citePart(line, value, words, found.index)
  }
  return undefined
}

function sourceIn(lines: readonly Text[]): Cited<string> | undefined {
  for (const line of lines) {
    const found = source.exec(line.text)
    const words = found?.[1]?.replace(afterSource, '')
    if (found && words !== undefined && isSource(words))
      return citePart(line, words, words, found.index)
  }
  return undefined
}

/** Whether words name somebody, and not the site itself or nobody (本站, 发布时间). */
export function isSource(words: string): boolean {
  return words.length > 1 && !nobody.test(words)
}

/** A date of the calendar; undefined for 2026-13-40. */
export function isoDate(year: string, month: string, day: string): string | undefined {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value
    ? undefined
    : value
}
