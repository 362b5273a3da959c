import { glossed } from './gloss.ts'
import { any, HAN } from './pattern.ts'

/** Words for making a document known, the best first to say when; the last four are days before or after it. */
const publishing = glossed(`
  发布 公布 公开    release
  发表 刊发         publish
`)
const drawing = glossed(`
  发文 印发         issue
  成文 生成 制发    draw up
`)
const when = glossed(`
  日期 时间         date, time
`)
const day = '((\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2}))(?!\\d)'

/** What says when a document was published, the best first. */
export const publishedOn: readonly RegExp[] = [
  new RegExp(
    `(?:${any(publishing)}${any(when)}\\s*[：:]?|(?:发布|公布|发表)于)\\s*[】]?\\s*${day}`,
  ),
  new RegExp(`(?<!${HAN})(?:信息|文章)?(?:日\\s*期|时\\s*间)\\s*[：:]\\s*${day}`),
  new RegExp(`${any(drawing)}${any(when)}\\s*[：:]\\s*${day}`),
]
/** The stamp sites set under a title: 2026-05-22 19:37:19, alone or before the source. */
export const stamp = new RegExp(
  `^((\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2}))(?:\\s+\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?(?:$|\\s+(?:来\\s*源|出\\s*处|作者|编辑|浏览|点击|阅读)|\\s+${HAN}{2,10}(?:局|厅|网|报|办公室)$)`,
)
/** 来源：…: whom a document is taken from. */
export const source =
  /(?:(?:信息|文章|稿件|新闻)?来\s*源|出\s*处|发布(?:机构|单位))\s*[：:]\s*([^\s：:【】[\]|｜]{2,30})/
/** Words of the next label that run into a source: 西河日报发布时间. */
export const afterSource = /(?:(?:发布|浏览|点击|发表)(?:时间|日期|量|次数)|字体|字号)$/
/** Words that stand where a name is missing. */
export const nobody =
  /^(?:本[站网]|发布|日期|时间|作者|字号|打印|浏览|点击|访问|阅读|佚名|原创|互联网|网络$|未知|无$|\d)/

/** Labels beside which a small table or the next line holds what a document says of itself. */
export const statingLabel = new RegExp(
  `^${any([...publishing.slice(0, 3), '成文', '印发', '发文', '生成', '发表'])}(?:日期|时间|机构|单位)[：:]?$|^(?:信息|文章)?来源[：:]?$`,
)
/** Column headings of a list of documents. */
export const listHeadings = {
  title: /^(?:title|标题|题名|文件名称)$/i,
  year: /^(?:year|年份|年度)$/i,
  region: /^(?:province|region|省份|地区|行政区划|区划)$/i,
  organization: /^(?:organi[sz]ation|agency|发布机构|发文机关|编制单位)$/i,
  publishedOn: /^(?:publish(?:ed)?[_ ]?(?:date|on|at)?|pub[_ ]?date|发布日期|发布时间|成文日期)$/i,
  publisher: /^(?:publisher|source|来源|信息来源)$/i,
} as const
/** 2024年度, a year alone in a cell; 2024年5月6日 and 2024-05-06, a day. */
export const yearCell = /^((?:19|20)\d{2})年?度?$/
export const dayCell = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})/
