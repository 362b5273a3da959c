import { glossed } from './gloss.ts'
import { any, HAN } from './pattern.ts'

const REGION = '省|自治区|市|州|盟|县|区|旗'

/** Words by which a document speaks of its own region, its level in them: 全市, 我省, 市本级. */
export const ownRegion = new RegExp(`(?:全|我|本)(${REGION})|(${REGION})本级`, 'g')

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
