import { list } from './table.ts'

/** Measure words of counts. Longer words win. */
export const measures = list(
  '人 人次 名 位 户 户次 家 家次 个 個 项 項 件 件次 次 套 辆 辆次 台 ' +
    '台套 台次 所 条 處 处 座 批 批次 场 场次 期 支 只 头 份 张 部 册 宗 ' +
    '起 例 笔 单 对 盏 艘 架 架次 棵 株 间 栋 幢 门 款 组 篇 枚 羽 尾 ' +
    '班次 车次 列 标箱 标准箱 TEU 学时 课时 人份 标准桶 口 片 根 扇 封 幅 ' +
    '本 类 种 层 股 手 桶 箱 袋 瓶 孔 眼 颗 剂 剂次 剂量 例次 人天 床 ' +
    '张床位 个床位 亿股 注 席 标准量',
)

/** Measure words that only digits are trusted with (儿童医院二期, 一层, 两手). */
export const digitsOnly = '期层手口本门床块片根组对单类种席只头列支部起'

/** Measure words of people; followed by 工程 they name a programme (三名工程). */
export const peopleMeasures = list('名 位 人')

/** What a measure word may not run into: durations and names. */
export const afterMeasure: Readonly<Record<string, string>> = {
  个: '月小时工星钟年周季学',
  個: '月小時',
  人: '民均才员物大口行',
  位: '于置居次数',
  名: '称录单字义工',
  家: '庭长',
  户: '籍口',
  次: '元日序年之',
  件: '套',
  台: '湾账州',
  部: '门分委署',
  支: '持付出部队',
  组: '织',
  本: '级市区报地月年科次',
  条: '例件',
  期: '间末初内',
  门: '类户',
  起: '来步',
  例: '如外会',
  单: '位一',
  对: '于外口接',
  只: '有要能',
  种: '植业',
  层: '级次面',
  所: '有得以属',
  处: '理于置',
  份: '额',
  场: '所馆景',
  类: '似别型',
  口: '径岸',
  手: '段机续',
  头: '部',
  块: '链',
  片: '区',
  注: '册重资',
  张: '家',
  股: '份东权票',
  列: '入为支',
  班: '子组',
}

/** Units of physical quantities. Longer words win. */
export const quantities = list(
  '斤 公斤 千克 克 毫克 微克 吨 吨公里 吨标准煤 吨标煤 载重吨 两黄金 亩 亩次 ' +
    '公顷 平方米 平方公里 平方千米 平米 ㎡ 立方米 立方 米 公里 千米 厘米 毫米 ' +
    '微米 海里 英里 平方英尺 英尺 千瓦时 千瓦小时 度电 度 千瓦 兆瓦 兆瓦时 吉瓦 ' +
    '瓦 升 毫升 标准立方米 延米 延长米 人公里 摄氏度 ℃ 车公里 航次 总吨 吉焦 ' +
    '千伏安 千伏 kW kWh MW GW km kg GB TB PB MB 兆 比特 ' +
    '分贝 微克/立方米 毫克/升 方 PFlops',
)

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
