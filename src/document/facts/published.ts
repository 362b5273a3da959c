import type { Cited } from '../../model/cited.ts'
import type { Facts } from '../../model/document.ts'
import type { Text } from '../../model/text.ts'
import { citePart } from './cite.ts'

const day = '((\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2}))(?!\\d)'
/** What says when a document was published, the best first; 成文 and 生成 are days before or after it. */
const dated: readonly RegExp[] = [
  new RegExp(
    `(?:(?:发布|公布|公开|发表|刊发)(?:日期|时间)\\s*[：:]?|(?:发布|公布|发表)于)\\s*[】]?\\s*${day}`,
  ),
  new RegExp(`(?<![\\u4e00-\\u9fff])(?:信息|文章)?(?:日\\s*期|时\\s*间)\\s*[：:]\\s*${day}`),
  new RegExp(`(?:发文|印发|成文|生成|制发)(?:日期|时间)\\s*[：:]\\s*${day}`),
]
/** The stamp sites set under a title: 2026-05-22 19:37:19, alone or before the source. */
const stamped =
  /^((\d{4})[-/.](\d{1,2})[-/.](\d{1,2}))(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:$|\s+(?:来\s*源|出\s*处|作者|编辑|浏览|点击|阅读)|\s+[\u4e00-\u9fff]{2,10}(?:局|厅|网|报|办公室)$)/
const sourced =
  /(?:(?:信息|文章|稿件|新闻)?来\s*源|出\s*处|发布(?:机构|单位))\s*[：:]\s*([^\s：:【】[\]|｜]{2,30})/
/** Words that stand where a name is missing. */
const nobody =
  /^(?:本[站网]|发布|日期|时间|作者|字号|打印|浏览|点击|访问|阅读|佚名|原创|互联网|网络$|未知|无$|\d)/
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
    dated.reduce<Cited<string> | undefined>(
      (found, pattern) => found ?? dateIn(first, pattern),
      undefined,
    ) ?? dateIn(near, stamped)
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
    const found = sourced.exec(line.text)
    const words = found?.[1]?.replace(/(?:发布|浏览|点击|发表)(?:时间|日期|量|次数)$/, '')
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
