import { beforeRegion, congress, noRegion, regionChain } from '../../lexicon/bodies.ts'
import { regionsIn } from '../../lexicon/gazetteer.ts'
import { beforeName } from '../../lexicon/homes.ts'
import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { citePart, unspaced } from './cite.ts'

/** The region the title begins with, else the one of the reporting body, else of the congress the report was given to. */
export function regionOf(
  title: Text | undefined,
  organization: Cited<string> | undefined,
  below: readonly Text[],
): Cited<string> | undefined {
  if (title) {
    const words = unspaced(title.text).replace(beforeRegion, '')
    const region = regionIn(words)
    if (region !== undefined && title.text.includes(region)) return citePart(title, region, region)
  }
  const home = organization && regionIn(organization.value)
  if (organization && home !== undefined)
    return { value: home, text: organization.text, anchors: organization.anchors }
  for (const line of below.slice(0, 4)) {
    const region = regionIn(congress.exec(unspaced(line.text))?.[1] ?? '')
    if (region !== undefined && line.text.includes(region)) return citePart(line, region, region)
  }
  return undefined
}

function regionIn(words: string): string | undefined {
  const chain = regionChain.exec(words)?.[0]
  const found = chain && fromRegion(chain)
  return found === undefined || noRegion.test(found) ? undefined : found
}

/** The words from the first region they name, without what runs into its name (第二部分江苏省). */
export function fromRegion(words: string): string {
  const [first] = regionsIn(words)
  if (first !== undefined && beforeName.test(words.slice(0, first.start)))
    return words.slice(first.start)
  return words
}
