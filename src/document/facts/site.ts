import { ownRegion } from '../../lexicon/homes.ts'
import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { unspaced } from './cite.ts'
import { regionOf } from './region.ts'

/** The region of the site that a page stands on (南昌市人民政府), where the page calls a region of that level its own (全市) and names none. */
export function regionOfSite(
  site: Cited<string> | undefined,
  texts: readonly Text[],
): Cited<string> | undefined {
  const region = regionOf(undefined, site, [])
  const own = texts.some(({ text }) =>
    [...unspaced(text).matchAll(ownRegion)].some(([, whole, level]) =>
      region?.value.endsWith(whole ?? level ?? ' '),
    ),
  )
  return own ? region : undefined
}
