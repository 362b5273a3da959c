import { numberedHeading } from './headings.ts'
import type { RawBlock, RawDocument, RawTable } from './raw.ts'
import type { Title } from './title.ts'
import { numeric } from './words.ts'

/** What stands before a title is the site's, unless it says something of the document or is this long. */
const LONGEST = 120
/** Sentences before a title that show it to be none of the whole: more before one that is sure. */
const SENTENCES = { sure: 3, likely: 1 }
/** What a line under the document counts for, between lines of the imprint and by itself. */
const WEIGHT = { imprint: 1, unknown: -1.5 }

const sentence = /[。；]/
const label =
  '(?:发布|公布|公开|成文|发文|印发|生成|发表|更新|信息|文章)?(?:日期|时间|来\\s*源|出处|机构|机关)|索\\s*引\\s*号|(?:发文|文件)?(?:文\\s*号|字\\s*号)|标\\s*题|名\\s*称|主题(?:词|分类)|作\\s*者|信息分类|关\\s*键\\s*[字词]|(?:编制|公开|填报|发布)?单\\s*位'
/** Lines that say when, by whom and under which number a document was published, or head a table. */
const states = new RegExp(
  `(?:${label})\\s*[：:]|^[\\d年月日号\\-/.:：\\s]{4,}$|^20\\d\\d-\\d\\d-\\d\\d|^表\\s*\\d|^[（(]?20\\d\\d\\s*年|发布于|^[^：:|｜>]{2,8}[：:]\\s*\\S`,
)
/** 您的位置：首页 > 公开 */
const trail = /[>＞»›]|^\S{0,6}位置\s*[：:]/
const bareLabel = new RegExp(`^(?:${label})\\s*[：:]?$`)
const attached = /^附\s*[件表图录]|\.(?:pdf|docx?|xlsx?|zip|rar|wps|et|ofd)\s*(?:[）)].{0,12})?$/i
/** What sites print under every document. */
const imprint =
  /版权所有|备案(?:序?号|编?号)|ICP|网安备|网站标识码|(?:主办|承办|开办|协办|维护|主管|技术支持)(?:单位)?(?:\s*[：:]|$)|办公室(?:主办|承办|版权)|联系我们|联系方式|网站地图|站点地图|网站声明|(?:电话|传真|热线|邮编|邮箱|信箱|域名)\s*[：:]|^(?:地址|举报)|举报(?:邮箱|电话|专区)|^(?:相关|热点|热门|推荐|更多|友情|常用|关联|最新|新闻)[\u4e00-\u9fff]{0,8}[：:]?$|^(?:上一[篇条]|下一[篇条]|[责网]\S{0,2}编辑|编辑|附件下载|视频|搜索|切换|放弃|继续访问|温馨提示|政务新媒体|官方微博|微信公众号|TOP|设为首页|标签)(?:$|[\s：:（(【])|扫一扫|扫码|您访问的链接|是否继续|打印|关闭|浏览器|平台声明|^声明[：:]|本网注明来源/i

/**
 * The blocks of a page without those that only lead elsewhere: menus and bars before its title, related links and the
 * imprint after its last words. Lines that say something of the document stay, and so do attachments.
 */
export function withoutFrame(
  blocks: readonly RawBlock[],
  title: Title,
): { blocks: readonly RawBlock[]; omitted: number } {
  const begin = beginOf(blocks, title)
  const end = endOf(blocks, title.at + 1)
  const kept = blocks.filter((block, i) =>
    i < begin ? isStatement(block, blocks[i - 1]) : i < end || isAttachment(block),
  )
  const length = (list: readonly RawBlock[]) =>
    list.reduce((sum, block) => sum + lengthOf(block), 0)
  return { blocks: kept, omitted: length(blocks) - length(kept) }
}

/** How far the lines before the title are the site's: up to the first that can only be the document's. */
function beginOf(blocks: readonly RawBlock[], { at, sure }: Title): number {
  let sentences = 0
  for (const [i, block] of blocks.slice(0, at).entries()) {
    if (block.kind === 'table') {
      if (block.cells.some(cell => numeric.test(cell.text.text))) return i
    } else if (numberedHeading(block) !== null) return i
    else if (!block.linked && sentence.test(block.text.text)) sentences += 1
    if (sentences >= (sure ? SENTENCES.sure : SENTENCES.likely)) return i
  }
  return at
}

/** Where the imprint begins: the part at the end that holds most of its lines and fewest of others, and no sentence. */
function endOf(blocks: readonly RawBlock[], least: number): number {
  const linksOnly = blocks
    .slice(least)
    .every(block => block.kind !== 'table' && !sentence.test(block.text.text))
  let end = blocks.length
  let most = 0
  let sum = 0
  for (let i = blocks.length - 1; i >= least; i--) {
    const block = blocks[i]
    if (block === undefined || block.kind === 'table') break
    const { text } = block.text
    const leads = imprint.test(text) || (block.linked === true && !linksOnly)
    if (isAttachment(block)) continue
    if (!leads && (sentence.test(text) || numberedHeading(block) !== null)) break
    sum += leads ? WEIGHT.imprint : WEIGHT.unknown
    if (sum > most) {
      most = sum
      end = i
    }
  }
  return end
}

/** Whether a block before the title says something of the document. */
function isStatement(block: RawBlock, before: RawBlock | undefined): boolean {
  if (block.kind === 'table') {
    const words = wordsOf(block)
    return (
      words.some(text => states.test(text) || bareLabel.test(text)) || lengthOf(block) > LONGEST
    )
  }
  if (block.linked) return false
  const { text } = block.text
  if ((text.match(/[|｜]/g)?.length ?? 0) > 1 || trail.test(text)) return false
  const valued = before !== undefined && before.kind !== 'table' && bareLabel.test(before.text.text)
  return (
    states.test(text) ||
    bareLabel.test(text) ||
    valued ||
    sentence.test(text) ||
    text.length > LONGEST
  )
}

function isAttachment(block: RawBlock): boolean {
  return block.kind !== 'table' && attached.test(block.text.text)
}

function wordsOf(table: RawTable): string[] {
  return table.cells.map(cell => cell.text.text)
}

function lengthOf(block: RawBlock): number {
  return block.kind === 'table'
    ? wordsOf(block).reduce((sum, words) => sum + words.length, 0)
    : block.text.text.length
}

/** Whether a page belongs to a site: it leads elsewhere. */
export function isOfSite({ format, omitted }: RawDocument, blocks: readonly RawBlock[]): boolean {
  if (format !== 'html') return false
  return (
    (omitted['chrome'] ?? 0) > 0 || blocks.some(block => block.kind !== 'table' && block.linked)
  )
}
