import type { Aspect } from '../model/figure.ts'

/** Headings of columns → what their numbers are of what the row names; the first that fits counts. */
export const columnAspects: readonly (readonly [RegExp, Aspect])[] = [
  // 人口自然增长率（‰）: births less deaths, a rate of its own
  [/自然增长率/, 'rate'],
  // 占一般公共预算收入%: part of a sum, though it is one of the budget's
  [/占(?!.*(?:年初|调整|全年))[^%％]{2,14}(?:收入|支出|总额|合计)的?(?:[%％]|比重|比例)/, 'share'],
  // 完成预算%, 为调整预算的%, 预算执行率: how far a budget or plan came
  [
    /(?:完成|占|为)[^%％]{0,10}(?:预算|计划|目标|任务)[^%％]{0,6}(?:[%％]|比例|比重)|(?:完成|执行|支出|序时|兑现)(?:率|进度|比例|百分比)|预算完成|完成%/,
    'completion',
  ],
  // 比上年增减%, 增长（%）, ±%, 增速: rate of change
  [
    /(?:增长|增减|增加|增幅|增速|升降|涨跌|涨幅|降幅|变动|变化|同比|环比|[±]|\+[、,/]?-)[^额]{0,12}(?:[%％]|率|百分比|幅度?)|增长率|增减率|增速|增幅|降幅|涨幅|[±][%％]|同比增长|比上年增长$|^(?:同比|环比|增长)$/,
    'growth',
  ],
  // 增减额, 决算比预算, 较上年增加: amount of change
  [
    /增减(?:额|数|变动|变化|情况)?$|增减额|差额|变动(?:额|数)?$|[比较].{0,12}(?:增加|减少|增减|增长)(?:额|数)?$|(?:决算|执行)数?比.{0,10}(?:预算|上年)|^(?:增加|减少)(?:额|数)?$/,
    'change',
  ],
  // 占比, 构成, 比重: part of a whole
  [/占比|比重|构成|份额|占.{0,16}(?:[%％]|比例)|所占/, 'share'],
  // 为上年决算数的%: one level as a rate of another
  [/为.{0,16}[%％]|相当于/, 'rate'],
]

/** Ends of names of rates → their aspect. */
export const nameAspects: readonly (readonly [RegExp, Aspect])[] = [
  [/(?:完成率|执行率|支出进度|预算完成|序时进度|完成比例)$/, 'completion'],
  [/自然增长率$/, 'rate'],
  [/(?:增长率|增速|增幅|降幅|涨幅|增长)$/, 'growth'],
  [/(?:占比|比重|份额)$/, 'share'],
]

/** Names of rates of their own: 失业率. */
export const rateName = /率$/

/** What a base says when a figure tells how far it was reached. */
export const budgetBase = /预算|计划|目标|任务|预期|序时/
/** Ends of bases that are money of a budget, of which a figure is a part. */
export const moneyBase = /(?:收入|支出|资金|总额|总量)(?:总?预算)?$/
/** Headings that fall: their positive numbers are decreases. */
export const falling = /降幅|减少|下降|减幅|跌幅|降低/

/** Verbs of a rise in the heading of a column: it may be either way. */
export const rising = /增|升|涨/

