import { totalAtEnd } from '../../lexicon/rows.ts'

/** What a heading says of time, stage, level and unit: a column under nothing else holds the amounts of its rows. */
export const measuring =
  /(?:20\d{2}|上|本|当|全|去)年度?|(?:预计|快报|累计|调整后)?(?:执行|完成|决算|预算|预计|调整|实际|实绩|快报)(?:预算)?[数额]?|年初|年末|金额|数额|绝对[量值]|总量|合计|总计|[（(](?:亿元|万元|元|千元)[）)]|单位[:：].*|全[市省县区州国]|[市省县区州]?本级|[市省县区州]级|[（(](?:草案|代编)[）)]|[/:：]/g

/** A form of all the revenue or spending of one account. */
export const form = /(一般公共预算|政府性基金|国有资本经营|社会保险基金)(?:预算)?(收入|支出)/g

/** Words of titles that narrow a form to less than the account or the department has; forms are alike only with the same ones. */
export const narrowing =
  /转移支付|下级|本级支出|重点|基本支出|项目支出|财政拨款|经济分类|专项|债务|债券|财力|明细|补助|“三公”|政府采购|高新区|开发区|新区|[各分](?:地区|市县|区县|县区|[市县区])|分项目|企业职工|机关事业|城乡居民|城镇职工|失业|工伤|生育|医疗|养老/g

/** Words of levels of government. */
export const levels = /全[市省县区州国]|本级|[市省县区州]级/

/** In the sentence before an amount: it was planned. */
export const planned =
  /批准|审查|备案|汇总|调整|扣除|减去|预期|拟|计划|目标|安排|编制|确定|下达|通过|预算[数额]?[为是]/

/** Right before an amount: its sentence says that it is so much, and only these words that it came about. */
export const stating = /(?:收入|支出)为$/
export const done = /完成|执行|实现|实际|决算/

/** In the clause of an amount: it is of something that no attribute of the figure names. */
export const aside =
  /剔除|扣除|不含|新增|增加|减少|其他|净|超收|短收|历年|累计|人均|平均|同口径|可比|调[入出整]|结转|结余|上年|去年|下年|转移|转贷|上解|返还|^本级/

/** At the end of a label: it is a total, which the name of the thing does not need. */
export const totalling = totalAtEnd

/** Words of side, stage and level only: the sum of some account that its sentence does not name. */
export const unnamed =
  /^(?:年初|年末|当年|本年|全年|[市县区省]本?级|本级|全[市省县区])*总?(?:收入|支出)?总?(?:代编)?(?:预算|执行|决算|完成)?(?:代编)?[数额]?$/
