import { amountCell } from '../lexicon/amounts.ts'
import { attachment, bareLabel, imprint, statesDocument, trail } from '../lexicon/websites.ts'
import { numberedHeading } from './headings.ts'
import type { RawBlock, RawDocument, RawTable } from './raw.ts'
import type { Title } from './title.ts'

/** What stands before a title is the site's, unless it says something of the document or is this long. */
const LONGEST = 120
/** Sentences before a title that show it to be none of the whole: more before one that is sure. */
const SENTENCES = { sure: 3, likely: 1 }
/** What a line under the document counts for, between lines of the imprint and by itself. */
const WEIGHT = { imprint: 1, unknown: -1.5 }

const sentence = /[。；]/
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
      if (block.cells.some(cell => amountCell.test(cell.text.text))) return i
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
      words.some(text => statesDocument.test(text) || bareLabel.test(text)) ||
      lengthOf(block) > LONGEST
    )
  }
  if (block.linked) return false
  const { text } = block.text
  if ((text.match(/[|｜]/g)?.length ?? 0) > 1 || trail.test(text)) return false
  const valued = before !== undefined && before.kind !== 'table' && bareLabel.test(before.text.text)
  return (
    statesDocument.test(text) ||
    bareLabel.test(text) ||
    valued ||
    sentence.test(text) ||
    text.length > LONGEST
  )
}

function isAttachment(block: RawBlock): boolean {
  return block.kind !== 'table' && attachment.test(block.text.text)
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
