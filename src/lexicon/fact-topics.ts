import { any } from './pattern.ts'
import { list } from './table.ts'

/** What a table is only of, when its caption says so: its lines are no lines of the whole account. */
const parts = list(
  '转移支付 税收返还 返还性支出 基本支出 项目支出 全口径 财力安排 国债 上年结转 对下补助 补助市县 政府采购 政府购买服务',
)
/** Kinds of bonds, which have tables alike. */
const kinds = list('一般债券 专项债券')

/** Taxes given back, whatever a table and its rows call them. */
export const repaid = '返还'
/** What a table is of that is of one source of money: lines of 财政拨款 are no lines of all the money of a body. */
export const granted = '财政拨款'
/** Costs that are of that source by their definition. */
export const grantedAnyhow = /三公|机关运行/
/** The parts that captions name. */
export const topicWords = new RegExp(any(parts), 'g')
export const bondWords = new RegExp(any(kinds), 'g')
/** What bonds are called without their kind. */
export const bonds = '债券'

/** Rows that name a fund of social insurance alone; its caption says whether they are of what came in or went out. */
export const fundRow = /(?:保险|医疗|养老|工伤|失业|生育)[\u4e00-\u9fff]{0,6}基金$/
/** What came in, what went out, what is left: the word behind such a row. */
export const flowWords = /收入|支出|结余/g

/** What a rate is named that is known without what it is of: 失业率, 恩格尔系数. */
export const ownRate = /(?:率|比|比例|比重|指数|系数|水平|强度|度)(?:（[^（）]*）)?$/
/** Budgets that were changed, as what a completion is of. */
export const changedBudget = /调整|变动/

/** The own level, as titles of tables call it. */
export const ownTitle = /(?:省|自治区|市|州|盟|县|区|旗)?本级|(?:省|自治区|市|州|县|区)级/
/** Words of a year without its number. */
export const yearWords = /年度?/g
/** What a budget carries over: of that budget, although it is of a day. */
export const carriedOver = /结转|结余/
/** What a change is against that is not the year before: “十三五”末, 三年前, 上月. */
export const otherBase = /十[二三四五六][”"]?五|年前|月|季/

/** The revenue of a budget, what of it goes to the governments above, and the name of both together. */
export const revenue = '一般公共预算收入'
export const bareRevenue = /^(?:[全我本][省市县区州])?一般公共预算收入$/
export const handedUp = /^上划(?:中央|省)/
export const revenueOfAll = '一般公共预算总收入'

/** 各市州政府债务余额：贵阳市100亿元: before the name of what each of a list has. */
export const ofEach =
  /^各(?:市州|州市|地市|县区|区县|市县|县市|盟市|旗县|[市县区州])(?=[\u4e00-\u9fff]{4})/
