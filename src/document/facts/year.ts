import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { yearsIn } from '../table/years.ts'
import { citePart } from './cite.ts'

/** ——2016年2月19日在海拉尔区第十四届人民代表大会第五次会议上: when and where a report was given. */
const delivered =
  /^\s*[（(]?[—–－-]*\s*((?:19|20)\d{2})\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*在.{2,40}会议/

/** The one year the title names, else the year the line under it says the report was given in; nothing where the title names two. */
export function yearOf(title: Text, below: readonly Text[]): Cited<number> | undefined {
  const years = yearsIn(title.text)
  const [named] = years
  if (years.length > 1) return undefined
  if (named !== undefined) return citePart(title, named.year, named.words)
  for (const line of below.slice(0, 4)) {
    const words = delivered.exec(line.text)?.[1]
    if (words !== undefined) return citePart(line, Number(words), words)
  }
  return undefined
}
