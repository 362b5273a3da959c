import type { Facts } from '../../model/document.ts'
import type { Text } from '../../model/text.ts'
import { citePart } from './cite.ts'

const dated =
  /(?:发布|公布|公开|成文|印发|发文|生成)(?:(?:日期|时间)\s*[：:]|于)\s*((\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2}))/
const sourced = /(?:信息来源|来源|发布(?:机构|单位))\s*[：:]\s*([^\s：:【】[\]|｜]{2,30})/
/** Words that stand where a name is missing. */
const nobody = /^(?:本[站网]|发布|日期|时间|作者|字号|打印|浏览|点击)/
const REACH = 30

/** When and by whom it was published, where the first lines say so (发布日期：…, 来源：…). */
export function publicationOf(lines: readonly Text[]): Pick<Facts, 'publishedOn' | 'publisher'> {
  const facts: Pick<Facts, 'publishedOn' | 'publisher'> = {}
  for (const line of lines.slice(0, REACH)) {
    const date = dated.exec(line.text)
    if (date && !facts.publishedOn) {
      const [, words = '', year = '', month = '', day = ''] = date
      const value = isoDate(year, month, day)
      if (value !== undefined) facts.publishedOn = citePart(line, value, words)
    }
    const from = sourced.exec(line.text)
    if (from?.[1] !== undefined && !nobody.test(from[1]) && !facts.publisher)
      facts.publisher = citePart(line, from[1], from[1], from.index)
  }
  return facts
}

/** A date of the calendar; undefined for 2026-13-40. */
export function isoDate(year: string, month: string, day: string): string | undefined {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value
    ? undefined
    : value
}
