import { glossed } from './gloss.ts'
import { anyNumber, counting } from './numbering.ts'
import { any, oneOf } from './pattern.ts'

/** A year that a heading names: 2024, 2024年, 2024年度. */
const year = '(?:19|20)\\d{2}年?度?'
export const headingYear = new RegExp(year, 'g')
/** The same with words behind it. */
export const openingYear = new RegExp(`${year}(?=.)`, 'g')
/** The whole year: a period that is left in a heading, because every year has it. */
export const wholeYear = '全年'
/** The hyphen of a placeholder, as headings print it. */
export const headingDash = '[-–—―−~〜至‐]'

/** Titles of the columns a draft adds from what the document says of itself. */
export const documentTitles = {
  year: '年度', // year
  organization: '单位', // unit, organisation
} as const

/** Words that headings of lists in forms end with. */
const listHeads = glossed(`
  指标 值                  indicator, value
  名称 内容                name, content
  权重 分 标准 要求        weight, points, standard, requirement
  金额 数 数量             amount, number, quantity
  说明 备注 情况           explanation, remark, state
  序号 单位 类型 类别      serial number, unit, type, category
  时间 日期 期限           time, date, term
  原因 措施                reason, measure
  比例 完成率              ratio, completion rate
`)
export const listHead = new RegExp(`${any(listHeads)}$`)

/** What a label is not: prose with marks in it. */
export const sentenceMark = /[。；，,]/

/** Headings of columns that ask yes or no. */
const askingWords = glossed(`
  是否     whether
  有无     whether there is
`)
export const asking = new RegExp(`^${any(askingWords)}`)
/** What such a column holds when only one of the two is ever said. */
export const yesOrNo = /^[是否√✓×✗]$/

const timeWords = glossed(`
  日期 时间          date, time
  年月 月份          year and month, month
  时限 期限 期间     time limit, term, period
`)
/** Headings of columns that say when. */
export const timeHeading = new RegExp(any(timeWords))

const countWords = glossed(`
  序号 行次          serial number, line
  年度 年份          year
  数量               quantity
`)
const counted = '个人户次家项台件月天期份'
/** Headings of columns that hold whole numbers: 序号, 年份, 人数. */
export const countHeading = new RegExp(`${any(countWords)}|${oneOf(counted)}数`)

/** A value that may be a number or a time: a digit, or a word a date is written with. */
export const numberLike = new RegExp(`\\d|[${counting}年月季]`)
/** A value of money or per cent says so. */
export const amountSign = /[元%％]/
/** A whole number with one measure word behind it: 12 个. */
export const measured = /^[\d,，\s]+([^\d\s,，.．%％元万亿]{1,3})$/

/** The number of a point of an outline, which is no member of a list: 一、 1、 （二）. */
export const pointNumber = new RegExp(`^\\s*[（(]?(?:\\d{3}|${anyNumber})[)）]?[、.．]?`)
