/** 人民币: the currency itself, before a unit of it. */
export const renminbi = '人民币'
/** The same with its letters set apart. */
export const renminbiApart = /^人\s*民\s*币\s*/
/** 单位：, what a declaration of a unit opens with. */
export const unitOpening = '单位：'
/** 币种：美元: which currency the amounts are in, whatever 万元 beside it says. */
export const currencyLine = /币\s*种\s*[:：]\s*([^\s，,；;、）)]{1,8})/
/** The currency 元 alone names. */
export const yuanCode = 'CNY'
/** What a unit of length ends in (m, km, 米), behind which a raised 2 or 3 is its power. */
export const lengthEnd = /[a-zA-Z米]/

/** A word that goes on behind what looks like a measure word: 本级; 人数 and 人及 do not. */
export const goesOn = /^[^\P{Script=Han}数及和或]/u

/** 预算数 万元, 投资额亿元, 决算数/万元: a heading with its unit behind it and no bracket. The unit is the first group. */
export const unitBehind =
  /^[^每/／]{1,16}[数额资入出计款金值产收支]\s*[/／，,、]?\s*((?:人民币)?(?:[十百千万亿]{1,2}美?元|元))$/

/** Units that are no money and count nothing: words → the sort they are of, the unit they are given in, and the power of ten from one to the other. */
export const ratioUnits = [
  { kind: 'percent', unit: '%', power: 0, words: '% ％ ﹪' },
  { kind: 'percent', unit: '%', power: -1, words: '‰' },
  {
    kind: 'percentage_point',
    unit: 'pp',
    power: 0,
    words: '个百分点 個百分點 百分点 百分點 个百分點 pct 个pct pp 个点',
  },
  { kind: 'percentage_point', unit: 'pp', power: -1, words: '个千分点 千分点' },
  { kind: 'percentage_point', unit: 'pp', power: -2, words: '个基点 基点 個基點 BP bp 个BP 个bp' },
  { kind: 'multiple', unit: 'x', power: 0, words: '倍' },
  { kind: 'discount', unit: '%', power: 1, words: '折' },
  { kind: 'tenth', unit: '%', power: 1, words: '成' },
] as const

export type RatioKind = (typeof ratioUnits)[number]['kind']

/** Units of percentage points without the 个 that a word may part them from: 个多百分点. */
export const pointTails = ['百分点', '百分點', '基点']
