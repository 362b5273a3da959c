import { list } from './table.ts'

/** Verbs that open a clause before the noun they act on; elsewhere they may be part of a name (公开招标, 技术改造资金). */
export const openers = list(
  '保障 登记 认定 公开 开放 治理 改造 清理 清退 化解 修复 推进 促进 优化 更新 规范 ' +
    '投放 开通 发布 组织 培训 参与 创建 培育 推动 扶持 援助 解决 节约 安置 交付 ' +
    '退出 释放 形成 办理 开行 纳入 打造 拥有 签订 获批 收取 达成 制作 盘活 出台 ' +
    '募集 资助 享受 提请 发现 探明 制定 修订 编制 印发 出动 检查 查处 整改 排查 ' +
    '清收 追回 挽回 减轻 缓解 救助 帮扶 受理 办结 审批 核发 颁发 授予 评选 表彰 ' +
    '招聘 招录 选派 选聘 派出 吸纳 腾退 收储 拆除 整治 购置 购买 修建 修缮 铺设 ' +
    '架设 建立 构建 搭建 设置 开设 开办 增设 新设 举行 承办 走访 慰问 争创 荣获 ' +
    '获评 取得 归还 清偿 兑付 孵化 接收 收治 调解 调处 输送 拆迁 追缴 核销 压实 ' +
    '破获 抓获 抽检 巩固 新认定 新培育 新登记 新设立 新签订 改扩建 开工建设 新开工建设 ' +
    '开工改造 新开工改造 扩建 延伸 清算',
)

/** Adverbs that stand before a verb and end what stood before. */
export const adverbsBefore = list(
  '主动 累计 全面 依法 成功 顺利 及时 集中 重点 直接 首次 牵头 先后 分批 足额 共计 已经 积极 全力 统一 同步 大力 着力 持续 ' +
    '有效 有序 稳步 深入 认真 严格 切实 加快 逐步 全年 每年 协助 配合 联合 自主 优先 提前 免费 合计 总计 新增 超额 妥善 稳妥 年内 率先 形式 方式',
)

/** The same in one character. */
export const adverbBefore = '共已新并还也又再可将拟只仅均'

/** Adverbs that end a noun phrase and are no part of it. */
export const adverbsAfter = list(
  '首次 每年 年均 稳定 已经 目前 再次 拓展至 连续 继续 相应 大幅 小幅 快速 稳步 持续 平稳 逐年 同步 明显 显著 分别 率先 暂定 ' +
    '依然 仍然 仍 始终 基本 先后 正式 有所 合理 进一步 总体 预估 最终 初步 加速 经评估 经审计 经核算 经测算 经审核 经统计 经批准 大约',
)

/** Single nouns that say how something is measured, not what. */
export const hollow = new Set(
  list(
    '占比 比重 增速 增幅 降幅 比例 增长率 分别 其构成 新增 新建 建设 培育 推动 拓展 每年 其中 累计 目标 幅度 速度 基础上 基础',
  ),
)

/** A word, and the characters that behind it make another word of it. */
type Guarded = readonly [word: string, not: string]

/** Words that join a clause to another and begin no noun. */
export const conjunctions: readonly Guarded[] = [
  ['即使', ''],
  ['如果', ''],
  ['由于', ''],
  ['虽然', ''],
  ['此外', ''],
  ['另外', ''],
  ['同时', ''],
  ['执行中', ''],
  ['若', '干羌'],
  ['或', '有许'],
  ['但', ''],
  ['而', ''],
  ['并', '购网轨'],
  ['因', '公素病果'],
]

/** A phrase that begins so says by what or through what, and names nothing. */
export const prepositions: readonly Guarded[] = [
  ['按', '揭'],
  ['根据', ''],
  ['依据', ''],
  ['经过', ''],
  ['围绕', ''],
  ['针对', ''],
  ['在', '校建园职岗册库编研营运线途产外院'],
]

/** 国、省控断面: levels called in short make one noun. */
export const inShort = /^[国省市县区乡]、[省市县区乡村][\u4e00-\u9fff]/

/** Nouns too short to say whose they are: the sentence before said it (支出完成300亿元). */
export const elliptic = new Set(
  list('收入 支出 收入总计 支出总计 总收入 总支出 税收收入 非税收入 收入合计 支出合计'),
)

/** What follows a verb that is part of the name of a tax: 城市维护建设税、契税. */
export const taxNames = /税$|^建设税/

/** Indicators written in Latin letters alone. */
export const latinNames: ReadonlySet<string> = new Set([
  'GDP',
  'CPI',
  'PPI',
  'PM2.5',
  'PM10',
  'AQI',
  'PMI',
])
