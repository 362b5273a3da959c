import type { Change } from '../model/figure.ts'
import { list, meanings } from './table.ts'

/**
 * A word of change. `strong` verbs may hold an object between themselves and the figure (压减部门预算10%);
 * the others must stand right before it. `level`: the figure is where it went, not by how much.
 */
export interface ChangeWord {
  change: Change
  strong?: true
  level?: true
}

/** What each group of `changes` says. */
export const directions = {
  up: { change: 'increase' },
  upStrong: { change: 'increase', strong: true },
  upTo: { change: 'increase', level: true },
  down: { change: 'decrease' },
  downStrong: { change: 'decrease', strong: true },
  downTo: { change: 'decrease', level: true },
  loss: { change: 'loss' },
  level: { change: 'unchanged' },
} as const satisfies Record<string, ChangeWord>

/** Verbs and nouns of change. Longer words win. */
export const changes = meanings({
  upStrong: '增长 增长了 正增长',
  up:
    '增加 提高 上升 扩大 提升 上涨 增 上调 增收 增幅 涨 增速 增长率 增加了 ' +
    '增产 提高了 加快 攀升 多增 净增 净增加 递增 上浮 升高 增支 增值 调增 涨幅 ' +
    '增減 跃升 回升 多收 多 多支 增发 快于 提速 追加 降幅收窄 跌幅收窄 降幅比上年收窄 ' +
    '增速提高 增幅提高 增亏 扭亏增盈',
  downStrong:
    '下降 负增长 减少 压减 降低 回落 缩减 压缩 削减 减少了 下降了 压减了 压减整合 精简 压降 净减少 ' +
    '減少',
  down:
    '收窄 下调 减产 减收 降 减 下跌 降幅 跌 下滑 减支 调减 核减 下浮 短收 少收 缩小 ' +
    '减幅 放缓 跌幅 少增 少 下行 降费 减亏 扭亏 降幅扩大 增幅回落 增速回落 增幅收窄 增速放缓',
  upTo:
    '增长到 增长至 增加到 增加至 提高到 提高至 上升到 上升至 扩大到 扩大至 提升到 ' +
    '提升至 拓展到 拓展至 扩展到 扩展至 增至 升至 攀升至 上调至 上涨到 上涨至',
  downTo:
    '下降到 下降至 减少到 减少至 降低到 降低至 降至 降到 回落到 回落至 减至 压减到 ' +
    '压减至 下调至 收窄至 收窄到',
  loss: '亏损 亏 净亏损',
  level: '持平',
})

/** Nouns that begin like a verb of change and are none. */
export const unchanging = list(
  '新增 增值税 增加值 降费 减税 减税降费 减免 增量 减负 增发国债 降水 减排 增效 降解 ' +
    '减灾 减震 涨价 增强 增设 增添 增信 降本 扭亏为盈 减轻 减持 增持 亏损企业 ' +
    '扩大内需 提升工程 增长点 增长极 增减 跌宕 减污 降碳 增绿 提高质量',
)

/** Nouns of how far a change goes, between its verb and the figure. */
export const magnitudes = list('幅度 速度 比例 目标 预期目标 率')

/** 对GDP增长｜的贡献率｜: what makes of a change the name of a rate. */
export const inName = /^的?[^，。；\d]{0,6}(?:贡献率|贡献度|拉动率|弹性系数)/

/** 扣除留抵退税因素后，: what a part is taken out of goes on. */
export const leavesOut = /^(?:剔除|扣除|还原)[^，。；\d]{0,16}(?:因素|影响)?后?[，,]/

/** What a change is measured on. */
export const bases = meanings({
  comparable:
    '同口径 可比口径 按可比口径 同口径比 按同口径 按可比口径计算 同口径相比 同比口径 ' +
    '按同口径计算 可比',
  constant_price:
    '可比价 不变价 可比价格 不变价格 按可比价格 按不变价格 按不变价 按可比价 ' +
    '按可比价格计算 按不变价格计算 扣除价格因素 按可比价计算 按不变价计算',
  adjusted: '剔除 扣除 还原',
  nominal: '名义 自然口径 按自然口径 自然增长',
})
