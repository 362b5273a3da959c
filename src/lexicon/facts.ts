import { glossed } from './gloss.ts'
import { any } from './pattern.ts'

/** Lines of the classification of expenditure that stand under many others: which one is meant, their parent says. */
const underMany = glossed(`
  行政运行                      running of the administration
  一般行政管理事务              general administration
  机关服务                      services of the office
  事业运行                      running of institutions
  信息化建设                    information systems
  专项业务 专项业务活动         special business
  归口管理 综合业务管理         administration of a field
  预算改革业务 财政监察         tasks of one office
`)
/** Sums that every project has. */
const ofEach = glossed(`
  总预算 预算 概算              budget, estimate
  总投资 投资 总投资额          investment
  资金 资金总额 总额 金额       money, amount
  经费 成本 费用                expenses, costs
`)
const project = glossed(`
  项目 工程 本项目 该项目 课题  project, works, this project, study
`)
const when = glossed(`
  年度 全年 当年 本年 总 计划   of the year, total, planned
`)
const levelWords = '(?:[（(]?[类款项][）)]?)?[”"]?(?:科目)?'

/** A name that says nothing of which one is meant: an amount under it may be of another project or class. */
export const nameless = new RegExp(
  `^(?:${any(underMany)}(?:支出)?${levelWords}|${any(project)}?${any(when)}?的?${any(ofEach)})(?:数|额|总额|支出)?$`,
)

const sides = glossed(`
  收入 支出               revenue, spending
`)
const counted = glossed(`
  拨款 经费               appropriations, funds
`)
const totals = glossed(`
  总计 合计 总合计        grand total, total
`)
const balanced = glossed(`
  平衡 收支               balance, revenue and spending
`)
const manyLevels = glossed(`
  县级 区级 镇级 乡镇级   of the county, district, town
`)

/** A heading that names what its column counts. */
export const counting = new RegExp(any([...sides, ...counted]))
/** Forms whose totals take in what is passed on and carried over. */
export const balancing = new RegExp(any(balanced))
/** A total of all that its form lists; forms that balance nothing may list less or more than the account has. */
export const ofForm = new RegExp(`^${any(sides)}${any(totals)}$`)
/** Levels of which one report may have several (one of each district). */
export const several = new RegExp(`^${any(manyLevels)}$`)
/** What a part is of: a sum that takes in what is passed on and carried over. */
export const overall = new RegExp(`总${any(sides)}$`)
