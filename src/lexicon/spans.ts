/*
 * Words that make a number one of several years, or of the budget as it was approved, whatever year or stage stands around it.
 */

/** 年均增长5.7%: a yearly average over years that the sentence names, if it does. */
export const yearlyMean = /年(?:均|平均)[\u4e00-\u9fff]{0,6}$/

/** 累计完成672亿元: a sum; of which time the words around it say. */
export const runningTotal = /累计[\u4e00-\u9fff]{0,8}$/

/** What makes a running total one of several years: 十四五期间, 五年来, …，从2020年的. */
export const yearsBefore =
  /[“"]?十[二三四五六][”"]?五[”"]?|[三四五六]年(?:来|间|以来)?[，,]?|近[\d三四五六]年/
export const yearsBehind =
  /^[，,]\s*(?:[由从]\d{4}年|年均|(?:[比较]|相比)(?:上年)?[“"]?十[二三四五六][”"]?五)/

/** 完成1248.6亿元，较“十三五”增收: a sum over a plan's five years, whatever year stands around it; 较“十三五”末 compares with one year. */
export const planBehind =
  /^[，,]\s*[比较][“"]?十[二三四五六][”"]?五[”"]?(?:时期|期间)?(?![”"时期末]|规划|以来|[\u4e00-\u9fff]?年)/

/** 2023年、2024年、2025年｜教育支出｜分别: years that a list deals out, and what stands between. */
export const listedYears =
  /((?:(?:19|20)\d\d年?\s*[、,，]\s*)*(?:19|20)\d\d年?\s*(?:[、和及与]|以及)\s*(?:19|20)\d\d年)([^，。；]*?)分别[^，。；\d]{0,12}$/
export const dealsOut = /分别[^，。；\d]{0,12}$/
/** More than one thing that a list may deal out instead. */
export const several = /[、和及与]/

/** 收入调整为290.95亿元: the budget as it was changed. */
export const adjustedTo =
  /(?:预算|收入|支出|总计|合计|从[^，。；]{0,24}元)(?:[\u4e00-\u9fff]{0,4})?(?:相应)?(?:调整|调增|调减|变更)(?:为|到|至)$/

/** 从年初预算的｜37亿元｜调整为39亿元: the budget before it was changed. */
export const fromBudget = /从(?:\d{4}年)?(?:年初|原定?)?预算数?的?\s*$/

/** 调整后的全市一般公共预算收入为189.7亿元: all that follows in the sentence is the changed budget. */
export const afterChange = /调整后的?[^。；]*$/

/** A congress approved the budget that the sentences after this one are about. */
export const approved =
  /(?:人民代表大会|人代会|人大|会议)[^。]{0,30}(?:批准|审议通过|通过)[^。]{0,30}预算|批准的?[^。]{0,20}预算/

/** Verbs that say the money came in or was spent, not only planned. */
export const carriedOut = /完成|执行|实现|达到|实际|决算|累计|下降|增长|预计/

/** 从7248亿元提高到8865亿元: what stands before and behind the number that something rose or fell from. */
export const fromBefore = /[从由]\s*$/
export const toBehind =
  /^\s*(?:提高|提升|增加|增长|上升|扩大|跃升|攀升|发展|下降|减少|降低|下调|压减|收窄|缩小|降)[到至为]/

/** （其中：开发区: what stands between an amount and a part of it in the bracket right behind. */
export const partInBracket = /^[（(](?:其中|含)[：:，,]?[^，。；、（()）\d]{1,14}$/
