import { glossed } from './gloss.ts'
import { any, oneOf } from './pattern.ts'

/** Scales before 元 in a cell that says its own unit. */
const scales = glossed(`
  百 千 万 十万 百万 千万 亿    100, 1,000, 10,000, 100,000, 1 million, 10 million, 100 million
`)
const percent = '%|％|‰'

/** Also of full width. */
const digit = String.raw`[\d０-９]`
/** A cell whose words are a bare numeral, a percentage or an amount. */
export const amountCell = new RegExp(
  `^[(（]?(?:[≥≤<>＜＞]\\s*[=＝]?\\s*)?[-+−－＋▼▽▲△↑↓]?[¥￥]?\\s*(?:${digit}[\\d０-９,，\\s]*(?:[.．]${digit}+)?|[.]\\d+|\\d(?:\\.\\d+)?[Ee][-+]?\\d{1,2})\\s*[)）]?\\s*(?:${percent}|${any(scales)}?元|万|亿)?$`,
)
/** 1.2M, 50k, $3B: a letter scales the number. */
export const letterScaled = /^[-+−]?[$¥￥€£]?\s*\d[\d,]*(?:\.\d+)?\s?[kKMB]$/
const inRange = String.raw`(?:0|[1-9]\d{0,2}(?:[,，]\d{3})+|[1-9]\d*)(?:[.．]\d+)?`
/** 12-13, 1.5～2, 300至500: two bare numbers and nothing else. */
export const rangeCell = new RegExp(`^(${inRange})\\s*(?:[-−－–—~～〜∼]|[至到])\\s*(${inRange})$`)
/** The digits a line begins with, unless they go on to be an hour or a date. */
export const numeralTail = /^[\d.,，]+(?![\d.,，:：/／年月日-])[%％]?/
/** 1,234（5.6%）, 1,234 5.6%: a number and its share, in brackets or behind a blank or line end: the number, what parts both, the share. */
export const amountAndShare =
  /^([-−]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?)(\s*[（(]\s*|\s+)([-−+]?[\d０-９]+(?:[.．][\d０-９]+)?\s?[%％‰])\s*[）)]?$/
/** What a bracket behind a number says of its sign. */
export const falls = /[降减亏负少跌欠]/
/** Words that give an amount: 5亿元, 3%, 120户. */
export const amountInLine = new RegExp(`\\d\\s*(?:[%％‰]|(?:百|千|万|亿)*${oneOf('元人户个家')})`)
/** A line that begins with the unit of a number printed before it: 亿元，较上年… */
export const unitOpensLine =
  /^\s*(?:[%％‰]|(?:[百千万亿]{1,3}|[百千万亿]{0,3}[元人户])(?![\u4e00-\u9fff]))/
/** A line that begins with an amount of money or a percentage. */
export const amountOpensLine = /^\d[\d.,，]*\s?(?:[十百千万亿]*元|[%％])/
/** The same behind a number with a point or comma, where a scale may be followed by words: 亿元投资. */
export const scaleOpensLine = /^\s*[百千万亿]{1,3}元/
/** One number with its signs and unit, or two as a range, between the marks of a formula: $3.5$亿元. */
export const amountInFormula =
  /^ ?[≥≤<>~]? ?[$¥￥]? ?[-+−－]? ?\d(?:[\d,，]*\d)?(?:\.\d+)?(?: ?~ ?\d(?:[\d,，]*\d)?(?:\.\d+)?)?\s{0,3}[%％‰]?(?:[十百千万亿]{0,3}[\u4e00-\u9fff]{1,4}|(?:km|m|kg|t|kWh|MW)[²³]?)? ?$/

/** What a number behind it names instead of measuring (表2, 项目1, 第3): a piece of an amount never stands there. */
export const labels = '表图第号注件章条目程品区县厂期组队线款项级层楼幢栋标段包批类型室班村站园'
/** What an amount is printed right behind: a bare number there is a piece of it (占比3 5.2%). */
export const assigns = '比长降为达到约近增减升'
/** What gives an amount its value: the same, 为, 是 and a colon. */
export const assigned = `${assigns}为是:：`
