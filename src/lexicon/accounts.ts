/** The four budgets: the name every rule of ours calls each by, in English, and its other names. */
const rows: readonly (readonly [name: string, english: string, others: readonly string[]])[] = [
  [
    '一般公共预算',
    'general public budget',
    ['公共财政预算', '一般公共收入', '一般公共支出', '一般预算收入', '一般预算支出'],
  ],
  ['政府性基金', 'budget of government funds', []],
  ['国有资本经营', 'budget of state capital operations', []],
  ['社会保险基金', 'budget of social insurance funds', ['社保基金']],
]

/** The four budgets, by the names that figures have. */
export const books: readonly string[] = rows.map(([name]) => name)
/** Every name of one of the four. Longer words win. */
export const accounts: readonly string[] = rows.flatMap(([name, , others]) => [name, ...others])
/** The same, with 预算 (budget) behind those that do not end in it. */
export const accountNames: readonly string[] = accounts.flatMap(name =>
  name.endsWith('预算') ? [name] : [`${name}预算`, name],
)

/** The one of the four budgets that words name; the words themselves where none. */
export function bookOf(words: string): string {
  const row = rows.find(([name, , others]) => [name, ...others].some(one => words.includes(one)))
  return row?.[0] ?? words
}

/** Names that are of the budget, not of what came of it: 一般公共预算收入预算, 公务接待费预算支出. */
export const budgetName = /(?:收入|支出)预算$|[费购款出]预算(?:支出)?(?:数|总额|总金额)?$/

/** Names → the account whose they are by law, wherever they stand: taxes, land premiums, premiums of insurance. */
export const accountsByLaw: readonly (readonly [RegExp, string])[] = [
  // taxes; 税金 税费 (taxes and fees paid) and 税率 (rates) are none of them
  [
    /^(?:税收(?:收入)?|非税收入|(?:国内)?增值税|企业所得税|个人所得税|城市维护建设税|房产税|契税|印花税|土地增值税|城镇土地使用税|耕地占用税|资源税|环境保护税|车船税|烟叶税)$|^[\u4e00-\u9fff]{0,4}税收收入$/,
    '一般公共预算',
  ],
  // classes of expenditure that stand in no other account
  [
    /^(?:一般公共服务|公共安全|教育|科学技术|文化旅游体育与传媒|社会保障和就业|卫生健康|节能环保|农林水|交通运输|住房保障|粮油物资储备|灾害防治(?:及|和)?应急管理|国防|自然资源海洋气象等|商业服务业等|资源勘探工业信息等)支出$/,
    '一般公共预算',
  ],
  // land premiums
  [/^国有土地(?:使用权出让|收益基金)(?:收入|金收入)?$|^土地出让(?:金)?收入$/, '政府性基金'],
  // funds of social insurance
  [/^[\u4e00-\u9fff]{2,12}保险基金(?:预算)?(?:收入|支出)(?:预算)?$/, '社会保险基金'],
]
/** Names that stand in this budget are of no other: its funds have no taxes, schools or roads. */
export const ofFundsAlone = '社会保险基金'

/** What is no money of a government: income of households, sales of firms, deposits of banks. */
export const ofOthers =
  /可支配收入|纯收入|消费支出|营业收入|旅游.{0,4}收入|保费收入|(?:存|贷)款余额|生产总值|增加值|零售(?:总)?额|固定资产投资|进出口/

/** What the items of an account are called. */
export const accountNouns =
  /(?:收入|支出|补助|结转|结余|转移支付|上解|转贷|债券|调节基金|预备费|调[入出]资金|调[入出]|总计)(?:收入|支出|资金)?(?:预算)?(?:总量|总额|合计)?$/
/** What closes an account: its sums, and what is left of it. */
export const closing = /(?:收入|支出)(?:总量|总计|总额|合计)$|^总(?:收入|支出)$|(?:结余|结转下年)$/
/** The income or spending of a budget as such, with whose it is before it. */
export const budgetTotal =
  /^(?:[全我本][省市县区州旗盟])?(?:地方)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:收入|支出)$/
/** What all governments get of a region (财政总收入), and its part that is the region's own. */
export const sumOfRevenue = /财政总收入$|一般公共预算总收入$/
export const inSum = /^(?:地方)?(?:财政)?一般公共预算收入$/
/** Rows that move money from one account to another. */
export const moved = /调[入出]|补充|转入|划转/
/** Titles of tables of debts and bonds. */
export const ofDebts = /债务(?:限额|余额|发行|还本|付息|情况)|(?:政府|专项|一般)债券/
/** Names of amounts of money, which say nothing without a unit. */
export const amountName =
  /(?:收入|支出|收费|(?<!消)费|资金|金额|税|拨款|补助|债券|增加值|总产值|生产总值|(?:存|贷)款余额|零售(?:总)?额|销售额|[进出]口(?:总)?额)$/
/** What every name of `accountsByLaw` ends in. */
export const lawful = /(?:税|收入|支出|预算)[\u4e00-\u9fff]?$/
