/** 人民币: the currency itself, before a unit of it. */
export const renminbi = '人民币'
/** 单位：, what a declaration of a unit opens with. */
export const unitOpening = '单位：'
/** What a unit of length ends in (m, km, 米), behind which a raised 2 or 3 is its power. */
export const lengthEnd = /[a-zA-Z米]/

/** A word that goes on behind what looks like a measure word: 本级; 人数 and 人及 do not. */
export const goesOn = /^[^\P{Script=Han}数及和或]/u

/** 预算数 万元, 投资额亿元: a heading with its unit behind it and no bracket. The unit is the first group. */
export const unitBehind =
  /^[^每/／]{1,16}[数额资入出计款金值产收支]\s*((?:人民币)?(?:[十百千万亿]{1,2}美?元|元))$/
