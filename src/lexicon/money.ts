import { currencyRows, yuan } from './currencies.ts'
import { list } from './table.ts'

/** The names of one currency, a country and its unit told apart where the table parts them. */
function namesOf(names: string): readonly { name: string; country?: string; unit?: string }[] {
  return names.split(' ').map(name => {
    const [country, unit] = name.split('·')
    return country === undefined || unit === undefined
      ? { name }
      : { name: country + unit, country, unit }
  })
}

const parted = currencyRows.flatMap(([code, , names]) =>
  namesOf(names).map(name => ({ code, ...name })),
)

/** The codes of ISO 4217. */
export const currencyCodes: ReadonlySet<string> = new Set(currencyRows.map(([code]) => code))

/** Countries and unions that have a currency of their own. */
export const currencyCountries: readonly string[] = [
  ...new Set(parted.flatMap(({ country }) => country ?? [])),
]

/** What countries call their currency (法郎, 比索, 镑): without its country such a word names none. */
export const currencyUnits: readonly string[] = [
  ...new Set(parted.flatMap(({ unit }) => unit ?? [])),
]

/** Units that one currency alone has: they name it without their country. */
const alone = parted.filter(
  ({ code, unit }) =>
    unit !== undefined &&
    unit.length > 1 &&
    parted.every(other => other.unit !== unit || other.code === code),
)

/** Full names of currencies → their code; what is printed before an amount as well as behind it. */
const fullNames: readonly (readonly [string, string])[] = [
  ...parted.map(({ name, code }) => [name, code] as const),
  ...[...currencyCodes].map(code => [code, code] as const),
]

/** Words behind an amount → code of the currency. 元港币 and 块人民币 say the unit twice. */
export const currencies: ReadonlyMap<string, string> = new Map([
  ...yuan.map(word => [word, 'CNY'] as const),
  ...alone.map(({ unit = '', code }) => [unit, code] as const),
  ...fullNames,
  ...parted
    .filter(({ name }) => /^[^\w个]{2,3}$/.test(name))
    .map(({ name, code }) => [`元${name}`, code] as const),
  ['块人民币', 'CNY'],
])

/** Marks and words before an amount → code of the currency; 元 itself then says nothing more (港币两千九百六十元). */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ...fullNames.filter(([name]) => name.length > 1 && !name.startsWith('个')),
  ...currencyRows.flatMap(([code, , , marks]) =>
    (marks?.split(' ') ?? []).map(mark => [mark, code] as const),
  ),
])

/** Parts of a 元: power of ten of each. */
export const coins: Readonly<Record<string, number>> = {
  角: -1,
  毛: -1,
  毛钱: -1,
  角钱: -1,
  分: -2,
  分钱: -2,
  美分: -2,
  日本銭: -2,
  仙: -2,
  厘: -3,
}

/** Words that make a bare 万 or 亿 money when they govern it (总投资36.57亿). */
export const moneyNouns = list(
  '投资 资金 收入 支出 贷款 市值 规模 募集 融资 营收 利润 税收 产值 总额 金额 ' +
    '奖池 补贴 补助 拨款 增加值 余额 债券 债务 授信 信贷 预算 成交额 销售额 估值 ' +
    '注资 奖金 减税 降费 存款 赤字 财力 限额 经费 GDP 总值 彩票 ' +
    '资本 资产 负债 净值 成本 造价 工程款 货款 价款 借款 欠款 罚款 捐款 违约金 保证金 押金 租金 ' +
    '工资 薪 报价 售价 总价 标价 估价 评估价 合同额 交易额 营业额 出口额 进口额 进出口额 保费 票房 分红 股息 赔偿 现金 身价',
)

/** What links an amount to the noun behind it: 900亿的资金. */
export const link = '的'

/** Whose or what for the money right behind an amount is: 900亿专项资金. */
export const funds = list('专项 财政 中央 配套 信贷 专项债券 国债')

/** Verbs whose bare 万 or 亿 is money (奖励三万五). */
export const moneyVerbs = list(
  '奖励 补偿 支付 花费 拨付 偿还 归还 缴纳 垫付 筹集 筹资 下达 追加 退还 返还 节约 节省 出资 认缴 实缴',
)

/** Digits only amounts of money are written with. */
export const formal = '壹贰貳叁參肆伍陆陸柒捌玖'
/** 一斤: of one unit, behind a price. */
export const one = '一'
/** What 角 goes on to be when it is no coin (5角形, 3角度). */
export const coinless = '形星度钢'
/** Words beside which 角 and 分 are money. */
export const priceWords = list('每 单价 毛')
