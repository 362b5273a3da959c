import {
  bodyInTitle,
  bodyName,
  companyInTitle,
  deliveredBy,
  openingOn,
  pastYear,
  signature,
  signedLine,
  statedBody,
} from '../../lexicon/bodies.ts'
import { unitWords } from '../../lexicon/captions.ts'
import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { citePart, unspaced } from './cite.ts'

/** Lines under a title among which the reporting body signs: when, where and who, each on a line or two. */
const REACH = 8
/** Lines at the end among which it signs. */
const LAST = 6

/** Who reports: named in the title, or signed under it, or stated (编制单位：…). */
export function organizationOf(
  title: Text | undefined,
  region: string | undefined,
  below: readonly Text[],
  lines: readonly Text[],
): Cited<string> | undefined {
  if (title) {
    const words = unspaced(title.text).replace(openingOn, '')
    const from = Math.max(0, words.search(pastYear))
    const found =
      bodyInTitle.exec(words.slice(from))?.[1] ?? companyInTitle.exec(unspaced(title.text))?.[1]
    if (found !== undefined && title.text.includes(found)) return citePart(title, found, found)
  }
  for (const line of below.slice(0, REACH)) {
    const words = unspaced(line.text)
    const [, whole, short] = signedLine.exec(words) ?? deliveredBy.exec(words) ?? []
    const found = whole ?? short
    if (found === undefined) continue
    if (whole !== undefined && region !== undefined && !region.includes(whole.slice(0, 2))) continue
    return citePart(line, found, line.text.includes(found) ? found : line.text)
  }
  for (const line of lines) {
    const words = statedBody.exec(line.text)?.[1]
    if (words !== undefined && (bodyName.test(words) || !unitWords.test(line.text)))
      return citePart(line, words, words)
  }
  return signedAtEnd(lines, region)
}

/** Who signs under the last words. */
function signedAtEnd(
  lines: readonly Text[],
  region: string | undefined,
): Cited<string> | undefined {
  for (const line of lines.slice(-LAST)) {
    const [, body, firm] = signature.exec(unspaced(line.text)) ?? []
    const found = firm ?? body
    if (found === undefined) continue
    if (firm === undefined && region !== undefined && !region.includes(found.slice(0, 2))) continue
    return citePart(line, found, line.text.includes(found) ? found : line.text)
  }
  return undefined
}
