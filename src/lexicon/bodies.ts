import { glossed } from './gloss.ts'
import { counting } from './numbering.ts'
import { any, HAN } from './pattern.ts'

/** What the names of public bodies end in. */
const bodies = glossed(`
  人民政府            people's government
  财政局 财政厅 财政部    finance bureau, department, ministry
  税务局              tax bureau
  审计局 审计厅       audit bureau, department
  发展和改革委员会    development and reform commission
  委员会              commission
  统计局              bureau of statistics
  管理局 监督管理局   administration
  人民法院            people's court
  人民检察院          people's procuratorate
  公安局              public security bureau
  教育局              education bureau
  卫生健康局          health bureau
  交通运输局          transport bureau
  办公室              office
  管委会              administrative committee
  局 厅               bureau, department
`)
/** What regions end in, the whole name told from the next. */
const regions = ['省', '自治区', '市', '县', '区', '州', '盟', '旗']
const firms = glossed(`
  股份有限公司        company limited by shares
  有限责任公司        limited liability company
  集团有限公司        group limited company
  有限公司            limited company
`)
/** Who leads a body. */
const offices = glossed(`
  省长      governor
  市长      mayor
  区长 县长 州长 旗长 盟长    head of a district, county, prefecture, banner, league
  主席      chairman
  局长 厅长    director of a bureau, department
  主任      director of a commission
  院长      president of a court
  检察长    chief procurator
`)

const NAME = `((?:${HAN}{2,7}?${any(regions)})+(?:${HAN}{0,12}?${any(bodies)}))`
const COMPANY = `([\\u4e00-\\u9fff（）()A-Za-z]{2,30}?${any(firms)})`
/** A body without its region: 市财政局. */
const SHORT = '[省市县区州旗](?:人民政府|财政[局厅]|统计局|审计[局厅]|发展(?:和|与)?改革委员会)'
const PERSON = '[\\u4e00-\\u9fff·\\s]{0,12}'
/** 国家统计局…调查队: the survey teams of the National Bureau of Statistics sign beside the region's own bureau. */
const SURVEY = `国家统计局${HAN}{2,8}调查总?队`

/** A body with its region, in a title. */
export const bodyInTitle = new RegExp(NAME)
/** A company that a title begins with. */
export const companyInTitle = new RegExp(`^(?!关于|.{0,8}(?:子公司|下属))${COMPANY}`)
/** A line in which a body signs under the title, with or without the name of its head. */
export const signedLine = new RegExp(
  `^(?:${NAME}|(${SHORT}))(?:${any(offices)}${PERSON}|${SURVEY})?$`,
)
/** …第五次会议上西河市财政局局长…: the line that says to whom and by whom a report was given. */
export const deliveredBy = new RegExp(`会议?上\\s*${NAME}${any(offices)}${PERSON}$`)
/** 西河建设股份有限公司 董事会 2012年5月11日, on the last lines; 董事会 is the board. */
export const signature = new RegExp(
  `^(?:${NAME}|${COMPANY})(?:董事会)?(?:[\\d○〇零${counting}]{2,4}年.{2,6}月.{1,4}日)?$`,
)
/** 编制单位：…: the line that states who drew a document up. */
export const statedBody =
  /^(?:编制|填报|填表|公开|报送)?(?:单位|部门|机构)(?:名称)?(?:（公章）)?\s*[：:]\s*([^\s：:]{2,40})/
/** 关于 (on), which a title may open with. */
export const openingOn = /^关于/
/** The first character that is no year: 2024年度西河市… */
export const pastYear = /[^\d年度]/

/** Words that name somebody and are no unit, by their end. */
export const bodyName = new RegExp(
  `${any(
    glossed(`
  局 厅 委 委员会      bureau, department, commission
  政府                 government
  公司                 company
  中心                 centre
  大学 学院 学校       university, college, school
  医院                 hospital
  法院 检察院          court, procuratorate
  办 公办 办室 办公室  office
  协会                 association
  乡 镇 村             township, town, village
  管理处               management office
  事务所               firm
  部门                 department
`),
  )}$|${HAN}{2}${any(regions)}$`,
)

/** A chain of regions that words begin with: 西河省东林市. */
export const regionChain = new RegExp(
  `^(?:${HAN}{2,7}?${any([...regions, '自治州', '地区'])}){1,3}`,
)
/** Words that end like regions and are none (自治区补助市, 基金对旗), or say whose without saying which. */
export const noRegion =
  /全|对|补助|政府|部分|^(?:自治|[我本各该市省县区州旗盟]|[和与及](?:[本市省县区州]|$)|两级|所属|有关)|(?:试验区|开发区|园区|景区|社区|片区|灾区|功能区|示范区|保税区|自贸区|城区|市辖区|农牧区)$|(?:^|[本各该全多山边他区族困远达])地区$/
/** …日在西河市第十四届, （2023年2月24日西河市第十四届…通过）: to which congress a report was given. */
export const congress = new RegExp(`日\\s*[在经]?\\s*(${HAN}{2,20}?)第[${counting}百]+届`)
/** 我受西河县人民政府委托, 我代表西河县人民政府: for whom a report is given. */
export const spokenFor = new RegExp(`(?:受|代表)\\s*(${HAN}{2,20}?)人民政府`)
/** A public body that publishes what it reports itself: 来源：西河县财政局. */
export const publicBody = /(?:[局厅]|政府|委员会|办公室)$/
/** What stands before the region in a title: a bracket, 关于 and what is done with what it is about (批准 approve, 提请审议 submit …), a year. */
export const beforeRegion =
  /^(?:[【〔[（(][^】〕\]）)]*[】〕\]）)]|关于(?:提请|审议|审查|批准|同意|下达|核定|印发|公布|公开|报送|调整|追加)*|[\d\s年度末底初－—-])+/
