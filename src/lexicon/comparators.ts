import type { Comparator } from '../model/figure.ts'
import { meanings } from './table.ts'

/** Words right before a figure. Longer words win. */
export const before = meanings({
  approx: '约 大约 大致 约合 约占 约为 大概 约達 约达',
  approx_less: '接近 将近 近 接近于',
  more_than: '超过 超過 超 超出 超过了 逾 突破 突破了 高于 大于 多于 冲破 超百 ＞ >',
  at_least:
    '不低于 不少于 至少 最低 不小于 最少 不得低于 不得少于 大于等于 大于或等于 ≥ ' +
    '＞= >= ≧ 起码 不低於',
  at_most:
    '不超过 最高 至多 最多 封顶 不高于 不得超过 不得高于 不多于 不大于 最高不超过 ' +
    '小于等于 小于或等于 ≤ <= ≦ 不突破 未超过',
  eq: '控制在',
  less_than: '不足 不到 低于 少于 不满 小于 未达到 ＜ <',
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

/** What may stand between the word and the figure. */
export const betweens = '了为占达到有在合计至共收支亏增'

/** Words right after a figure. */
export const after = meanings({
  at_least: '以上 及以上 或以上 之上 起步 （含）以上 (含)以上 （含）及以上',
  at_most: '以下 及以下 以内 之内 之下 （含）以下 (含)以下 封顶 为上限 为限 （含）以内',
  approx: '左右 上下',
  approx_more: '开外 有余 出头',
})

/** Signs right behind a figure, which say what lies on its other side (200%＞债务率). */
export const facing: ReadonlyMap<number, Comparator> = new Map<number, Comparator>([
  [0xff1e, 'less_than'],
  [0x3e, 'less_than'],
  [0x2265, 'at_most'],
  [0xff1c, 'more_than'],
  [0x3c, 'more_than'],
  [0x2264, 'at_least'],
])
