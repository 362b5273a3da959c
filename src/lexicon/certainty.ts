import type { Stage } from '../model/context.ts'
import type { Modality } from '../model/figure.ts'
import { stageNouns } from './stages.ts'
import { list, meanings } from './table.ts'

const said = (stage: Stage): string => stageNouns[stage].join(' ')

/** How sure a figure is. `weak` words give way to what the column says (安排 in a column of progress). */
export interface CertaintyWord {
  modality?: Modality
  stage?: Stage
  weak?: true
  /** It speaks of the figure right behind it alone (计划总投资5000万元以上项目238个). */
  once?: true
}

/** What each group of `certainty` says. */
export const certainties = {
  forecast: { modality: 'forecast' },
  plan: { modality: 'plan' },
  oncePlan: { modality: 'plan', once: true },
  onceBudget: { modality: 'plan', stage: 'initial_budget', once: true },
  weakPlan: { modality: 'plan', weak: true },
  target: { modality: 'target' },
  commitment: { modality: 'commitment' },
  actual: { modality: 'actual' },
  execution: { modality: 'actual', stage: 'execution' },
  finalAccount: { modality: 'actual', stage: 'final_account' },
  initialBudget: { modality: 'plan', stage: 'initial_budget' },
  adjustedBudget: { modality: 'plan', stage: 'adjusted_budget' },
  estimatedExecution: { modality: 'forecast', stage: 'estimated_execution' },
  silent: {},
} as const satisfies Record<string, CertaintyWord>

/** Words of modality and stage; one word may give both. `silent` words hold one of the others and say nothing. Longer words win. */
export const certainty = meanings({
  forecast: '预计 预期 预测 估计 有望 预估 估算 预计可 测算 将达 将达到 将超过 预计实现',
  plan: '拟 拟按 拟安排 计划安排 预计安排 预算安排 拟投入 计划新增 计划建设 计划实施 计划实现 计划投放 计划发行 计划投入 计划完成 建议安排',
  oncePlan: '计划 计划投资 计划总投资',
  onceBudget: '支出预算 收入预算',
  weakPlan: '安排 提前下达',
  target:
    '力争 争取 目标为 目标是 努力实现 努力完成 目标值 考核内容 考核内容及指标 ' +
    '考核指标 绩效指标值 年度指标值 周期指标值 绩效目标 预期目标 主要预期目标 力求 奋斗目标',
  silent:
    '预计的 可预计的 执行中 预算执行中 执行期 目标 努力 目标任务 规划纲要 执行部门 计划单列市 安排的 落实到 累计同比 实施方案 ' +
    '安排预算稳定调节基金 实际情况 实际使用 实际利用 实际对外 实际到账',
  commitment: '应于 应在 应当 须于 须在 确保 保证 承诺 务必 必须 确保完成 确保实现',
  execution: `完成 共完成 累计完成 实际完成 执行 实际执行 累计执行 已完成 预算执行率 执行率 ${said('execution')}`,
  actual:
    '完成进度 完成情况 完成工作量 实现 已 下达 已下达 拨付 已拨付 兑现 累计 达到 ' +
    '争取到 争取到位 实际 实际数 完成值 实际值 投入了 设立 共计 筹措 到位 发放 ' +
    '实现了 完成率 已经 获得',
  finalAccount: said('final_account'),
  initialBudget: `支出预算为 收入预算为 支出预算合计 收入预算合计 ${said('initial_budget')}`,
  adjustedBudget: `预算调整为 支出预算调整为 收入预算调整为 ${said('adjusted_budget')}`,
  estimatedExecution: said('estimated_execution'),
})

/** Verbs of what was met: in final accounts they tell what was settled. */
export const met = /完成/

/** The verb that plans in a budget and tells what was done in a report on its execution. */
export const allotting = '安排'

/** Verbs by which a government gives money out. */
export const allots = /安排|下达|拨付|投入|筹措|统筹/

/** Words of a sum, which make a plan no fact. */
export const summing = list('累计 共计 合计')

