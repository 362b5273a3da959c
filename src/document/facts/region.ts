import { beforeRegion, congress, noRegion, regionChain, spokenFor } from '../../lexicon/bodies.ts'
import { regionsIn, shortCountyAt } from '../../lexicon/gazetteer.ts'
import { beforeName } from '../../lexicon/homes.ts'
import { placeInTitle } from '../../lexicon/region-names.ts'
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
    const place = placeInTitle(words)
    if (place !== undefined && title.text.includes(place.printed))
      return citePart(title, place.name, place.printed)
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

/** Texts in which a report says for whom it is given. */
const OPENING = 16

/** The region whose government a report is given for (受西河县人民政府委托), where it opens. */
export function regionSpokenFor(texts: readonly Text[]): Cited<string> | undefined {
  for (const text of texts.slice(0, OPENING)) {
    const region = regionIn(spokenFor.exec(text.text)?.[1] ?? '')
    if (region !== undefined && text.text.includes(region)) return citePart(text, region, region)
  }
  return undefined
}

export function regionIn(words: string): string | undefined {
  const short = shortCountyAt(words)
  if (short !== undefined) return short
  const chain = regionChain.exec(words)?.[0]
  const under = chain && shortCountyAt(words.slice(chain.length))
  const found = chain && `${fromRegion(chain)}${under ?? ''}`
  if (found === undefined) return undefined
  return noRegion.test(found) && !endsInOfficial(found) ? undefined : found
}

/** 咸阳市渭城区 ends in a name of the official list, whatever 城区 is elsewhere. */
function endsInOfficial(words: string): boolean {
  const last = regionsIn(words).at(-1)
  return (
    last !== undefined && last.name.length >= 3 && last.start + last.name.length === words.length
  )
}

/** The words from the first region they name, without what runs into its name (第二部分江苏省). */
export function fromRegion(words: string): string {
  const [first] = regionsIn(words)
  if (first !== undefined && beforeName.test(words.slice(0, first.start)))
    return words.slice(first.start)
  return words
}
