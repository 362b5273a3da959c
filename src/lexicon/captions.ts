import { glossed } from './gloss.ts'
import { anyNumber, counting } from './numbering.ts'
import { any, oneOf } from './pattern.ts'

/** What stands before 单位 when it means a body (编制单位：西河市财政局) and not a unit. */
const bodiesOf = glossed(`
  编制      drawing up
  填报      reporting
  填表      filling in
  报送      submitting
  公开      publishing
  主管      in charge
  预算      budgeting
  所属      subordinate
  建设      building
  施工      constructing
  发布      issuing
  责任      responsible
  制表      tabulating
`)
/** What stands before 单位 when it means a unit. */
const unitsOf = glossed(`
  计量      of measurement
  金额      of amounts
  货币      of currency
`)
const unit = '单\\s*位' // unit
const colon = '\\s*[：:]\\s*'

/** Units behind the first that commas part: 单位：万元，%. */
const further =
  '(?:\\s*[，,；;]\\s*(?:[百千万亿]{0,2}(?:美?元|人次|[人户亩吨家个倍])|[％%‰])(?![^\\s，,；;、/）)】\\]]))*'

/** 单位：万元, 单位：万 元, 单位（万元）, 金额：万元; 编制单位：… says who, not what. （亿） on a line of its own. The unit itself is the only group that is matched. */
export const unitWords = new RegExp(
  `(?<!${any(bodiesOf).slice(3, -1)})${any(unitsOf)}?${unit}${colon}((?:人\\s*民\\s*币\\s*)?[^\\s，,；;）)】\\]]{1,16}(?:(?<=[（(][十百千万亿]{1,2})[）)])?(?:\\s+[元％%](?![^\\s）)】\\]]))?${further})|^\\s*[（(]?\\s*(?:${any(unitsOf)}?${unit}\\s*[（(]|金\\s*额${colon})((?:人民币)?[百千万亿]*\\s*(?:[美港欧日]?元|[人户亩吨%％]))\\s*[）)]?\\s*$|^\\s*[（(]\\s*((?:人民币)?[十百千万亿]{0,3}(?:[美港欧日]?元)|[十百千]?[万亿]{1,2}|[%％])\\s*[）)]\\s*$`,
)
/** 单位： at the end of a line, or with its scale: a page broke the unit behind it. */
export const brokenUnit = new RegExp(`${unit}${colon}((?:人民币)?[百千万亿]*)\\s*$`)
/** A line that opens with its unit: 单位：, 金额单位：. */
export const unitOpens = `(?:金额)?${unit}\\s*[：:]`

/** 表, 附表, 续表, 公开表: table, attached table, table continued, table for publication. */
const table = '附?表'
const continued = `续\\s*表|[（(]续[）)]`
/** 预算年度：2021: of which year's budget, accounts or report a table is. */
const yearLabel = '(?:预算|决算|会计|报告)?年度[：:]'
/** The words of a line that numbers a table, says who drew it up, in what unit or when. */
export const captionLine = new RegExp(
  `^(?:公开\\s*\\d{1,2}\\s*表|公开\\s*表\\s*${anyNumber}|${table}\\s*[\\d${counting}]+(?:-\\d+)?|${continued}|附件\\s*\\d*|(?:编制|填报|公开)?(?:单位|部门)(?:名称)?[：:（(].{0,40}|金额单位.{0,20}|币\\s*种[：:].{1,12}|金额[：:]\\s*[百千万亿]*\\s*元|(?:编制|填报|填表|制表|报送|报表|统计)?(?:日期|时间)[：:].{0,20}|${yearLabel}\\s*.{2,12})$`,
)
/** 表2 …, 附表一 … */
export const numberedTable = new RegExp(`^${table}\\s*[\\d${counting}]`)
/** A table that goes on from the page before. */
export const continuedTable = new RegExp(continued)
/** 图2 2021—2025年城镇化率 is said of the picture above it; 表2 of the table below it. */
export const ofPicture = /^图\s*\d/
export const ofFigure = new RegExp(`^[图表]\\s*[\\d${counting}]`)
/** Table 2, 图 3, 附表一: the number of a table or picture, in either language. */
export const numberedFigure = new RegExp(
  `^(?:table|figure|fig\\.|exhibit|chart|box|表|图|附表|续表)\\s*[\\dA-Z${counting}（(]`,
  'i',
)
/** What opens a line that belongs to a table or is attached: 附件, 附表, 表二. */
export const attachedOrTable = `附[件表]|表\\s*[\\d${counting}]`

