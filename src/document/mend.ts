import { amountOpensLine, labels, scaleOpensLine, unitOpensLine } from '../lexicon/amounts.ts'
import { captionLine, unitWords } from '../lexicon/captions.ts'
import { fullStop, pointStop } from '../lexicon/sentences.ts'
import { concat, slice, type Text, trim } from '../model/text.ts'
import type { RawBlock } from './raw.ts'

const endsInDigits = /[\d０-９]$/
const endsInAmount = /[\d０-９][.．,，][\d０-９]+$/

const groupLeftOpen = /\d{1,3}[,，]$/
const groupOpensLine = /^\d{3}(?!\d)/
const pointLeftOpen = /[\u4e00-\u9fff]\d[\d,，]*[.．]$/
const markOpensLine = /^[.．,，]\d/
const wordAndDigits = /([\u4e00-\u9fff])\d[\d.,，]*$/

/** A numeral that a page breaks over two paragraphs: 4,817, | 305万元, 6. | 1%, 税收51 | 2.6亿元, not 附件1 | 300万元. */
function breaksNumeral(before: string, behind: string): boolean {
  if (groupLeftOpen.test(before)) return groupOpensLine.test(behind)
  if (pointLeftOpen.test(before)) return amountOpensLine.test(behind)
  const word = wordAndDigits.exec(before)?.[1]
  if (word === undefined || labels.includes(word)) return false
  return markOpensLine.test(behind) || amountOpensLine.test(behind)
}

/** A numeral and its unit that a page sets in two paragraphs (…2191.55 | 亿元，较上年…) are one paragraph again, and so is a numeral in two. */
export function mend(blocks: readonly RawBlock[]): RawBlock[] {
  const mended: RawBlock[] = []
  const stopped = withStops(blocks)
  for (const block of stopped.flatMap((found, i) => parted(found, stopped[i + 1]))) {
    const last = mended.at(-1)
    const separator =
      block.kind === 'paragraph' && last?.kind === 'paragraph'
        ? joint(last.text.text, block.text.text)
        : undefined
    if (separator === undefined || last?.kind !== 'paragraph' || block.kind !== 'paragraph')
      mended.push(block)
    else mended[mended.length - 1] = { ...last, text: concat([last.text, block.text], separator) }
  }
  return mended
}

/** What joins two paragraphs that part a numeral from its unit, or from its other half, which goes on in the next line; nothing for others. */
function joint(before: string, behind: string): string | undefined {
  if (endsInDigits.test(before) && unitOpensLine.test(behind)) return ''
  if (endsInAmount.test(before) && scaleOpensLine.test(behind)) return ''
  return breaksNumeral(before, behind) ? '\n' : undefined
}

/** So many points between words, and so many to each full stop, are the full stops of a document (…提请大会审议.２０２５年是…). */
const POINTS = 3
const TO_STOP = 10

/** The same blocks, with full stops where a document prints points. */
function withStops(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const texts = blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text.text]))
  const points = texts.reduce((sum, text) => sum + (text.match(pointStop)?.length ?? 0), 0)
  const stops = texts.reduce((sum, text) => sum + text.split(fullStop).length - 1, 0)
  if (points < POINTS || points < stops * TO_STOP) return blocks
  return blocks.map(block => {
    if (block.kind === 'table') return block
    const text = block.text.text.replace(pointStop, fullStop)
    return { ...block, text: { ...block.text, text } }
  })
}

/** Lines right above a table that stand in one paragraph (its title, its unit) are a paragraph each. */
function parted(block: RawBlock, next: RawBlock | undefined): RawBlock[] {
  if (block.kind !== 'paragraph' || next?.kind !== 'table' || !block.text.text.includes('\n'))
    return [block]
  const lines = linesOf(block.text)
  const heads = lines.some(({ text }) => captionLine.test(text) || unitWords.test(text))
  return heads ? lines.map(text => ({ ...block, text })) : [block]
}

function linesOf(text: Text): Text[] {
  const lines: Text[] = []
  let start = 0
  while (start <= text.text.length) {
    const at = text.text.indexOf('\n', start)
    const end = at < 0 ? text.text.length : at
    const line = trim(slice(text, start, end))
    if (line.text !== '') lines.push(line)
    start = end + 1
  }
  return lines
}
