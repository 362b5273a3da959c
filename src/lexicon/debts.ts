/** What the name of a limit ends in; its stages come after each other within the year. */
export const limitEnd = '限额'

/** Names of bonds: what is printed beside them is theirs. */
export const bondNames = /债券?(?:[（(].*期[)）]|.*第?.{1,4}期(?!限))|[（(][^（()）]{1,6}期[)）]$/

/** General and special, as columns under 债务限额 say them in few words. */
export const debtDivisions = /^(?:地方政府|政府)?(一般|专项)(?:债务|债券)?$/

/** A limit or balance of debt that does not say of which kind. */
export const debtOfNoKind = /^(?:地方)?(?:政府)?(?:债务)?(新增)?(?:债务)?(限额|余额)$/
/** What a heading over the kinds of debt adds to them: 其中：新增债务限额. */
export const debtSum = /(新增)(?:地方)?(?:政府)?债务$/
/** The one kind of debt a title names. */
export const debtKindNamed = /(一般|专项)债务/g
export const debt = '债务'
/** All the debt, with what of it is told: 政府债务限额, 新增债务限额. */
export const debtTotal = /^(?:新增)?(?:地方)?(?:政府)?债务(?:限额|余额)(?:合计|总额)?$/

/** What a limit or balance of debt measures, behind which the other may stand without a word for it: 债务限额…，余额…. */
export const debtStem = /^(.*债务)(?:限额|余额)(?:合计|总额|总计)?$/
export const debtMeasure = /^(?:限额|余额)$/

/** A limit or balance of general or special debt: which kind, and which measure. */
export const debtOfKind = /(一般|专项)债务(限额|余额)$/

/** A title or heading over limits and balances of all debt. */
export const ofAllDebt = /^(?!.*(?:一般|专项)债务)(?=.*政府(?:性)?债务)/

/** 下达了各区县债务限额：我区限额为211.6亿元: what the sentence said before. */
export const debtSaid = /债务(限额|余额)[^。]{0,12}$/

/** General and special bonds, and what the bonds they are part of are called besides. */
export const bondKinds = /^(?:一般|专项)债券$/
export const bondRounds = /(新增|再融资)(?:地方)?(?:政府)?债[券务]/

/** A limit of one kind of debt, and the row of new limits that it may stand under. */
export const debtLimit = /^(?:一般|专项)债务限额$/
export const freshLimit = /新增(?:地方)?(?:政府)?债务(?:限额|额度)/
export const freshMark = '新增'
/** New limits that are handed down before their year's budget: no part of the year's own row. */
export const advanced = '提前下达'
/** 提前下达的2023年新增…: the words that stand between. */
export const advancedWords = /提前下达(?:的|(?:19|20)\d\d年)*(?=新增)/

/** Kinds of debt, which take 限额 or 余额 of the sum; exports and imports of what is traded. */
export const debtKinds = /^(?:(?:一般|专项)债务|[出进]口)$/

/** What is paid of a debt, by words that do not say that it is one. */
export const ofDebt = /^(?:到期)?(?:本金|利息|本息)$/
export const debtAround = /债务|债券|还本|付息/
