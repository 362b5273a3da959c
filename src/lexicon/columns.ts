import { list } from './table.ts'

/** Columns whose numbers are names, not figures. */
export const nominal = list(
  '序号 编号 编码 代码 科目编码 功能分类科目编码 年份 年度 日期 时间 时限 电话 ' +
    '联系电话 邮编 文号 行次 栏次 页码 名次 排名 号码 学号 证号 账号 月份 类 款 ' +
    '级次 year month day date id no code index page rank phone',
)

/** Columns in percent though no % is printed. */
export const ratios = list(
  '比率 增长率 完成率 执行率 占比 比重 增幅 增速 降幅 百分比 进度 比例 涨幅 ' +
    '增减率 所占比重 支出率',
)

/** Columns that count things and carry no money whatever the table says. */
export const counting = list(
  '人数 户数 个数 数量 件数 台数 辆数 编制数 单位数 项目数 批次 次数 家数 ' + '在职人员 面积',
)

/** Header words that say when, how sure or in what, and not what is measured. */
export const generic = list(
  '金额 预算数 决算数 执行数 合计 小计 总计 数额 数值 完成数 预算 决算 执行 ' +
    '本年 上年 当年 实绩 绝对数 绝对值 指标值 总量 累计 实际 计划 增长 增减 同比 ' +
    '年初 年末 调整 变动 预计 本月 比重 增幅 增速 占比 同比增长 增长率 数 额 率 ' +
    '本期 上期 完成 栏次 为预算 为上年 万元 亿元 元 备注 数据 指标 内容 值 项目 ' +
    '目标值 % 的 比 为 占 较 与 同期 累计增长 列 年 月 度 季',
)

/** Columns that divide what the row names. */
export const breakdowns = list('基本支出 项目支出 人员经费 公用经费 日常公用经费 合计 小计')

/** Endings of the name of a place or office: a row headed by one says whose the numbers are, not what. */
export const places = '省市县区州盟旗镇乡局委办院厅'

/** Cells that say there is no value, beside the empty one. */
export const absences = list('- — —— -- － – ― / ／ 无 空表 不适用 N/A … ...... * ** *** · 一')
