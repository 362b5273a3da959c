import { glossed } from './gloss.ts'
import { any, HAN } from './pattern.ts'

const REGION = '省|自治区|市|州|盟|县|区|旗'

/** Words by which a document speaks of its own region, its level in them: 全市, 我省, 市本级. */
export const ownRegion = new RegExp(`(?:全|我|本)(${REGION})|(${REGION})本级`, 'g')

/** 2018年西河市…, 西河市财政局, 西河市2018年…: the name of a region as one that reports. */
export const reportingOf = (name: string): RegExp =>
  new RegExp(
    `(?:(?:19|20)\\d\\d年度?|我|全)${name}|${name}(?:(?:19|20)\\d\\d年|财政|统计|审计|人民政府|政府|本级|一般公共|地方|经济|国民经济)|${name}第[\\u4e00-\\u9fff\\d]{1,4}届`,
  )

/** What stands before the name of a region and is none of it: a part's number, the Communist Party, what is done with it. */
export const beforeName = /(?:部分|中共|中国共产党|关于|[对向给由从在和与及到])$/

/** What the names of departments and units that publish a budget of their own end in. */
const departments = glossed(`
  办公厅 办公室            general office
  委员会 管委会 委         commission, administrative committee
  办事处                   subdistrict office
  局 厅                    bureau, department
  法院 检察院              court, procuratorate
  研究院 研究所            research institute
  学院 学校 大学 中学 小学  schools
  医院 福利院              hospital, welfare home
  工作部 宣传部 组织部 统战部  departments of the Party committee
  中心                     centre
  总队 支队 大队           corps, detachment, brigade
  党校                     Party school
  工会 联合会 协会         union, federation, association
  妇联 残联 文联 科协 侨联  federations by their short names
  图书馆 博物馆 档案馆     library, museum, archives
  人大 政协                people's congress, political consultative conference
`)
/** What follows the name of a department in its own budget or accounts. */
const ownAccounts = glossed(`
  预算 决算                budget, final accounts
  收支 收入 支出           revenue and expenditure
  主要职能 主要职责 职能   functions
  概况 机构设置            overview, set-up
  一般公共预算 财政拨款    general public budget, fiscal appropriations
  “三公” 机关运行          three public expenses, running costs
  政府性基金 政府采购      government funds, procurement
  本年                     this year's
`)
/** 西河市教育局2024年部门预算, 西河市教育局（部门）主要职能: a department speaking of its own budget. */
export const departmentNamed = new RegExp(
  `((?:${HAN}{2,8}?(?:${REGION})){1,3}${HAN}{0,20}?${any(departments)})(?:[（(]?(?:部门|单位|本部|本级)[）)]?)?(?:\\d{4}年度?)?(?:部门|单位)?${any(ownAccounts)}`,
  'g',
)
/** What follows the name of a body in the title of its own report, behind the year. */
const ownTitles = glossed(`
  部门预算 部门决算 单位预算 单位决算  its budget and final accounts
  部门整体支出 整体支出 项目支出        expenditure as a whole, of projects
  绩效自评 绩效评价 绩效报告            its performance, by itself or others
  “三公”经费 "三公"经费 三公经费        three public expenses
`)
/** 红石州数据发展中心2024年度项目支出绩效自评报告, 2021年西河市政务服务中心部门决算, 西河市金桥镇人民政府2021年部门预算: whose own report a title names. */
export const departmentTitled = new RegExp(
  `^(?:关于)?(?:\\d{4}年度?)?((?:${HAN}{2,8}?(?:${REGION}))?${HAN}{2,24}?(?:${any(departments)}|(?:镇|乡)人民政府|(?:镇|乡)政府|部|站|所|处|队|院|馆|校|园))(?:[（(](?:部门|单位|本部|本级|汇总)[）)])?(?:关于)?(?:\\d{4}年度?)?(?:财政)?${any(ownTitles)}`,
)
