import { any } from '../../lexicon/pattern.ts'
import { local, scopes, wholes } from '../../lexicon/scopes.ts'

/** Words of stage and manner inside a metric; they count nothing. */
export const inner = ['预计', '累计', '完成', '实现', '执行', '用于'] as const

/** Words of scope at the head of a metric, longest first; the figure's scope says them already. */
export const heads: readonly string[] = [
  ...wholes.map(word => `${word}${local}`),
  ...scopes.keys(),
  local,
].sort((a, b) => b.length - a.length)

/** Words that name what several amounts come to. */
export const totals = ['合计', '总计', '共计'] as const

/** Words that add what follows to what stands before, and words that take it away. */
export const adding = ['加上', '加：'] as const
export const taking = ['减去', '减：', '扣除', '减'] as const

/** What opens a list of parts. */
export const opening = '其中'

/** A level below the one that the whole is of: a sibling, no part of it. */
export const lower = /^(各)?(县|区|市县|县市区)/
export const upper = /^(市|省|区|县)(本)?级/

/** A statement of its own, although 其中 opened a list before it. */
export const fresh = new RegExp(`^${any(wholes)}`)

/** Right before an amount: it is how much came on top, not how much there is. */
export const onTop = /(新增|增产|减产|净增|增加|减少)$/

/** Receipts that only ever add to others; a sum that begins with them has its first part elsewhere. */
export const additional = /补助|转移|结转|结余|上解|调入|转贷/

/** A budget that a percentage may be of. */
export const completing =
  /^(?:年初|年度|全年|当年|本年|变更|汇总)?(?:调整|变动|调整及变动)?后?的?(?:预算|计划)(?:数|额度|总额)?(?:（.*）)?$/

/** In a clause before an amount: it is a budget, and which one. */
export const budgeting =
  /(?:年初|年度|全年|调整后?|变动后?)?(?:的?(?:收入|支出))?预算(?![收支总执])(?:数|额度)?(?:调整)?(?:为|是|安排)?[^，。；]{0,4}$|批准[^，。；]{0,40}$|(?:计划|安排)(?:数|额度)?(?:为|是)?[^，。；]{0,4}$/
export const adjusting = /调整|变动|变更|全年/
export const initial = /年初/

/** What opens a list of parts behind their whole. */
export const enumerating = /其中|包括|主要用于|用于以下|分别[为是]|如下|构成/

/** Between two percentages: the first became the second. */
export const moving =
  /^[^，。；]{0,4}(?:提高|提升|上升|增加|扩大|下降|降低|降|回落|缩小|压减)(?:到|至|为)/

/** Right before an amount: it was set aside for something; it was paid out of that. */
export const arranging = /(?:安排|预算)[^，。；]*$/
export const paying =
  /^[^。；]{0,12}[，,](?:目前|截至[^，]{1,12}[，,]?)?已(?:经)?(?:累计|全部)?(?:拨付|支付|支出|使用|发放|兑付)[^，。；]*$/

/** A base of changes: the year before, by its name or number. */
export const lastYear = /^(上年|去年|上年同期|去年同期|同期|\d{4}年?度?)$/
