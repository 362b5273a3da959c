import { unitOpensLine } from '../lexicon/amounts.ts'
import { captionLine, unitWords } from '../lexicon/captions.ts'
import { concat, slice, type Text, trim } from '../model/text.ts'
import type { RawBlock } from './raw.ts'

const endsInDigits = /[\d０-９]$/

/** A numeral and its unit that a page sets in two paragraphs (…2191.55 | 亿元，较上年…) are one paragraph again. */
export function mend(blocks: readonly RawBlock[]): RawBlock[] {
  const mended: RawBlock[] = []
  for (const block of blocks.flatMap((found, i) => parted(found, blocks[i + 1]))) {
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
