import type { RawBlock } from './raw.ts'

/** Chinese numbering of headings, outermost first; the level follows the kind of numeral. */
const NUMBERING: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十百]+[部分章节篇编]{1,2})/,
  /^[一二三四五六七八九十]{1,3}\s*[、．.]/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
]

/** The level of a block that is a heading, by its mark or its numbering; null for any other. */
export function headingLevel(block: RawBlock): number | null {
  if (block.kind === 'table') return null
  if (block.kind === 'heading' && block.level > 0) return block.level
  const { text } = block.text
  const order = NUMBERING.findIndex(pattern => pattern.test(text))
  if (order >= 0 && text.length <= 50 && !/[。；，,]/.test(text.replace(/[。]$/, '')))
    return order + 1
  return block.kind === 'heading' ? 1 : null
}
