import { glossed } from './gloss.ts'
import { any } from './pattern.ts'
import { amongThem, grandTotals, totals as wholeTotals } from './rows.ts'
import { local, scopes, wholes } from './scopes.ts'

/** Words of stage and manner inside a metric; they count nothing. */
export const inner = glossed(`
  预计                expected
  累计                in all so far
  完成 实现 执行      completed, achieved, carried out
  用于                used for
`)

/** Words that name what several amounts come to. */
export const totals: readonly string[] = [...wholeTotals, ...grandTotals]

/** Words that add what follows to what stands before, and words that take it away. */
export const adding = glossed(`
  加上 加：           plus
`)
export const taking = glossed(`
  减去 减： 扣除 减   minus, deducted
`)

/** What opens a list of parts. */
export const opening = amongThem

const lowerLevels = glossed(`
  县 区 市县 县市区   counties, districts, cities and counties
`)
const upperLevels = glossed(`
  市 省 区 县         city, province, district, county
`)
/** A level below the one that the whole is of: a sibling, no part of it. */
export const lower = new RegExp(`^各?${any(lowerLevels)}`)
export const upper = new RegExp(`^${any(upperLevels)}本?级`)

/** Right before an amount: it is how much came on top, not how much there is. */
export const onTop = new RegExp(
  `${any(
    glossed(`
  新增 净增 增加      newly added, added
  增产 减产           produced more, less
  减少                reduced
`),
  )}$`,
)

/** Receipts that only ever add to others; a sum that begins with them has its first part elsewhere. */
export const additional = new RegExp(
  any(
    glossed(`
  补助 转移 上解      subsidies, transfers, handed up
  结转 结余           carried over, surplus
  调入 转贷           moved in, lent on
`),
  ),
)

/** Which budget a word speaks of: the one adjusted in the year, or the first. */
export const adjusting = new RegExp(
  any(
    glossed(`
  调整 变动 变更      adjusted, changed
  全年                of the whole year
`),
  ),
)
export const initial = new RegExp(
  any(
    glossed(`
  年初                at the start of the year
`),
  ),
)

/** What opens a list of parts behind their whole. */
export const enumerating = new RegExp(
  any([
    amongThem,
    ...glossed(`
  包括 构成                 includes, made up of
  主要用于 用于以下         mainly used for, used for the following
  分别为 分别是 如下        are respectively, as follows
`),
  ]),
)

const levels = glossed(`
  提高 提升 上升 增加 扩大             rose, grew
  下降 降低 降 回落 缩小 压减          fell, was cut
`)
const to = glossed(`
  到 至 为                             to
`)
/** Between two percentages: the first became the second. */
export const moving = new RegExp(`^[^，。；]{0,4}${any(levels)}${any(to)}`)

const yearBefore = glossed(`
  上年 去年                  last year
  上年同期 去年同期 同期     the same time of last year
`)
/** A base of changes: the year before, by its name or number. */
export const lastYear = new RegExp(`^(?:${any(yearBefore)}|\\d{4}年?度?)$`)

const stocks = glossed(`
  余额 结余 结转 余         balance, surplus
  存款 贷款 限额            deposits, loans, limit
`)
/** Amounts that stand at a moment: they do not grow through a year. */
export const stock = new RegExp(any(stocks))

/** Words of scope at the head of a metric, longest first; the figure's scope says them already. */
export const heads: readonly string[] = [
  ...wholes.map(word => `${word}${local}`),
  ...scopes.keys(),
  local,
].sort((a, b) => b.length - a.length)

/** A row that is told beside the others and in none of them: 附：提前下达的2023年新增地方政府债务限额. */
export const memo = /^附[：:]/
/** A statement of its own, although 其中 opened a list before it. */
export const fresh = new RegExp(`^${any(wholes)}`)

const ofYear = glossed(`
  年初 年度 全年 当年 本年     of the (start of the) year
`)
const changed = glossed(`
  调整 变动 调整及变动         adjusted, changed
`)
const whole = glossed(`
  变更 汇总                    changed, taken together
`)
const plans = glossed(`
  预算 计划                    budget, plan
`)
const sums = glossed(`
  数 额度 总额                 amount, total
`)
const being = glossed(`
  为 是 安排                   is, arranged as
`)
const sides = glossed(`
  收入 支出                    revenue, spending
`)
const setAside = glossed(`
  计划 安排                    planned, arranged
`)
const approved = glossed(`
  批准                         approved
`)
const [budget = ''] = plans
const near = '[^，。；]{0,4}$'
const amount = `${any(sums.slice(0, 2))}?`

/** A budget that a percentage may be of. */
export const completing = new RegExp(
  `^${any([...ofYear, ...whole])}?${any(changed)}?后?的?${any(plans)}${any(sums)}?(?:（.*）)?$`,
)

/** In a clause before an amount: it is a budget, and which one. */
export const budgeting = new RegExp(
  [
    `(?:${any(ofYear.slice(0, 3))}|${any(changed.slice(0, 2))}后?)?(?:的?${any(sides)})?${budget}(?![收支总执])${amount}(?:调整)?${any(being)}?${near}`,
    `${any(approved)}[^，。；]{0,40}$`,
    `${any(setAside)}${amount}${any(being.slice(0, 2))}?${near}`,
  ].join('|'),
)

/** Right before an amount: it was set aside for something; it was paid out of that. */
export const arranging = new RegExp(`(?:安排|${budget})[^，。；]*$`)
const paid = glossed(`
  拨付 支付 支出               paid out
  使用 发放 兑付               used, handed out, redeemed
`)
const soFar = glossed(`
  累计 全部                    in all so far, all of it
`)
export const paying = new RegExp(
  `^[^。；]{0,12}[，,](?:目前|截至[^，]{1,12}[，,]?)?已经?${any(soFar)}?${any(paid)}[^，。；]*$`,
)
