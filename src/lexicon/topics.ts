/** 从补助地区转移支付资金情况看: what a list that follows is about. */
export const viewed = /[从按]([\u4e00-\u9fff（）“”]{4,24}?)(?:的?情况)?(?:看|来看|来说)/
/** By what such a list is divided, which names nothing measured: 从征收部门来看, 从收入分类看. */
export const dividing =
  /(?:部门|分类|类别|构成|级次|结构|行业|产业|地区|区域|税种|科目|类型|用途|性质|来源|项目|方面)$/

/** Words that close a heading and name nothing: …情况说明, …表. */
export const headingTails =
  /(?:的?(?:预算|决算|收支|支出|收入)?(?:安排|执行|完成)?情况(?:的?说明)?|的?说明)$/

/** What a heading ends in that names an indicator. */
export const headingNouns =
  /(?:收入|支出|经费|资金|余额|限额|产值|总额|总量|增加值|产量|投资|费|补贴|补助|基金|债务|债券|转移支付|税收返还)$/

/** The name a paragraph on one class of expenditure opens with: 住房保障支出（类）住房改革支出（款）住房公积金（项）。 */
export const classified =
  /([\u4e00-\u9fff、“”（）()]{2,40}?)[（(][类款项][）)][”"]?(?=[。\d，：:；]|主要|年初|全年|20\d\d|$)/
/** The class that stands in brackets before a bare noun: 一般公共服务（类）支出. */
export const classBefore = /([\u4e00-\u9fff]{2,10})[（(][类款项][）)]$/
/** What such a paragraph has in its opening. */
export const classMark = /[类款项][）)]/
/** What stands in front of that name: its numbering, the classes above it. */
export const classesAbove = /^.*[（(][类款项][）)]|^[（(]?[\d一二三四五六七八九十]+[）)、.．]/

/** What stands before the colon of a list of places: 年平均浓度：昌吉市37微克/立方米. */
export const listed = /(?:^|[，。；、])([\u4e00-\u9fff（）()A-Za-z\d.“”]{3,30})$/
export const colons = ['：', ':']
/** Words before a colon that name nothing. */
export const unnamed = /(?:来看|看|其中|如下|情况|方面|分别为?|主要[是为]|包括|是|为)$/

/** What is measured in a clause that goes on in the next one: 新农合参合率再创新高，达到98.5%. */
export const measuredBefore =
  /(?:^|[，、；。])(?:全[年市省区县州])?([\u4e00-\u9fff“”]{2,14}?(?:率|总额|零售额|产量|产值|增加值|总值|人口|面积|余额|里程|指数|总量|收入|支出|用电量|存款|贷款|投资))(?:[（(][A-Za-z]+[)）])?[\u4e00-\u9fff]{0,10}，(?:实现|累计|完成|[达到为约超过突破近已\s])*$/
