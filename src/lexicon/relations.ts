import { list, meanings } from './table.ts'

/**
 * What a word does between a figure and the noun beside it.
 * `share` 占X的 · `of` 为X的, 完成X的 · `than` 比X增长, 高于X · `per` 每X · `link` joins a noun to its figure and belongs to neither ·
 * `verb` opens a clause before the noun · `neutral` only hides a shorter word.
 */
export const relations = meanings({
  share: '占 约占 共占 仅占 占到 占全市',
  of: '为 是 相当于',
  link:
    '变动为 修订为 变更为 核定为 调整为 变为 调增为 调减为 达 达到 约为 计 共计 共 高达 分别 分别为 均为 各为 累计达 累计达到 合计为 ' +
    '仅为 将达 将达到 控制在',
  neutral:
    '负有偿还责任 建成区 合计 总计 与 兑现 新建 减免 用于 比重 比例 占比 对比 比较 ' +
    '较快 较大 较好 较高 为主 认为 作为 行为 成为 因为 为了 同比 环比 占用 占地面积 ' +
    '占有 为民 但是 还是 公共 共同 统计 审计 计算 会计 设计 ' +
    '转移支付 投入强度 投入占比 投入规模 研发投入 科技投入 支付能力 计提 计入 到达 发达 比赛 百分比 超额 超市 超前 超长期 超收 超标 超级 超短 超支 ' +
    '每年 每月 每日 每天 每一 每个 是否 总投资 为民生 近年 近日 近期 近郊',
  than: '比 较 高于 低于 快于 高出 超 超过 超出 慢于 优于',
  per: '每 人均 户均 亩均 每人每年 每人每月',
  verb:
    '加上 安排 设立 下达 拨付 投入 落实 筹措 筹集 发放 争取 做好 完成 实现 建成 支付 ' +
    '发行 力争 确保 保持 覆盖 涉及 收回 收到 拨付了 包括 按照 我局 我市 同时 ' +
    '通过 共有 进一步 支持 统筹 带动 拉动 撬动 惠及 减去 建议 偿还 举办 召开 开展 ' +
    '主要是 特别是 尤其是 原因是 主要原因是 的主要原因是 ' +
    '给予 予以 栽植 吸引 我区 我省 我县 我州 年内 实施 直接受益 引进 接待 落户 上榜 入选 接通 登顶 提出 实行 获得 位列 维护 提供 整合 审减 承接 入库 建设了 选取了 实施了',
})

/** What closes 与…相比. */
export const against = list('相比 相比较')

export type Relation =
  | 'share'
  | 'of'
  | 'than'
  | 'per'
  | 'link'
  | 'verb'
  | 'opener'
  | 'against'
  | 'neutral'
