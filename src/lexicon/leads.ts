import { accounts } from './accounts.ts'
import { listNumbers } from './numbering.ts'
import { any } from './pattern.ts'
import { scopes } from './scopes.ts'

/** Dashes and bullets before a point of a list: ——教育方面…, ●乡村振兴…. */
const bullets = '[—―–─●•■◆▲★]{1,4}'
/** The number or bullet of a paragraph. */
const number = `(?:(?:${listNumbers.join('|')})|${bullets})`

/** What opens a paragraph like a heading: its number, a few words without an amount, then the end of a sentence, a colon or nothing more. */
export const opened = new RegExp(
  `^\\s*(?:${number}\\s*)?([\\u4e00-\\u9fff“”、（）()\\d]{2,32}?)\\s*(?:[。：:\\n]|$)`,
)
/** What a numbered paragraph begins with, to its first amount: 1．一般公共预算收入｜41.3亿元. */
export const openedByAmount = new RegExp(
  `^\\s*${number}\\s*([\\u4e00-\\u9fff“”（）()]{4,24}?)\\s*\\d[\\d.,，．]*\\s*[万亿]*元`,
)
/** Such words that name one of the four budgets. */
export const ofAccount = new RegExp(any(accounts))
/** Such words that are of one level of government: 市级收支, 全市一般公共预算情况, 2025年市本级. */
export const ofLevel = new RegExp(
  `^(?:\\d{4}年)?${any(scopes.keys())}(?:地方)?(?:财政)?(?:(?:${any(accounts)}|收支|收入|支出|预算|决算|执行|安排|情况|平衡|草案|和|及|、)+)?$`,
)
/** How the points of a list under such words are numbered: （1）税收收入…, 1.…, ——教育…, or each on a line of its own that ends in a semicolon. */
export const listPoint = new RegExp(
  `^\\s*(?:[（(][\\d０-９]{1,2}[）)]|[\\d０-９]{1,2}[.．、]|${bullets})|[；;]\\s*$`,
)
/** What ends a paragraph whose list stands in the paragraphs behind it: 其中：, 财力构成是：. */
export const listBehind = /[：:]\s*$/
/** A line that heads what stands behind it, without a number: no mark of a sentence, no amount. */
export const headingLine = /^[^。；;，：:！？\d]{6,30}$/

const same =
  '[（(](?:[^（()）]{0,8}[，,、])?(?:下同|以下简称[“"]?(?:增|降|下降|同比)[^（()）]{0,6})[）)]'
const compared = '([^，。；、（）()比较与占]{2,20}?)'
const turned = '(?:增长|增加|上升|提高|下降|减少|降低)'

/** 较2025年完成数（下同）增长2%, 比2025年预算下降4.4%（同口径，下同）, （与上年决算数相比，下同）: what the changes behind it are against. */
export const lastingBase = [
  new RegExp(`[比较与]${compared}(?:相比|比)?(?:${turned}\\s*(?:[\\d.．]+\\s*[%％])?)?\\s*${same}`),
  new RegExp(`[（(][比较与]${compared}(?:同口径)?(?:相比较?|比较?)?${turned}?[，,、]\\s*下同[）)]`),
]
/** 占一般公共预算支出的（下同）7.8%, 占全市投资比重（下同）: what the shares behind it are of. */
export const lastingWhole = new RegExp(`占${compared}的?(?:比重|比例)?${same}`)
/** Which way the money of a clause flows. */
export const flow = /收入|支出/g
/** （预计完成数，下同）: the stage that all behind it is of. */
export const lastingStage = /[（(]([^（()），,]{2,10})[，,、]?\s*(?:以)?下同[）)]/
/** What a note is known by that holds for all behind it. */
export const lasts = /下同|以下简称/
/** Taxes are income, whatever their names say. */
export const income = '收入'
export const isTax = /税$/
