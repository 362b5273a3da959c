import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { unitWords } from '../words.ts'
import { citePart, unspaced } from './cite.ts'

const BODY =
  '人民政府|财政局|财政厅|财政部|税务局|审计局|审计厅|发展和改革委员会|委员会|统计局|管理局|监督管理局|人民法院|人民检察院|公安局|教育局|卫生健康局|交通运输局|办公室|管委会|局|厅'
const NAME = `((?:[\\u4e00-\\u9fff]{2,7}?(?:省|自治区|市|县|区|州|盟|旗))+(?:[\\u4e00-\\u9fff]{0,12}?(?:${BODY})))`
const named = new RegExp(NAME)
/** 西河市财政局, 海拉尔区人民政府区长 杜联合, 东莞市财政局局长 姚慧怡 */
const signed = new RegExp(
  `^${NAME}(?:(?:省长|市长|区长|县长|州长|旗长|盟长|主席|局长|厅长|主任|院长|检察长)[\\u4e00-\\u9fff·\\s]{0,12})?$`,
)
const stated = /^(?:编制|填报|公开)?(?:单位|部门|机构)(?:名称)?\s*[：:]/

/** Who reports: named in the title, or signed under it, or stated (编制单位：…). */
export function organizationOf(
  title: Text | undefined,
  region: string | undefined,
  below: readonly Text[],
  lines: readonly Text[],
): Cited<string> | undefined {
  if (title) {
    const words = unspaced(title.text).replace(/^关于/, '')
    const from = Math.max(0, words.search(/[^\d年度]/))
    const found = named.exec(words.slice(from))?.[1]
    if (found !== undefined && title.text.includes(found)) return citePart(title, found, found)
  }
  for (const line of below.slice(0, 5)) {
    const found = signed.exec(unspaced(line.text))?.[1]
    if (found === undefined || (region !== undefined && !found.startsWith(region))) continue
    return citePart(line, found, line.text.includes(found) ? found : line.text)
  }
  for (const line of lines) {
    if (!stated.test(line.text) || unitWords.test(line.text)) continue
    const words = line.text.split(/[：:]/)[1]?.trim().split(/\s/)[0]
    if (words !== undefined && words !== '') return citePart(line, words, words)
  }
  return undefined
}
