import { each, list } from './table.ts'

/** Measure words of counts. Longer words win. */
export const measures = list(
  '人 人口 人次 名 位 户 户次 家 家次 个 個 项 項 件 件次 次 套 辆 辆次 台 ' +
    '台套 台次 所 条 處 处 座 批 批次 场 场次 期 支 只 头 份 张 部 册 宗 ' +
    '起 例 笔 单 对 盏 艘 架 架次 棵 株 间 栋 幢 门 款 组 篇 枚 羽 尾 ' +
    '班次 车次 列 标箱 标准箱 TEU 学时 课时 人份 标准桶 口 片 根 扇 封 幅 ' +
    '本 类 种 层 股 手 桶 箱 袋 瓶 孔 眼 颗 剂 剂次 剂量 例次 人天 床 ' +
    '张床位 个床位 亿股 注 席 标准量',
)

/** Measure words that only digits are trusted with (儿童医院二期, 一层, 两手). */
export const digitsOnly = '期层手口本门床块片根组对单类种席只头列支部起'

/** Levels of the budget classification, which have codes (（208类）（05款）（01项）). */
export const levels = list('类 款 项')

/** Measure words that count off what a lone digit behind a scale numbers (3亿2期工程). */
export const serials = list('期 批 层 类 部 本 次')

/** Measure words of people; followed by 工程 they name a programme (三名工程). */
export const peopleMeasures = list('名 位 人')

/** Words that a measure word is only the beginning of, without that beginning: durations and names. */
export const afterMeasure = each({
  个: '月 小时 工作日 工日 钟头 星期 年头 年度 周末 季度 学期 学年',
  個: '月 小時',
  人: '民 均 才 员 物 大 力 工 口 行 社 数',
  位: '于 置 居 次 数',
  名: '称 录 单 字 义',
  家: '庭 长',
  户: '籍 口',
  次: '元 日 序 年 之',
  件: '套',
  台: '湾 账 州 胞',
  部: '门 分 委 署',
  支: '持 付 出 部 队',
  组: '织',
  本: '级 市 区 省 县 报 地 月 年 科 次',
  条: '例 件',
  期: '间 末 初 内',
  门: '类 户',
  起: '来 步',
  例: '如 外 会',
  单: '位 一 元',
  对: '于 外 口 接 事业 个人 企业 附属 机关 社会 村 民间 其他',
  只: '有 要 能 是',
  种: '植',
  层: '级 次 面',
  所: '有 得 以 属 示 列 述 需 在',
  处: '理 于 置 罚',
  份: '额',
  场: '所 馆 景 地',
  类: '似 别 型',
  口: '径 岸',
  手: '段 机 续',
  头: '部',
  块: '链',
  片: '区',
  注: '册 重 资 意 释 ： :',
  张: '家',
  股: '份 东 权 票',
  列: '入 为 支',
  班: '子 组',
  项: '目',
  宗: '教',
})

/** Words behind a measure word that are words of their own, though they begin as one it runs into (80名单项冠军, 20支队伍). */
export const measureStill = each({
  人: '工作 大型 行政',
  名: '称职 录用 录取 录入 单项 单位 单身 义工 义务 义诊',
  家: '长期',
  次: '元旦 元宵 年度 年会 日常',
  支: '队伍',
  条: '例外',
  起: '来自 来信',
  种: '植物',
  所: '有条件 在建 在校 以上 以下 以内',
  份: '额外',
  场: '地方',
  项: '目标',
})

/** Units of physical quantities. Longer words win. */
export const quantities = list(
  '斤 公斤 千克 克 毫克 微克 吨 吨公里 吨标准煤 吨标煤 载重吨 两黄金 亩 亩次 ' +
    '公顷 平方米 平方公里 平方千米 平米 ㎡ 立方米 立方 米 公里 千米 厘米 毫米 ' +
    '微米 海里 英里 平方英尺 英尺 千瓦时 千瓦小时 千瓦特 度电 度 千瓦 兆瓦 兆瓦时 吉瓦 吉瓦时 兆伏安 ' +
    '瓦 升 毫升 标准立方米 延米 延长米 人公里 摄氏度 ℃ 车公里 航次 总吨 吉焦 ' +
    '千伏安 千伏 kW kWh MW MWh GW GWh TWh kVA MVA km mm kg mg GB TB PB EB MB 兆 比特 ' +
    'm³ ㎥ m² km² μg/m³ mg/m³ mg/L ' +
    '分贝 微克/立方米 毫克/升 方 P PFlops EFlops PFLOPS EFLOPS',
)

/** Units of temperature, and the words before their number that put it under zero (零下5.2℃). */
export const degrees: ReadonlySet<string> = new Set(list('℃ 摄氏度 度'))
export const belowZero = '零下'

/** What a quantity may not run into (5方面, 3度召开, 12升级). */
export const afterQuantity: Readonly<Record<string, string>> = {
  方: '面案式向位针法便',
  度: '过假召汛',
  升: '级至到高学规',
  米: '其',
  克: '服',
  里: '程',
  兆: '元',
  立方: '体',
}

/** Units whose 每… makes a rate of the money beside it; 每户 and 每张 only tell per whom. */
export const rateUnits = list(
  '股 吨 斤 公斤 千克 亩 平方米 平米 立方米 千瓦时 度 升 公里 方 克 桶 手',
)

/** Units of time that a label may declare: 剩余期限（年）. */
export const spans = list('年 月 个月 天 日 周 小时 分钟')

/** What stands between money and what it is of: 元/平方米, 元每平方米. */
export const per = '/／每'

/** What stands behind a slash and is no measure word (元/标准展位, 元/生·年). */
export const perWords = list(
  '年 学年 月 日 天 周 季 季度 学期 小时 工日 生 学生 床日 车 站 标准展位 展位 造 村 校 座 班',
)
