import { any } from './pattern.ts'
import { list } from './table.ts'

const number = '(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.．、])?'
const when = '(?:本年度?|当年|20\\d\\d年度?)?'
const whose = '(?:全[省市州盟县区旗]|[省市州盟县区旗]本?级|自治区本?级|本级|市本级|地方)?'
const budget = '(?:一般公共(?:财政)?预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|基金(?:预算)?)?'

/** The row that adds up a budget's own classes: 本年收入合计, 市级本年支出合计, 一般公共预算收入合计, 合计. It may name budget and flow. */
export const ownSum = new RegExp(
  `^${number}${whose}${when}${whose}(${budget})(收入|支出)?(?:预算)?合计$`,
)
/** What came in and what went out. */
export const flows = /收入|支出/g
/** Both at once, which tell nothing apart. */
export const bothFlows = /收支/g

/** Rows that move money between levels, years, budgets and creditors: no classes of a budget's own income or spending. */
export const movedRow = new RegExp(
  `^${number}(?:其中[:：])?(?:加[:：]|减[:：])?${any(
    list(
      '转移性 上级补助 上级转移 中央补助 省补助 省级补助 补助下级 补助市 补助县 下级上解 上解 市县上解 县区上解 调入 调出 上年结 上年滚存 年终结 年末结 结转下年 滚存 一般债务收入 专项债务收入 一般债务转贷 专项债务转贷 一般债务还本 专项债务还本 债务收入 债务转贷 债务还本 地方政府一般债务收入 地方政府专项债务收入 地方政府债务收入 地方政府债券收入 地方政府一般债务还本 地方政府专项债务还本 地方政府一般债务转贷 地方政府专项债务转贷 地方政府一般债券 地方政府专项债券收入 一般债券收入 一般债券转贷 新增债券 新增地方政府 再融资 置换 返还性 税收返还 一般性转移支付 专项转移支付 动用 安排预算稳定 补充预算稳定 待偿债 接受 对下 援助其他地区收入',
    ),
  )}`,
)
/** Rows that can be no class of functions: what is bought, not what for. */
export const economicRow = /工资福利|商品和服务|资本性支出|对个人和家庭|对事业单位经常性/

/** The two halves of what a general budget takes in. */
export const taxes = /税收收入(?:小计|合计)?$/
export const otherIncome = /非税收入(?:小计|合计)?$/
/** Classes of funds. */
export const fundClass = /土地|彩票|污水处理费|配套费|通行费|水库|电影|专项债务对应|基金/
/** What sums of a budget's classes are called. */
export const bookNames: Readonly<Record<string, string>> = {
  一般公共预算: '一般公共预算',
  政府性基金: '政府性基金',
  国有资本经营: '国有资本经营预算',
}
/** The budget that is told by its taxes. */
export const generalBudget = '一般公共预算'
/** Its flow that is told by them. */
export const income = '收入'
/** Titles of tables whose rows are no classes: regions, economic kinds, bodies. */
export const otherRows = /经济分类|分地区|分部门|分单位|三公|按项目|社会保险/
