import type { SubjectKind } from '../model/figure.ts'
import { regionsNamed } from './gazetteer.ts'

/** Ends of names → what they name; the first that fits counts. */
export const subjectKinds: readonly (readonly [RegExp, SubjectKind])[] = [
  // zones under a city
  [
    /(?:开发区|高新区|经开区|新区|示范区|园区|保税区|自贸区|试验区|合作区|度假区|管理区|产业区|港区|功能区|起步区|先行区|新城)$/,
    'zone',
  ],
  // companies
  [/(?:有限公司|股份公司|集团|公司|厂)$/, 'company'],
  // projects
  [
    /(?:项目|工程|标段|改造|扩建|新建|一期|二期)(?:[一二三四五六七八九十]{1,3}|\d{1,2})?(?:[（(].*[)）])?$/,
    'project',
  ],
  // bodies
  [
    /(?:局|厅|委员会|委|办公室|办公厅|办事处|政府|人大|政协|法院|检察院|管委会|行委|中心|学校|大学|学院|医院|研究院|研究所|总队|支队|协会|党校|工会|妇联|团委|部)$/,
    'body',
  ],
  // regions
  [/(?:省|自治区|特别行政区|市|自治州|州|盟|地区|县|旗|区|镇|乡|街道)$/, 'region'],
]

/** The name of a region at the start of words: 中卫市, 湖南省怀化市. */
export const regionHead =
  /^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区|自治州|市|县|州|盟|旗|区)(?![级直本内外域民场委长属域间块位别]|政(?!府性))){1,3}/
/** Words that end like a region and name none: 全市, 城市, 基金对旗, 自治区补助市. */
const unlikeRegion =
  /^(?:[一二三四五六七八九十两\d]+个|全|各|本|我|该|其|某|两|多|有|和|与|及|在|对|从|由|按|为|城|市|省|县|区|州|旗|自治|第)|(?:全|各|本|我|该|对|[补资]助|下达|拨付|转贷|所辖)(?:省|市|县|区|州|旗)|政府|基金|转贷|返还|强[省市县区]$|部分|资金|预算|收入|支出|转移|城市$|社区$|园区$|景区$|灾区$|片区$|小区$|城区$|户区$|[校矿厂院街渔]区$|辖区$|地区$|市区$|郊区$|山区$|牧区$|老区$|林区$|库区$/
/** What a heading does with the decisions of a congress and no name begins with: 落实市人大预算决议情况. */
const doing =
  /^(?:分配|转贷|加?补助|上解|后经|扣除|剔除|新?改建|新建|改扩建|普通|补充|拓展|覆盖|建设|支持|下沉|落实|贯彻|执行|批准|审查|审议|推进|加强|关于)/

/** Whether words that end like a region name none; official names are names, whatever they end in (白城市, 东城区). */
export function isNoRegion(name: string): boolean {
  if (name.length >= 3 && regionsNamed.has(name)) return false
  return unlikeRegion.test(name) || doing.test(name)
}
/** A county of one character: 云县; 城区 and 郊区 are also names of parts. */
export const shortCounty = /^[\u4e00-\u9fff][县旗]$/
/** The name of a zone at the start of words: 威海临港经济技术开发区. */
export const zoneHead =
  /^[\u4e00-\u9fff]{2,14}?(?:经济技术开发区|高新技术产业开发区|经济开发区|高新技术开发区|开发区|高新区|经开区|新区|示范区|保税区|工业园区|产业园区|度假区|合作区|综保区|起步区|先行区|新城(?!区))/
/** A zone by its short name alone, at the start of words → what its full name ends in. */
export const shortZones: readonly (readonly [RegExp, RegExp])[] = [
  [/^经(?:济)?(?:技术)?开发?区/, /经济(?:技术)?开发区$/], // economic and technological development zone
  [/^高新(?:技术)?(?:产业)?(?:开发)?区/, /高新技术(?:产业)?开发区$/], // high-tech zone
  [/^综保区|^综合保税区/, /综合保税区$/], // comprehensive bonded zone
]
/** The name of a zone in full, behind the name of its city: 吕梁经济技术开发区. */
export const fullZone =
  '[\\u4e00-\\u9fff]{0,5}?(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|综合保税区)'
/** A zone in full before its short name: 西河经济技术开发区（以下简称经开区）. */
export const zoneShortened =
  /([\u4e00-\u9fff]{2,24}(?:开发区|高新区|经开区|新区|示范区|保税区|园区|度假区|合作区))[（(]以?下(?:统|简)?称[为：:]?[“"]?[\u4e00-\u9fff]{2,8}[”"]?[）)]/g
/** The last character of a city's name, which names of its zones leave out. */
export const cityEnd = /[市州盟县区]$/
/** What stands before the region that a sentence is about: the end of another sentence, a number, a date. */
export const opening =
  /(?:^|[。；;\n])\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:20\d\d年(?:度|末)?[，,]?)?(?:[\u4e00-\u9fff]{2,8}预算[。：])?\s*$/
/** What ends such a topic: a paragraph, the whole or the own level. */
export const ending = /\n|[全我本][省市县区州]|本级/
/** Whom the title of a table names before its account, where that is a part of the region: 2025年｜市南部山区｜一般公共预算…. */
export const areaInTitle =
  /^[\u4e00-\u9fff]{2,20}?(?:山区|起步区|先行区|经济区|功能区|片区|园区|景区|港区|新城|生态城|科学城)(?=(?:一般公共|公共财政|政府性基金|国有资本|社会保险|社保|基本支出|项目支出|地方政府|政府债务|财政))/
/** What the name of a zone goes on in where it is part of another name: …示范区建设专项资金. */
export const ofZone = /^(?:建设|发展|专项|改造|规划|管理办法)/
/** Titles of tables of what bonds were spent on, and the column of the projects in them. */
export const bonds = /债券/
export const projectHeading = /^(?:债券)?项目名称$/
/** The government's own level in a row: 吉林省本级, 市本级. */
export const ownLevel = /(?:省|自治区|市|州|盟|县|区|旗)?本级$/
/** 中共 (of the Communist Party of China), which stands before the short name of its committees in print; the full 中国共产党 is part of the name. */
export const ofParty = /^中共/
/** Titles of a department's own budget or accounts: 普陀区财政局2024年度部门决算. */
export const department = /(?:部门|单位)(?:收支)?(?:预算|决算)/
/** Titles of the budget of a government, whoever publishes it: 2021年海南省省级政府预算表. */
export const ofGovernment =
  /政府预算|[省市区县州盟旗]级.*预算|[省市区县州盟旗]本级.*预算|全[省市区县州盟旗].*预算/
/** Bodies that report for their region, whose numbers are the region's. */
export const reporting = /财政(?:局|厅|部)|统计局|审计(?:局|厅)|人民政府$|发展(?:和|与)?改革委员会/

/** What stands behind the name of a region in a row: marks of notes, words of a sum. */
export const behindRegion = /(?:[*＊※①-⑳]+|小计|合计|汇总)$/
/** What a row adds to the name of a government for its own level: 吉林省本级. */
export const levelTail = /本级$/
/** A level alone, which names nobody. */
export const levelWord = /^(?:省|自治区|市|自治州|州|盟|县|区|旗)$/

/** Titles that states give, which are counted and whose no number is: 国家生态文明建设示范区. */
export const honours = /^(?:国家|全国|省级|市级|国家级)/

/** A line labelled with a name: （一）东川市：…. */
export const labelled =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?([\u4e00-\u9fff]{2,12}?)[：:]/
