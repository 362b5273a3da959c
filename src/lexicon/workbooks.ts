import { glossed } from './gloss.ts'
import { any } from './pattern.ts'

/** Number formats that a Chinese workbook names by number alone; the other numbers mean the same in every language. */
export const formatsById: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
])

/** How Chinese programs write the format General. */
export const generalFormat = /G\/通用格式/g

/** 上午/下午: morning and afternoon in a format of times. */
export const halfDays = /上午\/下午/g

const promises = glossed(`
  更多数据        more data
  更多资料        more material
  更多内容        more content
  微信公众号       account on WeChat
  百度搜索        search on Baidu
  扫码关注        scan to follow
  关注公众号       follow the account
`)
/** Words of sheets that sellers and programs add to a workbook, and of their names. */
export const advertisement = new RegExp(
  `${any(promises)}|Evaluation Warning|created with (?:Spire|Aspose)`,
  'i',
)

/** Names that programs give to sheets nobody named: Sheet1, 工作表 1, Data, 1. */
export const unnamedSheet = /^(?:(?:sheet|data|table|worksheet|工作表|表格?)\s*)?[\d()（） _-]*$/i

/** A line that numbers what is attached: 附件1-3, 附表 2. */
export const attachedLine = /^附[件表]\s*[\d－—-]*\s*[：:]?$/

/** What the debt platform writes for itself: DEBT_T_XXGK_XEYE, AND T.AD_CODE_GK=13, AD_CODE_GK#13, XM_NAME#. */
export const machineWords = /^(?:DEBT_T_\w+|AND T\.\S.*|[A-Z]\w*#.*)$/i
/** Its names of columns that hold keys: ROW_NUM#, ZQLX_ID#; VALID# stands in each row of one. */
export const machineColumn = /^(?:VALID|(?:\w+_)?(?:NUM|ID|CODE|TYPE))#$/i
