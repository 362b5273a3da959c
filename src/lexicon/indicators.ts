/** Headings that name how the thing of the row is measured, and no thing of their own. */
export const measureNouns =
  /^(?:产量|产值|销量|增加值|数量|面积|总量|播种面积|收获面积|总产量|存栏|出栏|零售额|销售额|进口额|出口额|单价|余额|限额|[\u4e00-\u9fff]{0,6}(?:人|户|生|师|校|口|床位|机构|职工|个|件)数)$/

/** Ends of headings that say of which level the inner headings are. */
export const levelNouns = /(?:限额|余额|收入|支出|产量|增加值|预算|决算)$/

/** Whose money or numbers it is, before the name of what is measured. */
export const scopeHeads =
  /^(?:经开区|高新区|开发区|自治区本级|全市|全省|全区|全县|全州|全盟|全旗|全国|全自治区|自治州(?=[一政地社国人常固])|全自治州|全地区|市本级|省本级|区本级|县本级|州本级|本级|市级|省级|区级|县级|州级|自治区级|市直|省直|区直|县直|我市|我省|我区|我县|本市|本省|本部门|本单位|本级部门|我局|我委|我校|我院|地方(?!政府|债)|年末|年初|当年(?!结余|赤字)|上年(?!度?结余|度?结转)|本年|全年|其中[:：]?)(?!以[上下]|级|性)(?=[\u4e00-\u9fff“]{2}|GDP)/

