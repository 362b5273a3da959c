import { bare } from '../../document/table/shape/index.ts'

/** 减：… takes away from some row, which the layout does not name. */
export function isTakenAway(label: string): boolean {
  return /^减[：:]/.test(bare(label))
}

/** Headings whose numbers are compared with others and never added to them. */
export const comparing =
  /[%％]|占比|比重|增长|增减|增幅|增速|降幅|比例|差额|上年|去年|上期|同期|其中|完成|变动|调整后|累计|年初预算|执行率/

/** Amounts of change: a part may change by more than the whole. */
export const changing = /增|减|差|变动/

/** Words of numbers that are levels, never amounts. */
export const level = /指数|单价|均价|价格|人均|平均|比率|比例|比重|系数|[率%％倍]$|得分|排名|年龄/

/** Headings of levels of government, between which money is passed on. */
export const tiers = /本级|以下|市县|区县|县区|乡镇/
/** Rows that passed-on money stands in: what one level pays, another receives, and the total leaves out. */
export const passedOn = /转移|上解|补助|总计|转贷|返还/
