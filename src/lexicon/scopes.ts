import type { Scope } from '../model/context.ts'
import { list } from './table.ts'

/** A level of government: how it is called, in English, and which words of it say whose money is meant. */
type Level = readonly [level: string, english: string, forms: string]

/** 全X is the whole of it, X本级 X级 X直 its own accounts; 直 (直属) is what stands directly under it. */
const levels: readonly Level[] = [
  ['国', 'nation', '全'],
  ['中央', 'central government', '本级'],
  ['省', 'province', '全 本级 级 直'],
  ['自治区', 'autonomous region', '全 本级 级'],
  ['市', 'city', '全 本级 级 直'],
  ['州', 'autonomous prefecture', '全 本级 级 直'],
  ['盟', 'league', '全 本级'],
  ['地区', 'prefecture', '本级'],
  ['县', 'county', '全 本级 级 直'],
  ['区', 'district', '全 本级 级 直'],
  ['旗', 'banner', '全 本级'],
  ['镇', 'town', '全 本级 级'],
  ['乡', 'township', '全'],
  ['街道', 'subdistrict', '全'],
  ['新区', 'new area', '全'],
  ['开发区', 'development zone', '本级'],
  ['域', 'area', '全'],
]

const wordsOf = (form: string, word: (level: string) => string): readonly string[] =>
  levels.filter(([, , forms]) => forms.split(' ').includes(form)).map(([level]) => word(level))

/** 全市, 全省 …: the level with everything under it. */
export const wholes = wordsOf('全', level => `全${level}`)
/** 市本级, 本级 …: the level without what is under it. */
export const ownLevels = [...wordsOf('本级', level => `${level}本级`), '本级']
/** 市级, 省级 …: the same, where a word of budgets stands beside it. */
export const gradedLevels = wordsOf('级', level => `${level}级`)
/** 市直, 省直 …: bodies directly under it. */
export const directLevels = wordsOf('直', level => `${level}直`)

/** The levels under the own one, all of them together. */
export const lowerLevels = list(
  '区县级 县区级 市县级 市区级 乡镇级 镇街级 县区政府 区县政府 市县政府 县市区政府',
)
/** The same, by whom there is: no more than whose a sentence speaks of, in a title the table lists them. */
export const lowerAreas = list('各市县 各区县 各县区 各县市区 各乡镇 各镇街 各旗县区 各区市县')

const area = '[地州市县区旗盟镇乡]'
/** Rows that add up what is under the own level: 区县级合计, 县（市、区）小计, 所属地（州、市）小计. */
export const lowerRows = new RegExp(
  `^(?:(?:所属|所辖|下辖|各)(?:${area}|[（）()、])+级?|${area}(?:[（(]?、?${area}[）)]?)+级?)(?:合计|小计?|总计|汇总)$`,
)

/** The city within a city: its districts, without its counties. */
const cores = list('中心城区 主城区 市辖区 城区 市区')
/** Those that a sentence says of budgets, where 市区 may be any town. */
const sentenceCores = list('中心城区 主城区 市辖区')
/** Whose money it is. Longer words win. */
export const scopes: ReadonlyMap<string, Scope> = new Map([
  ...wholes.map(word => [word, 'whole'] as const),
  ...[...ownLevels, ...gradedLevels, ...directLevels].map(word => [word, 'own_level'] as const),
  ...[...lowerLevels, ...lowerAreas, ...sentenceCores].map(word => [word, 'part'] as const),
])

/** The level a title opens with before its year: 全市2024年一般公共预算收入. */
export const levelBeforeYear = new RegExp(
  `^(?:${[...wholes, ...ownLevels, ...gradedLevels].join('|')})(?=(?:19|20)\\d\\d年)`,
)

/** What a heading or row says alone, of the region a form is filled in for: 本地区 │ 本级 │ 下级. */
export const formScopes: ReadonlyMap<string, Scope> = new Map([
  ['本地区', 'whole'], // the region with all under it
  ['下级', 'part'], // the levels below
  ...cores.map(word => [word, 'part'] as const),
])
/** The levels below as a heading names them alone: 县区, 市县级, 各县（市、区）; 地区 heads the names of regions, 市区 is a part of a city. */
export const lowerHeading =
  /^(?!地区$|市区$)(?:所属|所辖|下辖|各)?[市县区旗州盟镇乡][市县区旗州盟镇乡（()）、]{1,8}级?$/

/** Words of a level → how deep it lies: 1 of provinces, 2 of cities, 3 of counties and districts, 4 of towns. */
export const levelWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:省|自治区)(?:级|直|本级)$/, 1],
  [/^(?:市|州|盟|地区)(?:级|直|本级)$/, 2],
  [/^(?:县|区|旗)(?:级|直|本级)$/, 3],
  [/^(?:乡|镇|街道)(?:级|本级)$/, 4],
]
/** The levels that a city gives money to: those below it. */
export const belowCity = 3
/** What makes a level of the word for whoever governs there: 市｜本级. */
export const levelEnd = /(?:本级|级|直)$/

/** What is local and not the centre's, of whatever level: 地方本级一般公共预算收入 of a city is all of it. */
export const localLevel = '地方本级'

/** Words in titles that hold a word of scope and are none: cities of a county's rank, levels below, two levels at once. */
export const scopeless: readonly string[] = [
  localLevel,
  '县级市', // county-level city
  '地级市', // prefecture-level city
  '社区级', // of communities
  '园区级', // of parks
  '地区级', // of prefectures
  ...lowerAreas,
]

/** 市对县转移支付, 自治区补助市县…资金: the level that pays those below it. */
export const paysBelow =
  /(?:省|自治区|市|州|盟)(?:本?级)?(?:财政)?(?:对(?:各|所辖)?(?:市|县|区|旗|下)[、（(）)市县区旗级]*(?:的)?(?=[^，。；]{0,14}(?:转移支付|补助|返还))|补助各?(?:市县|县区|市区|旗县)|(?:提前|预计|累计|共)?(?:下达|拨付)(?:给|到)?(?:各|所辖|各个)?(?:区县|市县|县区|县市区|市区|旗县|区市县|市州))/

/** What is paid so. */
export const paid = /转移支付|补助|返还|奖补/
/** The same in a list of it. */
export const handedOut = /转移支付|补助|返还|奖补|资金|经费/

/** 地方, what is local and not the centre's; it may stand behind the whole (全市地方). */
export const local = '地方'

/** What a title ends with right before a word of level that is only the second of two: 威海市和｜市本级 is of the whole city and of its own level. */
export const secondLevel = /[省市县区州盟旗镇乡](?:和|及|与|暨|、)$/

/** What opens the parts by level of a total, and what ends them: 其中：市级12亿元；…. */
export const partOpening = /其中/
export const partEnd = /[；;]/
/** 2023年西河市本级决算和…: a title that names the final accounts of one year as those of the own level. */
export const ownAccounts =
  /((?:19|20)\d\d)年度?(?!全)[^，。、和及与全]{0,14}?(?:本级|(?<![各上下])[省市县区州]级)(?:财政)?(?:收支)?决算(?=.*(?:和|及|与|、))/
