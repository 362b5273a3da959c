import type { Comparator } from '../model/figure.ts'
import { list, meanings } from './table.ts'

/** What turns a word of comparison into its opposite (不应高于, 不能超过). */
const negations = list('不 不得 不应 不能 不可 不宜 不准 不允许 不会 未 没有 没 未能 尚未 并未')
/** 达到或超过, 等于或小于: the end of the comparison itself belongs to it. */
const reached = list('达到或 等于或 达到或者 等于或者 达到及')
const over = list('超过 超出 超 高于 大于 多于 突破')
const under = list('低于 少于 小于')
const equal = list('等于 或等于 或者等于 等於 或等於')
const all = (first: readonly string[], second: readonly string[]): string =>
  first.flatMap(one => second.map(two => one + two)).join(' ')

/** The plainest word of approximation. */
export const about = '约'

/** Words right before a figure. Longer words win. */
export const before = meanings({
  approx: '约 大约 大致 约合 约占 约为 大概 约達 约达',
  approx_less: '接近 将近 近 接近于',
  more_than:
    '超过 超過 超 超出 超过了 逾 突破 突破了 跨过 跨越 迈过 迈上 站上 高于 大于 多于 冲破 不止 何止 首破 已破 再破 连破 ＞ >',
  at_least:
    '至少 最低 最少 起码 不低於 ≥ ⩾ ≧ ＞= >= ＞＝ >＝ => =＞ ≮ ' +
    `${all(negations, under)} ${all(list('高于 大于 超过 多于'), equal)} ${all(reached, over)}`,
  at_most:
    '最高 至多 最多 封顶 最高不超过 最多不超过 ≤ ⩽ ≦ <= ＜= ＜＝ <＝ =< =＜ ≯ ' +
    `${all(negations, over)} ${all(list('低于 小于 少于'), equal)} ${all(reached, under)}`,
  eq: '控制在',
  less_than: '不足 不到 低于 少于 不满 小于 未达到 未达 没达到 没有达到 跌破 ＜ <',
})

/** Characters that make the word behind them another one (节约3亿元, 附近, 赶超). */
export const notAfter: Readonly<Record<string, string>> = {
  约: '节合公预制集履签契违条邀隐简誓',
  近: '附最临靠邻远亲新贴',
  超: '赶反高',
  有: '国所公私',
  达: '到发表转传直',
  在: '存所现',
}

/** Characters that make 上 behind them part of another word (线上百家, 以上亿元). */
export const reaching = '以之线网路岸海水陆地会市马晚早身手历同如向早台车船桌'

/** The same of 过 (超过百家, 通过千项). */
export const beyond = '超不经通渡路越度曾来去到'

/** What a magnitude makes a class of (千亿元产业, 超亿元项目). */
export const classNouns = list(
  '项目 企业 产业 集群 园区 级 工程 村 镇 县 市场 俱乐部 平台 重大项目 工业项目 投资项目 产业项目 大项目 税收企业',
)

/** What before a magnitude makes it a share or a name (每百万元, “千亿元”). */
export const parting = '每第“"：:（(〔【/'

/** What makes 一半 the start of other words (一半导体). */
export const notHalf = '导径球岛年月天圆坡山成'

/** What makes 减半 a rule of a tax (减半征收). */
export const halved = '征收免执计缴优'

/** Comparators that stand before the verb as well (至少投入2亿元, 最高补助20万元). */
export const limits = list('至少 最少 起码 至多 最多 最高 最低 不少于 不低于 不超过')

/** Verbs between one of these and its figure. */
export const limited = list(
  '投入 安排 补助 补贴 奖励 资助 给予 支付 缴纳 缴存 新增 增加 增长 完成 达到 实现 提供 发放 拨付 筹集 筹措 建设 建成 新建 培训 培育 引进 减少 降低 ' +
    '提高 提升 压减 下降 需要 需 要 有 能 可 可以 可获 申领 申报 领取 补偿 扣减 追加 获得 享受 配备 配套 配 保留 保持 扶持 支持 招收 招聘 招录 吸纳 带动 节约 节省 整治 改造 ' +
    '造林 种植 生产 销售 赔偿 赔付 处 罚款 处以 支出 花费 消费 贷款 申请 借款 授信 融资 募集 发行 出资 认缴 认购 投资 缩减 开展 举办 覆盖 服务 ' +
    '拿出 列支 下达 收取 返还 报销 抵扣 抵免 扣除 退还 让利 减免 再 每年 每户 每人 每月 每家 每个 每亩 一次性 企业 个人 单位 项目 机构 家庭 农户',
)

/** What may stand between the word and the figure. */
export const betweens = '了为占达到有在合计至共收支亏增'

const bracketed = (words: string): string[] =>
  list(words).flatMap(word => [`（${word}）`, `(${word})`])
const included = bracketed('含 含本数 包含 包括')
const excluded = bracketed('不含 不含本数 不包含 不包括')

/** Words right after a figure. */
export const after = meanings({
  at_least: `以上 及以上 或以上 之上 起步 ${all(included, list('以上 及以上 或以上'))}`,
  at_most: `以下 及以下 或以下 以内 之内 之下 封顶 为上限 为限 ${all(included, list('以下 及以下 以内 之内'))}`,
  more_than: all(excluded, list('以上')),
  less_than: all(excluded, list('以下 以内 之内')),
  approx: '左右 上下',
  approx_more: '开外 有余 出头',
})

/** What ends a bound: a number behind it is counted, not counted off. */
export const bounds = list('以上 以下 之上 之下')

/** Signs right behind a figure, which say what lies on its other side (200%＞债务率). */
export const facing: ReadonlyMap<number, Comparator> = new Map<number, Comparator>([
  [0xff1e, 'less_than'],
  [0x3e, 'less_than'],
  [0x2265, 'at_most'],
  [0xff1c, 'more_than'],
  [0x3c, 'more_than'],
  [0x2264, 'at_least'],
])
