import { statedTitle } from '../../lexicon/reports.ts'
import { slice, type Text } from '../../model/text.ts'
import { plain } from '../../reading/plain.ts'

/** Lines among which a report says what it is, and how much of each is looked at. */
const LINES = 12
const REACH = 400

/** What the first sentences of a document say that it reports, where its title does not: 现将西河县2022年预算执行情况报告如下. */
export function statedIn(lines: readonly Text[]): Text | undefined {
  for (const line of lines.slice(0, LINES)) {
    const words = plain(line.text.slice(0, REACH))
    const found = statedTitle.exec(words)
    const said = found?.[1]
    if (found === null || said === undefined) continue
    const start = found.index + found[0].indexOf(said)
    return { ...slice(line, start, start + said.length), text: said }
  }
  return undefined
}