/** Who brings something about, before it: “企呼我办”等新机制推动｜问题解决率, 数字化改革带动｜网办率. */
export const agents =
  /^(?:[“"][^“”"]{1,12}[”"]等?[^，。、]{0,8}?|[^，。、]{2,12}(?:改革|机制|政策|措施|行动|平台|模式))(?:推动|带动|促进|促使|助力|撬动)(?=[\u4e00-\u9fff]{3})/

/** The verbs of such words, which few names hold. */
export const bringing = /推动|带动|促进|促使|助力|撬动/

/** Verbs and links before a name. */
export const connectors =
  /^(?:[分从按][\u4e00-\u9fff]{2,4}看|(?:调整|变更)后的?(?=[\u4e00-\u9fff]{4})|[^，。]{2,20}后(?=总(?:收入|支出|财力))|加?[补上][^，。等]{1,8}等(?:资金|收入|支出)?(?=(?:支出|收入)(?:总量|总计|合计))|加上(?!年)|减(?=[调上补])|故(?=[\u4e00-\u9fff]{2,4}级)|加大|加(?![工快油强权班价气征大])|可预计的|批准的|预计的|实现|完成|共完成|累计|安排|下达|拨付|共|的|为|达|其中|增加|减少|争取|筹措|发行|落实|投入)(?=[\u4e00-\u9fff]{3})/

/** What ends a label and says its stage alone: 余额预计执行数, 债务余额（决算数）. */
export const stageTails =
  /(?:[（(](?:预算|决算|执行|预计执行|快报|预计|实际|完成|预计完成)数?[)）]|(?:预计)?(?:执行|决算|预算|快报|实际|预计|完成)数|(?<=预算)(?:调整|变更|变动))$/

/** What a heading adds that is a sum anyhow: 政府债务限额总额. */
export const sumTails = /(限额|余额)(?:总额|合计|总计)$/

/** Labels of how something is bought, not of what. */
export const modes =
  /^(?:分散(?:自行)?(?:采购|组织)|(?:政府)?集中(?:采购|组织)|自行(?:采购|组织)|分散采购|部门集中采购)/

/** Numbering, marks and codes a label opens with. */
export const labelMarks =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:[、．]|\.(?!\d))|\d{1,2}-\d{1,2}\s+|\d{3,}\s*[-—－]\s*|\d{3,}\s+|[①-⑳]|在总计中[:：]|其中[:：]?|附[:：、]|[#＃★▲△*＊]+)\s*/

/** 2024 年: the blank in a year, which would make a code of its digits. */
export const spacedYear = /(?<=(?:19|20)\d\d)\s+(?=年)/g

/** Brackets of a label that say its unit or level: （项）, （万元）, （A=B+C）. */
export const labelAsides =
  /[（(](?:[类款项目]|[\d\s]*[万亿千百]*[元%％人户个]|单位.*|不含.*|含.*|以.*计|[一二三四五六七八九十]|[A-Z\d=+\-*/×÷]+)[）)]/g

/** What a heading keeps in front once its year is gone. */
export const timeTails = /^年?(?:度|末|初)/

/** Labels of a level of government, which measure nothing: （三）地（市）级. */
export const levelLabel =
  /^(?:中央|省|自治区|地[（(]?市[）)]?|市|县[（(]?区[）)]?|县|区|乡镇|乡|镇)级$/
/** Labels that are the formula of their row: Q=R+S, A. */
export const formulaLabel = /^[A-Z]{1,2}(?:=.+)?$/
/** Rows that sum the others. */
export const wholeRows = /(?:合计|总计)$/
/** Tables by economic class: how their columns divide a row adds nothing to its name. */
export const byEconomy = /经济(?:性质)?(?:分类|科目)|基本支出/

/** The columns that sum the others. */
export const sumColumns = /合计|小计/

/** Labels that only divide what the row above them names: 铁路 under 旅客运输总量, 男性 under 常住人口. */
export const divisions =
  /^(?:铁路|公路|水路|水运|民航|航空|管道|远洋|沿海|内河|城镇|乡村|农村|城区|男性|女性|男|女|(?:\d+|[一二三四五六七八九十]+)[-—－~～至]?\d*周?岁.{0,4}|一般债务|专项债务|一般债券|专项债券|第[一二三]产业|轻工业|重工业|(?:全体|城镇|农村|乡村)(?:常住)?居民)$/

/** Whose income or spending a head a column tells, the row what: 城镇居民 over 人均可支配收入; what a row names them for all: 居民人均消费支出. */
export const households = /^(?:全体|城镇|农村|乡村)(?:常住)?居民$/
export const perHead = /^(?:居民)?人均|^(?:工资性|经营净?|财产净?|转移净?)收入$/
export const allHouseholds = /^(?:全体)?居民(?=人均)/

/** What is measured at the end of a label, which the labels under it take: 旅客运输总量, 债务余额, 常住人口. */
export const measured =
  /(?:[\u4e00-\u9fff]{0,8}(?:总?[量额]|余额|限额|人口|面积|增加值|产值|总值|人数|户数|收入|支出)|(?:债[务券])?(?:发行|还本|付息))$/

/** What a measure loses when only a part of it is meant: 全市, 年末, the 总 of 总量. */
export const wholes = /^(?:年末|全[省市区县州盟旗国]|总)|总(?=[量额值]$)/g

/** What the industries under it add. */
export const sumOfAdded = /生产总值(?:[（(]GDP[)）])?$/
export const addedValue = '增加值'

/** The last noun of how debts and bonds stand. */
export const standing = /(?:新增)?(?:余额|限额)$|(?:发行|还本|付息)额?$/

/** Headings that name a rate of their own, whatever the row is. */
export const ownRates = /[\u4e00-\u9fff](?:利率|税率|费率)$|自然增长率$|权重$/

/** A name that stops short of what is measured: how it changed, which number of a table it is, who passed it (后经各级人大常委会批准). */
export const hollowNames =
  /^(?:(?:不变|可比)价格?计算|(?:国税|地税|税务|财政|海关|征收)(?:部门|局|系统)|[\u4e00-\u9fff]{0,8}(?:汇率)?(?:折算|折合)(?:为|成)?(?:美元)?|(?:其他|各)?(?:乡镇|镇街|镇|街道|平台|园区)|(?:各|所辖|下辖)?(?:县区|区县|市县|县市区|县市|乡镇)级?|预算一致|上年一致|持平|增产|减产|增收|减收|本年数|上年数|预算数?|决算数?|执行数?|完成数|科目|审定|其中|同比|该项|此项|上述|合计|全[省市区县州盟旗]|[省市区县州]本?级|本级|(?:后|执行中|年中|其后|之后)?(?:经|报|提请|提交)[\u4e00-\u9fff]{2,24}(?:批准|批复|同意|审议|审查|通过|审定)后?)$/

/** Nouns too short without the account they are of. */
export const bareTotals = /^(?:预算)?(?:收入|支出)(?:预算)?$/

/** What income and expenditure are called by the account they belong to. */
export const accountNames: Readonly<Record<string, string>> = {
  一般公共预算: '一般公共预算',
  政府性基金: '政府性基金',
  国有资本经营: '国有资本经营预算',
  社会保险基金: '社会保险基金',
}

/** The levels of a classified name: （类）, （款）, （项）. */
export const classMarks = /[（(][类款项目][）)]/g

/** Numbers that a line drawn as a table has between its name and its rate. */
export const tableTail =
  /(?:\s{2,}|(?<=[\u4e00-\u9fff])\s+(?=[-—]\s))[-—\d,.%％\s]*$|(?<=[\u4e00-\u9fff）)])(?:(?:\s+[-—]?[\d,.]+[%％]?){2,}|\s+\d{4,})$/

/** Before a name that a list of names ended in. */
export const listHeads = /^[、，,；;：:·]+/

/** Who decided a budget, before its name: 各级人代会批准的全市政府性基金收入预算. */
export const deciders =
  /^[\u4e00-\u9fff]{0,14}(?:批准|审议通过|通过|确定|核定|下达)的(?=[\u4e00-\u9fff]{4})/

/** Words that stand in a sentence and in no name of a region. */
export const noName = /[对的和与及向从由]|补助|转移|部分|^落实/

/** Verbs before what was increased or cut, where a sentence gives reasons. */
export const changedObject =
  /^(?:净?增加|净?减少|压减|削减|压缩|追加|核减|调增|调减)(?=[\u4e00-\u9fff]{2})/

/** Reasons of a change, which are changes against the same. */
export const reasons = /主要(?:原因)?(?:是|为|系)|原因(?:是|为|系)|主要原因/

/** Ends of a name that only widen it: 产业发展方面. */
export const nameTails = /(?<=.{2})(?:方面|领域|[”"]?科目)$/

/** Industries, kinds of goods and owners, which only divide a sum: 采矿业, 汽车类, 国有控股企业. */
export const sectors = /(?:[^就产]业|[^各这]类|控股企业|股份制企业|私营企业|外商.*企业|民营经济)$/

/** What a sum measures, which its sectors take: 规模以上工业增加值, 社会消费品零售总额. */
export const sectorMeasures: readonly (readonly [RegExp, string])[] = [
  [/增加值$/, '增加值'],
  [/总产值$/, '总产值'],
  [/零售总?额$/, '零售额'],
  [/投资(?:额|总额)?$/, '投资'],
  [/营业收入$/, '营业收入'],
  [/利润(?:总额)?$/, '利润'],
  [/用电量$/, '用电量'],
  [/(?<!用电)(?:总?产量)$/, '产量'],
  [/床位(?:数)?$/, '床位数'],
  [/保有量$/, '保有量'],
  [/用水(?:总)?量$/, '用水量'],
  [/价格(?:指数)?$/, '价格'],
  [/进出口(?:总[额值]|额)$/, '额'],
  [/债务限额(?:合计|总额|总计)?$/, '限额'],
  [/债务余额(?:合计|总额|总计)?$/, '余额'],
]

/** Measures that also a part counted in the same unit takes: 医院 of 床位数. */
export const parts: ReadonlySet<string> = new Set(['产量', '床位数', '用水量', '保有量'])

/** A rate cut short, and the clause it stands in: 整改|完成率. */
export const shortRates = /^[\u4e00-\u9fff]{1,3}率$/
export const rateHead = /[，。；：、,;:]([\u4e00-\u9fff]{2,8})$/
/** 1000个省级项目: the measure word of the number before opens no name. */
export const measureHead = /^[个项家件]/
export const outOfCount = /[\d百千万亿余多]$/

/** Kinds of insurance, which behind premiums are premiums: 财产险51亿元. */
export const insurances = /^(?:[\u4e00-\u9fff]{1,6}[^保]险)$/
export const premiums = /保费收入$/
export const premium = '保费收入'

/** People who are counted: how a name says so already, who is insured, and what their number is called. */
export const people = {
  unit: '人',
  named: /(?:人|[者生员工师兵民户童]|人口|劳动力|队伍|编制|群众|学位|岗位|就业|数|规模)$/,
  insured: /^(?:年末)?(?:参加)?([\u4e00-\u9fff（）]*保险)(?:参保)?$/,
  number: '人数',
  insuredNumber: '参保人数',
}

/** Money by the one noun that says nothing of it. */
export const bareMoney = /^(?:各类|相关|专项|财政)?(?:资金|经费|投入)$/
/** What stands before such a noun and names it: 区外到位资金, 涉及资金. */
export const moneyHead = /([\u4e00-\u9fff]{0,6}(?:到位|涉及|审减|节约|上争|撬动))$/

/** A measure whose owner stands before its verb: 民营经济完成增加值. */
export const bareMeasures =
  /^(?:再?就业|增加值|总?产值|投资|营业收入|利润总额|利润|税收|产量|销售额|零售额|进出口总额|出口额|进口额)$/
/** Behind a count the owner starts past its word: 1082个｜重点项目完成投资. */
export const ownerBefore = /(?<!\d|\d[余多])([\u4e00-\u9fff]{2,14}?)(?:累计|共|已)?(?:完成|实现)$/

/** 其中 cut in two by a word that begins with 中: 其|中期房. */
export const halved = { before: '其', first: '中' }

/** A table of products alone: 主要工业产品产量及其增长速度. */
export const outputs = /产品产量/
export const output = '产量'

/** Names that say how a thing is measured. */
export const measuring =
  /(?:[量数额率值]|面积|人口|收入|支出|存栏|出栏|指数)$|^(?:年末|期末)?(?:存栏|出栏)/

/** 收入共计7639658万元: all that comes in, transfers and debts with it, and not the income of the budget. */
export const flowAlone = /^(?:收入|支出)$/
export const sumBehind = /^(?:共计|合计|总计|总共)/
export const sumOfFlow = '总计'

/** 一般公共预算收入年初预算合计: a word of a sum alone takes its noun from before the stage. */
export const sumOnly = /^(?:合计|总计|共计|数)$/
export const budgetBefore =
  /([\u4e00-\u9fff]{2,16}(?:收入|支出))(?:年初|期初|全年|调整)?预算(?:数)?$/
/** The year such words may begin behind. */
export const pastYears = /^.*?年度?的?(?=[\u4e00-\u9fff]{4})/

/** 支出 behind the 收入 of one fund of insurance is of that fund: 失业保险基金收入3亿元，支出2亿元. */
export const fundFlow = /^(.*[\u4e00-\u9fff]{2}保险基金)(?:预算)?(总?)收入$/
export const outgo = '支出'
export const bareOutgo = /^(?:基金)?总?支出$/
/** The same under a heading that names the fund: （七）工伤保险基金 over 基金收入. */
export const bareFund = /^(?:基金|保费|保险费)(?:预算)?(?:总?收入|总?支出)$/
export const fundHeading = /([\u4e00-\u9fff]{2,12}保险)(?:（[^）]*）)?基金/

/** Verbs that name the amount behind them: 评审金额1.06亿元，审减0.16亿元. */
export const namingDeed = /[，、；]((?:审减|审增|核减|节约|节支|追回|收回|挽回|减免))$/
export const amountOf = '金额'

/** The levels of a classified name, written in one: 卫生健康支出-行政事业单位医疗-事业单位医疗”科目. */
export const joinedLevels = /^[“"]?(?:[^-—–”"]+[-—–])+(?=[^-—–]{2,}[”"]?科目$)/

/** 预算 around a flow: 预算支出, 支出预算. */
export const flowTails = /^预算|预算$/

/** 新增债券资金中，市级使用8.6亿元: who uses it, and what. */
export const usedBy =
  /^(?:(.{2,24}?)中)?((?:省|市|区|县|州)(?:本)?级|区县级|县区级|市县)(?:使用|留用|安排使用)$/
export const lowerUsers = /^(?:区县|县区|市县)/

/** 主要产品产量中，生铁1444万吨，粗钢1518万吨: what the list that a sentence opens is measured by. */
export const listMeasure =
  /(?:^|[，。；])[^，。；]{0,30}?(产量|零售额|增加值|产值|投资|用电量)中[，,]/
export const listOpening = /[量额值资]中[，,]/
/** 生产钾肥757万吨 is its output. */
export const produced = /^(?:生产|产)(?=[\u4e00-\u9fff]{2,10}$)/

export const budgetOf = '预算'
/** What a heading names that money was spent on: 公务接待费. */
export const costHeading = /(?:费|费用|经费)$/
/** What stands between a figure and the base of a share of the same thing: ；占. */
export const shareBehind = /^[；;，,]\s*(?:约?占)$/

/** A bracket in a name that only says what something is called: 市级功能区（以下简称功能区）一般公共预算收入. */
export const calling = /[（(](?:以下)?(?:统称|简称|下同)[^（()）]*[）)](?=[\u4e00-\u9fff]{2})/

/** Names of those whose sums are added up, which measure nothing. */
export const owners = /(?:企业|公司|单位|院校|机构)$/
