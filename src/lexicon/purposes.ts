/*
 * What an amount without a name is for: words behind it, before it, around it.
 */

const adverbs =
  '主要|重点|全力|全部|统筹|专项|有力|切实|集中|着力|大力|积极|妥善|有效|持续|优先|足额|及时|深入|继续|进一步|全面|加快|加大'
const verbs =
  '支持|用于|保障|推动|推进|落实|实施|开展|促进|加强|兑现|健全|完善|改善|优化|提升|扶持|建设|引导|确保|解决|改造|补助|资助|助力|发放|投向|投入|构建|打造|做好|巩固|强化|激发|聚焦|培育|服务'

/** ，重点支持高标准农田建设、良种推广等农业发展。: the verb behind the amount, and what it is done to, up to the end of the clause. */
export const purpose = new RegExp(
  `^[，,]?(?:(?:${adverbs}|并|以))*(?:${verbs})(?:${verbs}|了)?([\\u4e00-\\u9fff“”、（）()A-Za-z0-9+]{4,80}?)(?=[，。；,;]|$)`,
)
/** The class that a list of purposes ends in: 北花园工程、文昌路西延等｜重大基础设施建设. */
export const classOfList = /等([\u4e00-\u9fff“”]{4,20})$/
/** What such a class says nothing by. */
export const vagueClass =
  /^(?:等)?(?:重点)?(?:方面|支出|政策|工作|项目|工程|领域|任务|事项|项目建设|工程建设|重点工作|相关工作|各项工作)+$/
/** What closes a purpose and is no part of it. */
export const purposeTails = /(?:等?(?:方面|支出|政策|工作|需要|需求|落地|落实|推进|开展|实施|等)+)$/
/** Members of a list. */
export const members = /[、]/
/** As many as a name holds. */
export const mostMembers = 3

/** The words a paragraph or point of it opens with, up to its first stop: 支持加快基础设施建设和城市品质提升。统筹安排…. */
export const headline = new RegExp(
  `(?:^|[。；\\n])\\s*(?:(?:[一二三四五六七八九十]{1,3}是)|(?:[一二三四五六七八九十]{1,3}、)|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]|——|—|●|◆)?\\s*((?:${adverbs}|${verbs}|加力|提高|增强|深化|夯实)[\\u4e00-\\u9fff“”、]{4,26})[。：:]$`,
)
/** The verbs such words open with. */
export const headlineVerbs = new RegExp(`^(?:${adverbs}|${verbs}|加力|提高|增强|深化|夯实)+`)

/** The unit of things that are built or done. */
export const works: ReadonlySet<string> = new Set(['个', '项', '处', '座', '条', '所', '家', '件'])
/** What was done to them, and the verb of the money behind. */
export const worksVerbs = /^(?:新开工|开工|新建|续建|建成|完成|实施|谋划|储备|安排)(?:建设)?/
export const deedBefore = /^[，,](?:累计|共|已|全年)?([\u4e00-\u9fff]{0,4})$/
