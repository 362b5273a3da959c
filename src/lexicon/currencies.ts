import { list, meanings } from './table.ts'

/** Currency words by ISO 4217 code. Longer words win. */
export const currencies = meanings({
  CNY:
    '元 圆 圓 块 块钱 塊 元钱 元整 元正 圆整 圆正 圓整 圓正 人民币 人民幣 ' +
    '元人民币 元人民幣 块人民币 RMB CNY',
  USD: '美元 美金 美刀 美圆 美圓 元美元 元美金 USD',
  EUR: '欧元 歐元 元欧元 EUR',
  HKD: '港元 港币 港幣 元港币 元港幣 港圆 港纸 HKD',
  MOP: '澳门元 澳门币 葡币 MOP',
  AUD: '澳元 澳币 澳大利亚元 元澳币 AUD',
  TWD: '新台币 新臺幣 台币 台幣 元新台币 元台币 TWD',
  JPY: '日元 日圆 日圓 日币 日幣 元日币 元日元 JPY',
  KRW: '韩元 韩币 韓元 韓圜',
  GBP: '英镑 英鎊 镑 GBP',
  CAD: '加元 加拿大元 加币',
  NZD: '新西兰元 纽元',
  SGD: '新加坡元 新元 坡币',
  CHF: '瑞士法郎 瑞郎',
  RUB: '卢布 俄罗斯卢布',
  THB: '泰铢 泰銖',
  VND: '越南盾',
  IDR: '印尼盾',
  INR: '卢比 印度卢比',
  PKR: '巴基斯坦卢比',
  MYR: '林吉特 马来西亚林吉特 令吉 马币',
  PHP: '菲律宾比索',
  MXN: '墨西哥比索',
  ARS: '阿根廷比索',
  CLP: '智利比索',
  BRL: '雷亚尔 巴西雷亚尔',
  ZAR: '兰特 南非兰特',
  TRY: '里拉 土耳其里拉',
  SEK: '瑞典克朗 克朗',
  NOK: '挪威克朗',
  DKK: '丹麦克朗',
  CZK: '捷克克朗',
  PLN: '兹罗提',
  HUF: '福林',
  KWD: '第纳尔 科威特第纳尔',
  SAR: '沙特里亚尔 里亚尔',
  AED: '迪拉姆 阿联酋迪拉姆',
  EGP: '埃及镑',
  NGN: '奈拉 尼日利亚奈拉',
  KZT: '坚戈',
  MNT: '蒙图 图格里克',
  ILS: '谢克尔',
  XBT: '比特币 个比特币',
})

/** Marks and words that stand before an amount; 元 itself then says nothing more (港币两千九百六十元). */
export const prefixes = meanings({
  CNY: '人民币 人民幣 RMB CNY ￥ ¥',
  HKD: 'HK$ HKD 港币 港幣 港元',
  USD: 'US$ $ ＄ USD 美元 美金',
  AUD: 'A$ AUD 澳元',
  TWD: 'NT$ TWD 新台币 新臺幣 台币',
  CAD: 'C$',
  SGD: 'S$',
  EUR: '€ EUR 欧元',
  GBP: '£ ￡ GBP 英镑',
  KRW: '₩',
  JPY: 'JPY 日元',
  MOP: 'MOP 澳门元',
})

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
    '注资 奖金 减税 降费 存款 赤字 财力 限额 经费 GDP 总值 彩票',
)
