import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { citePart, unspaced } from './cite.ts'

const chain = /^(?:[\u4e00-\u9fff]{2,7}?(?:省|自治区|市|自治州|州|县|地区|区|旗|盟)){1,3}/
/** Words that end like regions and are none, or say whose without saying which. */
const noRegion =
  /全|^(?:[我本各该市省县区州旗盟]|[和与及](?:[本市省县区州]|$)|两级|所属|有关)|(?:试验区|开发区|园区|景区|社区|片区|灾区|功能区|示范区|保税区|自贸区|城区|市辖区|农牧区)$|(?:^|[本各该全多山边他区族困远达])地区$/
const delivered = /日\s*在\s*([\u4e00-\u9fff]{2,20}?)第[一二三四五六七八九十百]+届/

/** The region the title begins with, else the one of the reporting body, else of the congress the report was given to. */
export function regionOf(
  title: Text | undefined,
  organization: Cited<string> | undefined,
  below: readonly Text[],
): Cited<string> | undefined {
  if (title) {
    const words = unspaced(title.text).replace(
      /^(?:[【〔[][^】〕\]]*[】〕\]]|关于|[\d\s年度末底初－—-])+/,
      '',
    )
    const region = regionIn(words)
    if (region !== undefined && title.text.includes(region)) return citePart(title, region, region)
  }
  const home = organization && regionIn(organization.value)
  if (organization && home !== undefined)
    return { value: home, text: organization.text, anchors: organization.anchors }
  for (const line of below.slice(0, 4)) {
    const region = regionIn(delivered.exec(unspaced(line.text))?.[1] ?? '')
    if (region !== undefined && line.text.includes(region)) return citePart(line, region, region)
  }
  return undefined
}

function regionIn(words: string): string | undefined {
  const found = chain.exec(words)?.[0]
  return found === undefined || noRegion.test(found) ? undefined : found
}
