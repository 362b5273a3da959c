import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { bodyName, unitWords } from '../words.ts'
import { citePart, unspaced } from './cite.ts'

const BODY =
  '人民政府|财政局|财政厅|财政部|税务局|审计局|审计厅|发展和改革委员会|委员会|统计局|管理局|监督管理局|人民法院|人民检察院|公安局|教育局|卫生健康局|交通运输局|办公室|管委会|局|厅'
const NAME = `((?:[\\u4e00-\\u9fff]{2,7}?(?:省|自治区|市|县|区|州|盟|旗))+(?:[\\u4e00-\\u9fff]{0,12}?(?:${BODY})))`
const named = new RegExp(NAME)
/** The body without its region: 市财政局局长 谷凤威. */
const SHORT = '[省市县区州旗](?:人民政府|财政[局厅]|统计局|审计[局厅]|发展(?:和|与)?改革委员会)'
const OFFICE = '(?:省长|市长|区长|县长|州长|旗长|盟长|主席|局长|厅长|主任|院长|检察长)'
/** 西河市财政局, 海拉尔区人民政府区长 杜联合, 东莞市财政局局长 姚慧怡, 郴州市统计局 国家统计局郴州调查队 */
const signed = new RegExp(
  `^(?:${NAME}|(${SHORT}))(?:${OFFICE}[\\u4e00-\\u9fff·\\s]{0,12}|国家统计局[\\u4e00-\\u9fff]{2,8}调查总?队)?$`,
)
/** …第五次会议上三门峡市财政局局长 宋东 */
const delivered = new RegExp(`会议?上\\s*${NAME}${OFFICE}[\\u4e00-\\u9fff·\\s]{0,12}$`)
const COMPANY =
  '([\\u4e00-\\u9fff（）()A-Za-z]{2,30}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司))'
const company = new RegExp(`^(?!关于|.{0,8}(?:子公司|下属))${COMPANY}`)
/** 西河建设股份有限公司 董事会 2012年5月11日, on the last lines. */
const signature = new RegExp(
  `^(?:${NAME}|${COMPANY})(?:董事会)?(?:[\\d○〇零一二三四五六七八九十]{2,4}年.{2,6}月.{1,4}日)?$`,
)
const stated =
  /^(?:编制|填报|填表|公开|报送)?(?:单位|部门|机构)(?:名称)?(?:（公章）)?\s*[：:]\s*([^\s：:]{2,40})/

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
    const words = unspaced(title.text).replace(/^关于/, '')
    const from = Math.max(0, words.search(/[^\d年度]/))
    const found = named.exec(words.slice(from))?.[1] ?? company.exec(unspaced(title.text))?.[1]
    if (found !== undefined && title.text.includes(found)) return citePart(title, found, found)
  }
  for (const line of below.slice(0, REACH)) {
    const words = unspaced(line.text)
    const [, whole, short] = signed.exec(words) ?? delivered.exec(words) ?? []
    const found = whole ?? short
    if (found === undefined) continue
    if (whole !== undefined && region !== undefined && !region.includes(whole.slice(0, 2))) continue
    return citePart(line, found, line.text.includes(found) ? found : line.text)
  }
  for (const line of lines) {
    const words = stated.exec(line.text)?.[1]
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