/** A bracket behind a title, of so many characters at most, in a pattern. */
const bracketed = (most: number): string => `(?:[（(].{1,${most}}[）)])?$`
/** A line that is the name of a table by its last word. */
export const tableAtEnd = new RegExp(`表${bracketed(24)}`)
export const shortTableAtEnd = new RegExp(`表${bracketed(12)}`)
export const longTableName = new RegExp(`^[^，。；：]{6,}表${bracketed(24)}`)
export const tableLast = /表\s*$/

/** Words that end the title of a table. */
const tableKinds = glossed(`
  表              table
  情况            state, situation
  一览            overview
  明细            details
  统计            statistics
  汇总            summary
  清单            list
  目录            catalogue
  草案            draft
  构成            composition
  指数            index
  速度 增速       rate of growth
  产量            output
  拥有量          holdings
`)
export const tableTitle = new RegExp(`${any(tableKinds)}${bracketed(24)}`)

/** Words that begin a line which is no title: an attachment, a table, a catalogue, a note. */
const notTitles = glossed(`
  附件      attachment
  附表      attached table
  表        table
  目录      catalogue
  注        note
`)
/** Lines that are whole by themselves: titles, sentences, points of a list. */
export const wholeLine = new RegExp(
  `[表图况告明]$|[。；：！？.;:!?\\d]$|^(?:${any(notTitles)}|[${counting}]+、|[（(]${oneOf(counting)}|\\d+[.．、])`,
)
/** Lines that begin as attachments and points of a list do, and name nothing. */
export const attachmentOrPoint = new RegExp(
  `^附件|^\\d{1,2}[.．、]|^[${counting}]+、|^[（(]${oneOf(counting)}`,
)
/** A conjunction or 的 that leaves a title open at the end of a line, or goes on with it at the start. */
export const leavesOpen = /[、和与及暨的]$/
export const goesOnWith = /^[、及与暨]/

/** A date or the number of a form beside 单位：万元: 2024年1月10日, 财决公开01表. */
export const asideOfUnit =
  /^\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$|^[\u4e00-\u9fff]{0,6}\s*\d{1,2}(?:-\d{1,2})?\s*表$/

/** （单位：万元） and no more: 计量 of measure, 金额 of amounts. */
export const unitCaption = new RegExp(`^[（(]?\\s*(?:计量|金额)?${unit}`)
/** Lines that say who drew a table up, or when: 编制 填报 公开 部门 单位 the body, 日期 the date. */
export const drawnUp = new RegExp(
  `^(?:编制|填报|公开|部门|单位|日期|${yearLabel})|\\d\\s*月\\s*\\d{1,2}\\s*日`,
)
/** 2023年…表: a table named with its year. */
export const yearOfTable = /(?:19|20)\d{2}\s*年.*表(?:[（(].{1,24}[）)])?$/

/** The number a title of a table begins with: 表31, 附表3-1：, 表十二. */
export const tableNumber = new RegExp(
  `^${table}\\s*(?:\\d+(?:-\\d+)*|[${counting}]{1,3})\\s*[：:、.．]?\\s*`,
)

/** A line that says whose table it is, and what may be the rest of a long name on the line under it: 部门名称：江苏省人大 / 常委会办公厅. */
export const bodyLine = /^(?:编制|填报|公开)?(?:单位|部门)(?:名称)?[：:]\s*[\u4e00-\u9fff]/
export const restOfName = /^(?!.*[表况])[\u4e00-\u9fff]{1,12}(?:[局厅委会室院处站所校部]|中心)$/

/** What opens the label of a part: 其中：一般债务. */
export const ofWhich = /^其中[：:]/
/** 索引号：, 发文机关：西河市财政局; not 其中：一般债务, which heads a column. */
export const labelled = /^(?!其中)[^：:（(]{2,8}[：:]/
/** What the line of a label ends in that goes on in the next one. */
export const staysOpen = /[,，、（(和及与]$/

/** What a heading of amounts ends in where it stands alone over one column: 2018年末政府债务余额预计执行数. */
export const measureEnd =
  /(?:余额|限额|收入|支出|总值|增加值|人口|总额|金额|(?:预计)?(?:执行|决算|预算|完成)数)(?:[（(][^（()）]{1,8}[）)])?$/
