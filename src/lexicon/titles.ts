import { glossed } from './gloss.ts'
import { yearDigits, zeroes } from './numbering.ts'
import { any, oneOf } from './pattern.ts'

/** What kind of document a title names, as its last word. */
const kinds = glossed(`
  报告      report
  公报      bulletin
  表        table
  预算      budget
  决算      final account
  通知      notice
  公告      announcement
  情况      state, situation
  说明      explanation
  方案      plan, scheme
  意见      opinion
  草案      draft
  办法      measures
  计划      plan
  分析      analysis
  决定      decision
  决议      resolution
  议案      bill, motion
  解读      reading, commentary
  公示      public notice
  批复      reply
  总结      review
`)
/** 2021年西河县财政总决算公开: only with a year; 决算公开 alone is a line of a site's menu. */
const disclosed = '(?:19|20)\\d\\d年?度?[^，。]{0,24}[预决]算(?:信息)?公开'
export const documentKind = new RegExp(`(?:${any(kinds)}|${disclosed})(?:[（(].{1,20}[）)])?$`)
/** The last character of such words, for a title whose first line ends in one. */
export const documentKindEnd = /[表告报算知况明案见法划析定复结议读示开）)]$/

/** What ends the name of a site, which a page may bear in the place of the document's. */
const sites = glossed(`
  局 厅       bureau, department
  网          net
  政府        government
  委员会      commission
  办公室      office
  门户 门户网 门户站 门户网站    portal
  公开        disclosure
  公报库      library of bulletins
`)
export const siteName = new RegExp(`${any(sites)}$`)

/** A page of a newspaper that goes on elsewhere: 上接 from page …, 下转 on page …, 续 continued. */
export const newspaperPart = /^[（(](?:上接|下转|续)/
/** 标题：关于… (title: on …) */
export const titleLabel = /^标\s*题\s*[：:]\s*/
/** 2024年2月, （2024年6月28日）: a line that says when and no more. */
export const momentAlone =
  /^[（(]?(?:19|20)\d{2}(?:年|[-./])\d{1,2}(?:月|[-./](?=\d))(?:\d{1,2}日?)?(?:发布|印发|公布)?[）)]?$/
/** 关于 (on, concerning), which opens the title of a report, or a year. */
export const concerningOrYear = /^关于|\d{4}年/
/** A second line that goes on with a title: 和 and, 与 及 暨 with, 情况 state, 的 of. */
export const titleGoesOn = /^(?:和|与|及|暨|情况|的)/
export const titleStaysOpen = /[和与及暨、的]$/
/** Lines that lead elsewhere or label something: 来源 source, 首页 home page, 相关 related, 热门 popular, 推荐 recommended, 更多 more. */
export const titleElsewhere = /[：:>＞]|^来源|首页|^[—–-]{2}|^(?:相关|热门|推荐|更多)/
/** A line that begins with a year: 2024年… */
export const yearOpens = /^(?:19|20)\d{2}年/
/** A year with its word, blanks between. */
export const datedLine = /(?:19|20)\d{2}\s*年/
/** A year, alone before 年 (year), 至 (to) or a dash. */
export const namedYear = /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-–—~至])/g
/** 二〇二五年, 二○二五年 */
export const writtenYear = new RegExp(`[一二]${oneOf(yearDigits + zeroes)}{3}(?=\\s*年)`, 'g')
/** What is set after a title and is no part of it: when and where it was given (…日在…会议上), a note mark, the year said again. */
export const sessionAfter =
  /\s*(?:[（(]?[—–－-]*\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*在.{2,60}会议上[）)]?|\[\d{1,2}\]|(?<=[公报告表]\s)(?:19|20)\d{2})\s*$/
/** ——2016年2月19日在海拉尔区第十四届人民代表大会第五次会议上: when and where a report was given. */
export const deliveredOn =
  /^\s*[（(]?[—–－-]*\s*((?:19|20)\d{2})\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*在.{2,40}会议/
/** 现将市本级2022年预算调整情况报告如下: the words by which a report opens and says what it is of. */
export const openingWords = /现[将就]([^，。；\n]{4,80}?)(?:报告|汇报|公开|公布|公告|通报|说明)如下/
/** A year alone in a heading, and words that begin with one: 2024年预算数. */
export const yearAlone = /^(?:19|20)\d\d(?:年度?)?$/
export const yearFirst = /^(?:19|20)\d\d(?:年|$)/
/** What a title that begins with 关于 (on) can end with: 报告 report, 公报 bulletin, 说明 notes, 方案 plan …; 预算 budget is what it is about. */
export const concerningKind =
  /(?:报告|公报|通知|公告|情况|说明|方案|意见|草案|办法|决定|批复|决议|总结|函|表)(?:[（(].{1,20}[）)])?$/
/** A line that ends as dates, numbers and sentences do: 日 day, 号 number, 期 issue. */
export const closedLine = /[日号期\d。；：:，,！？）)】\]]$/
/** Marks of notes behind a title: [1], ①, ＊, 注1 (note 1). */
export const titleNoteMarks =
  /(?:[[［〔【]\d{1,2}[\]］〕】]|[①-⑳]|[*＊※†]|[（(]?注\s*\d{1,2}[）)]?|[（(][*＊][）)])+$/
/** （2026年4月27日）: when, and no more; 发布 印发 公布 published. */
export const dateAlone =
  /^[（(]?(?:19|20)\d{2}[年\-./]\d{1,2}[月\-./]\d{1,2}日?(?:发布|印发|公布)?[）)]?$/
/** 关于 (on, concerning), which opens the title of a report. */
export const titleConcerning = /^关于/
