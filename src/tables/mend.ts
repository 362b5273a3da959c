import { concat } from '../model/text.ts'
import type { RawBlock } from './raw.ts'

const startsWithUnit =
  /^\s*(?:[%％‰]|(?:[百千万亿]{1,3}|[百千万亿]{0,3}[元人户])(?![\u4e00-\u9fff]))/
const endsInDigits = /[\d０-９]$/

/** A numeral and its unit that a page sets in two paragraphs (…2191.55 | 亿元，较上年…) are one paragraph again. */
export function mend(blocks: readonly RawBlock[]): RawBlock[] {
  const mended: RawBlock[] = []
  for (const block of blocks) {
    const last = mended.at(-1)
    if (
      block.kind === 'paragraph' &&
      last?.kind === 'paragraph' &&
      endsInDigits.test(last.text.text) &&
      startsWithUnit.test(block.text.text)
    ) {
      mended[mended.length - 1] = { ...last, text: concat([last.text, block.text]) }
    } else mended.push(block)
  }
  return mended
}