/** What may follow the name of an aim that speaks of a figure (预期目标为6%), never of its making (绩效目标管理). */
export const aimLinks = list('为 是 达 到 约 不 高 低 超 增 下 控 按 实 确 设 定 数 值 （ ( 共')

/** A line of a budget behind a level: 市级民生支出; 省级以上补助收入 is of more levels than one. */
export const budgetLine = /^(?!以上|以下|及|和|与)[\u4e00-\u9fff]{1,10}?(?:支出|收入)/

/** What follows a level of government when it says whose money it is (省级财政支出, never 省级工程中心). */
export const budgetary = list(
  '一般 政府 国有 社会 社保 财政 财力 安排 下达 拨付 投入 统筹 收入 支出 预算 部门 税收 非税 公共 配套 基金 债券 债务 专项 转移 资金 完成 执行 地方 可用 当年 “三 三公 留成 分成 税 预备 到期 新增 收到 存量 留用 使用 发行 转贷 结转 滚存',
)

/** What makes 争取 a wish (争取达到), where 争取资金 only tells what was got. */
export const aims = list(
  '达 实现 完成 增长 突破 超过 提高 提升 增加 引进 建成 今年 明年 全年 年内 到 使 将 在 用 更',
)

/** Level words that stand beside these name whose grant it is, not whose account (中央、省级转移支付). */
export const givers = /(?:中央|国家|上级|省)[、和及与](?:省[、和及与])?$/

/** What a level that stands before it hands up (区级上解收入): the income is another's. */
export const payers = list('上解')

/** What stands before a level that only acts for others: 由省级政府代发. */
export const agents = list('由')

/** What stands before a level that is given something: 补助区级支出, 市对区级转移支付. */
export const recipients = /(?:补助|转贷|返还|[对给向])$/

/** What stands before the account that money goes to or comes from. */
export const goals = /(?:调[入出]|转入|调[入出]到)$/

/** What stands before those who receive: 补助各市县. */
export const receivers =
  /(?:补助|下达|拨付|转贷|分配|支持|补贴|安排|转移支付|拨)(?:给|到|对)?$|[对给向由]$/

/** A verb of rank before a scope that is a yardstick (位居全省前列); 安排, 编列 and 定居 are none. */
export const placed = /(?<!安)排$|(?<![编下系序])列$|(?<![民定新邻])居$|排名$/

/** What follows a scope when it is a yardstick (居全省前列, 全国性赛事). */
export const ranked = list(
  '第 前列 前茅 首 领先 平均 前三 前十 性 经济普查 人口普查 农业普查 人大 政协 两会 先进 文明 优秀 百强 重点 示范 唯一',
)

/** Headings of what is still to come, and of what has been. */
export const ahead = list('工作安排 总体要求 目标任务 工作打算 工作部署 工作思路 工作计划 预算草案')
export const behind = list('回顾 情况 执行 完成 成效 决算 总结')

/** What a metric names when the title of a budget speaks of it. */
export const budgetNouns = list('收入 支出 预算 决算 转移支付')

/** The same, at the end of a metric alone (个人所得税, 上年结余). */
export const budgetTails = list('税 税收 结余 结转 赤字 补助 调入资金 调出资金')

/** Headings of what is aimed at: 一、发展目标, 主要预期目标. */
export const aimHeading = /(?:发展|总体|主要|预期|工作|具体|阶段性?|战略)目标$/

/** What a paragraph says was done, what it says is still to be done, and headings of that. */
export const completed = /(?:完成|实现|达到?)\s*\d|累计[\u4e00-\u9fff]{0,8}\d|(?:增长|下降)\s*\d/
export const intended = /安排|拟|预计|预期|计划|力争|确保|目标|将[达增]/
export const aheadHeading = /草案|安排|计划|工作任务|下一步|保障措施|[0-9]{4}年(?:主要)?工作/

/** 实际支出, 实际完成: what came of a budget. */
export const inFact = /^实际/

/** 为调整预期｜的98%, 预期｜数9亿元: a noun of what was expected, which expects nothing. */
export const expected = /^(?:(?:目标)?数?的\s*[\d０-９]|数)/
