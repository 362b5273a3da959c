/** 人民币: the currency itself, before a unit of it. */
export const renminbi = '人民币'
/** 单位：, what a declaration of a unit opens with. */
export const unitOpening = '单位：'
/** What a unit of length ends in (m, km, 米), behind which a raised 2 or 3 is its power. */
export const lengthEnd = /[a-zA-Z米]/

/** A word that goes on behind what looks like a measure word: 本级; 人数 and 人及 do not. */
export const goesOn = /^[^\P{Script=Han}数及和或]/u
