/*
 * Words of headings, rows and titles of tables that together name what a cell measures.
 */

/** 购置费 and 运行费 under 公务用车购置及运行费 are of the vehicles it names. */
export const vehicles = /^(公务用车)购置/
export const vehicleCosts = /^(?:购置|运行)(?:维护)?费?$/
/** What a heading counts whose inner headings only say of which kind: 学校数 over 普通小学. */
export const countNouns =
  /^(?:按[^的]{1,8}分组的)?(?:年末)?([\u4e00-\u9fff]{0,8}[^指基]数|[\u4e00-\u9fff]{0,6}就业人员)$/
/** Ends of headings that only say what a part of a table is about. */
export const fields = /(?:[情状]况|指标|统计|项目|名称|合计|小计|其中|[收支][入出])$/
/** What a column tells of the fund of social insurance that its row names, and a title of all of them. */
export const fundNouns =
  /^(?:(?:本年|当年|当期|本期|上年|年末|期末|年初)?(?:收支|滚存|累计|滚存累计)?(?:结余|收入|支出))$/
export const fundFlows = /收入|支出|结余/g
export const fund = '基金'
/** What the name of a fund has in brackets. */
export const fundAsides = /[（(]含?生育保险[）)]/
/** What a heading explains behind its name, also where a page cut it short: 债券规模（项目对应债券发行总额）. */
export const asideAtEnd = /[（(][^（()）]{5,}[）)]$|[（(][^（()）]*$/
/** What the title of a table opens with: its number, 附件. */
export const captionMarks =
  /^(?:附?[表件]\s*[\d—\-一二三四五六七八九十]*[:：]?|\d{1,3}(?=[\u4e00-\u9fff]{2,7}[省市区州县]))\s*/
/** What the title of a table ends in: 预算执行情况表, 决算表. */
export const captionTails =
  /(?:安排|执行|完成|预算|决算)*(?:情况|草案)?(?:明细|汇总|总)?表$|(?:安排|执行|完成|预算|决算|的)*情况$/
/** The general public budget in short: 一般公共收入. */
export const bookNames = /^(一般公共)([收支][入出])$/
export const fullBookName = '$1预算$2'
/** What a title says of its rows, not of what is measured. */
export const byRegion =
  /^(?:(?:自治区|[省市区县州盟])?(?:本级|级)?对(?:各?(?:[市县区旗州盟、]|[（(][市县区、]+[）)]){1,6}|下级?)(?:级?的)?|分地区|分市县|分级次?|各地区?|各?市县)|(?<=预算)对下级?的?(?=转移支付)|(?:预算)?分(?:地区|市县|区县|县区|市州|项目|级次)+$/g
/** A kind of debt alone, and what a title says is given of all debt: 2025年新增政府债务限额情况. */
export const debtKind = /^(一般|专项)债务?$/
/** The debt of a government of every kind, as a heading names it: 政府债务, 债务. */
export const debtAlone = /^(?:地方)?(?:政府)?债务$/
/** A title of both: 债务限额及余额情况表. */
export const limitAndBalance = /限额[^限]{0,8}余额|余额[^余]{0,8}限额/
/** A name of a limit or balance of debt; what headings say of both: 2020地方政府债务余额预计执行数. */
export const debtNamed = /^(新增)?((?:地方)?(?:政府)?(?:法定)?(?:一般|专项)?债务)(限额|余额)$/
export const debtInHeading = /(新增)?(?:地方)?(?:政府)?(?:一般|专项)?债务[总的]?(限额|余额)/
export const debtMeasured = /(新增)?(?:地方)?(?:政府)?债务(限额|余额)/g
/** Tables of consumer prices, whose rows are what is bought, and of industry, whose rows are its sectors. */
export const consumerPrices = /消费价格/
export const prices = '价格'
export const ofIndustry = /规模以上工业增加值(?:及其)?(?:增长|增速|主要)/
/** What a table gives by industry or field: 分行业固定资产投资增速. */
export const bySector =
  /[分按](?:主要|三次)?(?:行业|产业|领域|类型|门类|登记注册类型|经济类型)(?:分类?)?的?([\u4e00-\u9fff]{2,10}?(?:投资|增加值|产值|利润|零售额))/

/** A heading that only says of what its numbers are a share: 占一般公共预算收入%. */
export const shareOf = /^占.{2,20}(?:[%％]|比重|比例)$/
/** What a title says of how its table is divided: （分项目、分地州）. */
export const dividedAside = /[（(]分[^（()）]*[）)]$/
/** Bonds that a title names. */
export const bondsNamed = /(?:新增|再融资)?(?:一般|专项)债券/
/** A sum of money in or out, or what is left, in few words. */
export const flowOfFund = /^[\u4e00-\u9fff]{0,4}(?:收入|支出|结余)(?:合计)?$/
