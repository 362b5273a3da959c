import { unitOpensLine } from '../lexicon/amounts.ts'
import { captionLine, unitWords } from '../lexicon/captions.ts'
import { fullStop, pointStop } from '../lexicon/sentences.ts'
import { concat, slice, type Text, trim } from '../model/text.ts'
import type { RawBlock } from './raw.ts'

const endsInDigits = /[\d０-９]$/

/** A numeral and its unit that a page sets in two paragraphs (…2191.55 | 亿元，较上年…) are one paragraph again. */
export function mend(blocks: readonly RawBlock[]): RawBlock[] {
  const mended: RawBlock[] = []
  const stopped = withStops(blocks)
  for (const block of stopped.flatMap((found, i) => parted(found, stopped[i + 1]))) {
    const last = mended.at(-1)
    if (
      block.kind === 'paragraph' &&
      last?.kind === 'paragraph' &&
      endsInDigits.test(last.text.text) &&
      unitOpensLine.test(block.text.text)
    ) {
      mended[mended.length - 1] = { ...last, text: concat([last.text, block.text]) }
    } else mended.push(block)
  }
  return mended
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
