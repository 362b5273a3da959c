import type { ReportKind } from '../model/report.ts'

/** Words of a title → which kind of report it heads; the first that stands there counts. */
export const reportWords: readonly (readonly [RegExp, ReportKind])[] = [
  // statistical bulletin, yearbook
  [/统计公报|统计年鉴|经济运行情况/, 'bulletin'],
  // summary of an office's own year
  [/工作总结/, 'bulletin'],
  // report on the work of the government
  [/政府工作报告|国民经济和社会发展计划/, 'work_report'],
  // final accounts
  [/决算/, 'final_account'],
  // execution of this year's budget and the draft of the next
  [
    /执行(?:情况|数)?.{0,24}预算(?:[（(]?草案|[（(]?预案|安排|报告|$)|预算执行.{0,12}(?:及|和|与|以及).{0,16}预算/,
    'budget_report',
  ],
  // execution alone
  [/执行|收支情况|完成情况/, 'execution'],
  // a budget alone, of a government or a department
  [/预算(?!转移支付)|[“"]?三公[”"]?经费/, 'budget'],
]

/**
 * 现将西河县2022年预算执行情况提请审议, 发布了2015年西河省经济运行情况: the first sentences of a report say what it is, also where no title
 * stands over them.
 */
export const statedTitle =
  /(?:将|报告|发布了?|公布了?|汇报|审议|关于)((?:[\u4e00-\u9fff（）“”]{2,20})?(?:19|20)\d\d年度?(?!\d|至|[一-十]?季|上半年|[\d-]+月)[^，。；：\d\n]{0,30}(?:(?:19|20)\d\d年[^，。；：\d\n]{0,20})?(?:情况|公报|报告|决算|预算|草案))(?:的?(?:审计|执行|收支)?(?:情况|报告))?(?=提请|报告|汇报|公告|说明|公布|向|提交|如下|，|。|；|予以|$)/
/** Marks and words of sentences: a line that holds one heads nothing. */
export const notTitle = /[。；;%％]|[，,].{4}|\d[\d.]*(?:亿|万)?元|为[\d.]|[\d.]+(?:亿|万)/

/** What a title of debts says nothing of: limits, rates and bonds are of no stage of a budget. */
export const stageless =
  /限额|利率|期限|债券规模|评级|违规|违纪|问题金额|不规范|损失|虚[报列假]|套取|骗取|挪用|追回|挽回/
/** What is set once, whatever became of it. */
export const limit = /限额$/
/** Prices and norms, which no budget is made of: 单价100万元以上设备. */
export const unitPrice = /^(?:单价|.{0,6}标准|限价|最高限价|起点)$/