/** A heading of changes either way, whose numbers have their sign: 涨跌幅度, 升降幅度, 增（减）额. */
export const eitherHeading = /涨跌|升降|增[（(]?减|增[长加][/、（(]?[下减]/

/** 增加（减少）0万元, 增减0%: a change whose direction is not told, right before its number. */
export const eitherWay =
  /(?:(?:增加|增长|上升|提高|增)[（(/](?:减少|下降|降低|减)[）)]?|(?:减少|下降|降低|减)[（(/](?:增加|增长|上升|增)[）)]?|增减)(?:了|为)?\s*$/

/** 占34.30%, 占比为5%: a share of what its sentence names. */
export const sharing = /占(?:比|比重)?(?:为|约|达)?\s*$/

/** Words by which one rate lies above or below another, with what it is compared to behind them. */
export const differing =
  /(高于|快于|优于|高出|超出|超过|超|好于|低于|慢于|少于)[^，。；、\d]{0,16}$/
export const lesser = /[低慢少]于/
/** Verbs that only ever make less: their object is what was cut. */
export const cutting = /^(?:压减|核减|削减|压缩)/

/** What stands in a heading before the stage it measures by: 占预算的%, 完成年初预算的%, 比2024年预算数增减. */
export const measuredBy =
  /(?:[占比较]|(?<![调增减变])为|完成|相当于)(?:[（(]?\d{0,4}年?度?(?:全年|上年|当年|本年)?)$/

/** 占营业收入26.13亿元｜的比例为｜8.04%: what stands between the amount of a whole and the part of it. */
export const partOfAmount = /^\s*[）)]?\s*的(?:比例|比重)?(?:约?为|约?是|达到?|约)?\s*$/

/** What a change is against: 与上年相比, 比上年, 较年初. */
export const againstWords =
  /[与同跟和]([^，。；,与同跟和]{1,16}?)(?:相比|比)|[比较]([^，。；,比较]{1,16}?)(?=增|减|下降|上升|提高|降)/g

/** 较上年执行数｜744048万元｜增长8.72%: the noun before an amount that something is compared with. */
export const againstAmount =
  /[与比较]([^，。；,、比较\d]{0,2}(?:\d{4}年)?[^，。；,、比较\d]{1,14}?)的?\s*$/
/** 同比增长, 同比提高: against the same time of the year before, which nobody prints. */
export const sameTimeBefore = /同比[^，。；,、\d]{0,8}$/
export const sameTime = '同比'
/** What it says. */
export const sameTimeName = '上年同期'
/** 完成调整预算｜91%: how far a budget came, without 的. */
export const completedPlan =
  /(?:完成|达到?|占)((?:\d{4}年)?(?:全年|年初|调整|变更|变动)?(?:任务|目标|计划|预算)(?:任务|目标|数)?)$/
/** What stands behind a word of stage that only measures: 完成年初预算｜101.1％. */
export const ratioBehind = /^数?\s*[\d０-９][\d０-９.．]*\s*[%％]/
/** 完成预算%, 完成年初预算的%: what a column of completion is of. */
export const completedColumn =
  /(?:完成|占|为)((?:年初|全年|调整)?(?:预算|计划|目标|任务)数?)的?[（(]?(?:[%％]|比例|比重)/

/** What a column of changes compares with: 比2024年预算数, 较上年. */
export const comparedColumn =
  /(?<![同环占])[比较]([^比较]+?)(?:增长|增减|增加|增|涨跌|升降|涨|升|降|减|变动|[±+-]|$)/

/** 以上年为100. */
export const indexBase = /以(.{1,12}?)为\s*100/

/** 预算执行率, 计划完成率: what a rate of completion is of. */
export const completedOf =
  /((?:年初|全年|调整)?(?:预算|计划|目标|任务))(?:执行|完成|支出)(?:率|进度|比例)/

/** A row's parent is a whole: 全市常住人口, 合计. */
export const shareColumn = /比重|占比|构成|份额/

/** 较上年新增30.62亿元: how much more it is than before. */
export const addedTo = /[比较][^，。；、\d]{1,8}(?:净)?新增$/
export const added = '新增'

/** What stands between two members of a list. */
export const listLink = /^[、和及与]$/

/** What may stand behind the noun something is compared with or a share of: a bracket, then what only says how (分别, 大幅). */
export const behindNoun =
  /(?:的?(?:比重|比例)?\s*[（(][^（()）]*(?:下同|简称)[^（()）]*[）)]|的|分别|实现|大幅度?|小幅|明显|显著|稳步|偏)+$/

/** 比上年执行数｜204万元｜增长289.71%: the noun before an amount that something is compared with, and what stands behind it. */
export const comparedAmount =
  /[比较](?:(?<last>上年度?|去年)|(?<year>\d{4})年度?)(?<stage>(?:年初|调整)?(?:执行|决算|完成|快报|预计|预算)(?:执行)?)?数?\s*$/
/** What ends the noun of such an amount: 执行数. */
export const amount = '数'
export const changeBehind = /^\s*[，,]?(?:同口径)?(?:增长|增加|上升|提高|下降|减少|降低|增|减)/

/** 比上年决算数｜增长, 比上年决算数｜9亿元增长3%: the noun is what a change is against. */
export const comparedBehind =
  /^(?:[^，。；]{0,6}(?:的|少|多)|(?:[^，。；]{0,6}|数?\s*[\d.,，\s]{1,16}[万亿]{0,2}元?[，,]?(?:同口径)?)(?:增长|下降|增加|减少))/
