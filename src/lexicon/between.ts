import { changes } from './changes.ts'
import { glossed } from './gloss.ts'
import { any, oneOf } from './pattern.ts'
import { against, relations } from './relations.ts'

const words = (wanted: string): readonly string[] =>
  [...relations].filter(([, relation]) => relation === wanted).map(([word]) => word)
const than = words('than').filter(word => word.length === 1)
const silent = words('neutral')
/** 比例, 较快: words that begin like 比 and compare nothing. */
const begun = silent
  .filter(word => than.some(one => word.startsWith(one)))
  .map(word => word.slice(1))
/** 占比, 同比: words that end like it. */
const ended = silent
  .filter(word => than.some(one => word.endsWith(one)))
  .map(word => word.slice(0, -1))
/** What opens 与…相比. */
const together = glossed(`
  与 同 和 跟    (compared) with
`)
const clause = '[^，,。；;]*'
/** The same without a change that has begun (较年初新增贷款): what follows that is no base. */
const still = '[^，,。；;增减升降多少超新]*'

/** In the words before an amount, whose clause says: than … (较“十三五”末的). */
const opened = new RegExp(`(?<!${any(ended)})${any(than)}(?!${any(begun)})${still}$`)
const openedTogether = new RegExp(`${any(together)}${still}$`)
/** Right behind it: the change (增加), or the end of 与…相比. */
const moved = new RegExp(`^[）)”"]*[，,]?${any(changes.keys())}`)
const closed = new RegExp(`^[）)”"]*${any(against)}`)
const farthest = 40

/** Whether an amount is what another is compared with: 达到 A，较上年的 B 增加 C, 与上年的 B 相比，增加 C. It is no level of its own time. */
export function isBaseBetween(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - farthest), start)
  const behind = text.slice(end, end + farthest)
  return (
    (moved.test(behind) && opened.test(before)) ||
    (closed.test(behind) && openedTogether.test(before))
  )
}

/** What an own statement of its time begins with, although 其中 opened a list before it. */
const times = glossed(`
  全年 当年 本年 今年 年内          in the whole year, this year
  年末 年底 截至 截止 至            at the end of the year, as of
  同时 此外 另外 另 还              besides
  累计                              in all so far
`)
/** Verbs of which each opens a statement of its own where the whole has one as well (新增铁路…，新增公路…). */
const openers = glossed(`
  新增 新建 新开 新改        newly added, newly built
  完成 实现 建成 开工        completed, achieved, built, begun
  投入 安排 拨付 争取        put in, arranged, paid out, won
  培育 引进 改造 治理 修复   fostered, brought in, rebuilt, restored
`)
const ownTime = new RegExp(`[，,]\\s*(?:${any(times)}|\\d{4}年)${clause}$`)
const opener = new RegExp(`^${any(openers)}`)

/** Whether the words right before an amount begin anew what its list of parts was in the middle of. */
export function beginsAnew(between: string, part: string, whole: string): boolean {
  const own = opener.exec(part)?.[0]
  const clausesOf = /[，,]/.test(between)
  return (
    ownTime.test(between) || (clausesOf && own !== undefined && opener.exec(whole)?.[0] === own)
  )
}

/** What makes amounts one for each of several things or years. */
const dealing = glossed(`
  分别 各自 依次        respectively, each, in turn
`)
const dealtOut = new RegExp(`${any(dealing)}${oneOf('为是达')}?[^。；;，,]*$`)
/** Whether the amount that ends the words is one of several that 分别 deals out. */
export function isDealtOut(before: string): boolean {
  return dealtOut.test(before)
}

/** What is left of a budget and stands under its totals. */
const left = glossed(`
  年终结余 年末结余 期末结余       surplus at the end of the year
  滚存结余 累计结余 净结余         surplus carried along
  当年结余 本年结余 收支结余       surplus of the year
  结转下年 年终结转 结余           carried over, surplus
  收支差额 收支相抵                difference of revenue and spending
`)
/** A label that names what is left when spending is taken from revenue. */
export const surplus = new RegExp(any(left))

/** Some of all, the largest: their shares do not make 100. */
const leaders = glossed(`
  主要 最大 重点 部分            main, largest, chief, some
  龙头 大额                      leading, large
`)
const firstFew = '前\\s*(?:[一二两三四五六七八九十]+|\\d+)\\s*(?:大|名|位|家|个|项|强)?'
/** Words that speak of the largest of several: 前五名客户, 主要供应商. */
export const largest = new RegExp(`${firstFew}|${any(leaders)}`)

/** Between an amount and a rate: the rate is a mean of years, or of cuts, which is of the amount before. */
export const unstatedRates = /年均|平均|(?<!增)减率/

/** What a sentence begins with that only compares: 与上年相比，比2024年，同比. */
export const comparingAnew = new RegExp(
  `^\\s*(?:${any(together)}[^，。；]{1,20}${any(against)}|${any(than)}[^，。；]{1,12}|同比)[，,]?${any(changes.keys())}`,
)
