import { glossed } from './gloss.ts'
import { any, oneOf } from './pattern.ts'
import { classLevels } from './rows.ts'
import { list } from './table.ts'

/** Headings of columns that hold codes; a longer heading with one of the first two is such a one too. */
const codeNouns = glossed(`
  编码        code
  代码        code
`)
const codes = glossed(`
  编号        number, reference
  科目编号    number of an account
`)
/** Headings of columns that only count the rows. */
const ordinals = glossed(`
  序号        serial number
  行次        number of the line
  栏次        number of the column
`)
const years = glossed(`
  年份 年度    year
`)
const otherNames = glossed(`
  日期              date
  时间              time
  时限              time limit
  月份              month
  电话 联系电话     telephone
  邮编              postcode
  文号              number of a document
  页码              page
  名次 排名         rank
  号码              number
  学号              number of a student
  证号              number of a licence
  账号              number of a bank account
  级次              level
`)
const english = list('year month day date id no code index page rank phone')

const nominal: ReadonlySet<string> = new Set([
  ...codeNouns,
  ...codes,
  ...ordinals,
  ...years,
  ...otherNames,
  ...english,
  ...classLevels.slice(0, 2),
])
/** A heading that ends in a word for codes. */
export const codeAtEnd = new RegExp(`${any(codeNouns)}$`)

/** Columns whose numbers are names, not figures: 科目编码, 序号, 年份, 类. */
export function isNominalHeading(heading: string): boolean {
  return (
    nominal.has(heading) ||
    codeAtEnd.test(heading) ||
    nominalEnds.some(word => heading.endsWith(word))
  )
}

/** Headings of columns that hold numbers which stand for things: codes, ordinals, years. */
export const codeHeading = new RegExp(
  `^(?:${any([...codes, ...ordinals, ...years])}|${oneOf(classLevels)})$|${any([...codeNouns, '科目编号'])}`,
)
/** What the line that numbers the columns or rows is labelled. */
export const ordinalLabels = any(['栏次', '行次', '公式'])

/** What stands before the numbers of columns or rows, which are printed again with the headings. */
export const numberingLabel = new RegExp(
  `栏|${ordinalLabels}|列次|序号|^(?:项目|科目|${oneOf(classLevels)}|[A-Z])$`,
)

/** Columns in percent though no % is printed. */
export const ratios = list(
  '比率 增长率 完成率 执行率 占比 比重 增幅 增速 降幅 百分比 进度 比例 涨幅 ' +
    '增减率 所占比重 支出率 利率 税率 费率 负债率 覆盖率 合格率 满意率 到位率 支付率 就业率 失业率 入学率 毛利率 净利率 利润率 ' +
    '城镇化率 参保率 收益率 回报率 达标率 优良率 完工率 贡献率 办结率 及时率 准确率 拨付率 入库率',
)

/** Ends of headings whose numbers no money measures: other rates, scores, weights, ratios of two numbers, things that are counted or measured; growth that is printed without a sign of percent. */
export const noMoney = list(
  '率 指数 系数 权重 分值 得分 评分 分数 打分 满意度 倍数 比值 气温 温度 湿度 浓度 密度 年龄 同比 环比 ± 增长 ' +
    '人口 企业数 机构数 合同数 学校数 村数 车辆数 职工数 学生数 教师数 床位 床位数 公里数 里程 长度 高度 产量 产能 销量 ' +
    '货运量 客运量 客流量 用电量 发电量 用水量 供水量 建设规模 占地 人次',
)

/** Columns that end like these and hold amounts (项目投入进度). */
export const notRatios = list(
  '投入进度 投资进度 资金进度 形象进度 工程进度 工作进度 流动比率 速动比率 现金比率 产权比率',
)

/** What a heading under several declared units (万元、%) says by its end, then by a word in it. */
export const amountTails = list('额 量 值 数 款 元 资金 收入 支出 成本 费用 利润 资产 负债')
export const rateWords = list(
  '增长 增减 增速 增幅 降幅 升降 涨跌 涨幅 跌幅 变动 变化 同比 环比 比上年 比同期 ± 比重 占比 占 率 比例 份额 百分比 % ％ 贡献度 完成进度',
)
export const amountWords = list(
  '金额 绝对 总额 余额 数额 预算 决算 执行 收入 支出 成本 费用 利润 投资 资产 负债 贷款 存款 资金 产值 增加值 总值 税 债 账面 原值 净值 借款 应收 应付 存货 现金 价款 销售 零售 生产总值 GDP 期末 期初 年末 年初',
)
export const peopleWords = list('人数 人员 人口 职工 员工 学生 户数 户籍 从业')

/** Ends of headings whose numbers name, beside `nominal`. */
export const nominalEnds = list(
  '编码 代码 编号 序号 号码 证号 账号 文号 批号 书号 合同号 许可证号 备案号 批准文号 电话 邮编 日期 时间 年月 年份 时限 到期日 起息日 发行日 兑付日 起止日 起始日 截止日',
)
/** Headings beside which 2022.2 is a month, and which no money measures. */
export const spanEnds = list(
  '建设期 工期 期限 年限 周期 起止 建设年限 开工 竣工 完工 投产 签订 到期 交付 天数 月数 年数',
)

/** Ends of headings over whatever their rows measure. */
export const anyValue = list('目标值 完成值 实际值 实现值 指标值 数值')

/** Columns that count things and carry no money whatever the table says. */
export const counting = list(
  '人数 户数 个数 数量 件数 台数 辆数 编制数 单位数 项目数 批次 次数 家数 ' + '在职人员 面积',
)

/** The one of them that is measured. */
export const area = '面积'

/** Whether a heading of theirs counts in a unit: 人数 in 人, 数量 in whatever the table says. */
export function countsIn(heading: string, unit: string): boolean {
  return heading === '数量' || heading === `${unit}数`
}

/** Header words that say when, how sure or in what, and not what is measured. */
export const generic = list(
  '金额 预算数 决算数 执行数 合计 小计 总计 数额 数值 完成数 预算 决算 执行 ' +
    '本年 上年 当年 实绩 绝对数 绝对值 指标值 总量 累计 实际 计划 增长 增减 同比 ' +
    '年初 年末 调整 变动 预计 本月 比重 增幅 增速 占比 同比增长 增长率 数 额 率 ' +
    '本期 上期 完成 栏次 为预算 为上年 万元 亿元 元 备注 数据 指标 内容 值 项目 ' +
    '決算數 預算數 執行數 金額 數額 總計 預算 決算 萬元 億元 ' +
    '目标值 % 的 比 为 占 较 与 同期 累计增长 列 年 月 度 季 市辖区',
)

/** Columns that divide what the row names. */
export const breakdowns = list('基本支出 项目支出 人员经费 公用经费 日常公用经费 合计 小计')

/** Items of the classification of expenditure that end like the name of an office: a row headed by one says what, not whose. */
export const offices = list(
  '医院 公立医院 综合医院 中医医院 传染病医院 职业病防治医院 精神病医院 妇幼保健医院 儿童医院 其他专科医院 福利医院 行业医院 康复医院 优抚医院 乡镇卫生院',
)

/** Endings of the name of a place or office: a row headed by one says whose the numbers are, not what. */
export const places = '省市县区州盟旗镇乡局委办院厅'
