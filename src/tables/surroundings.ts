import type { Text } from '../model/text.ts'
import type { RawBlock } from './raw.ts'
import type { Surroundings } from './table.ts'
import { captionLine, noteLine, unitWords } from './words.ts'

const REACH = 6

/** The title, unit lines and other captions right above a table, and the notes right below it. */
export function surroundings(
  blocks: readonly RawBlock[],
  levels: readonly (number | null)[],
  at: number,
): Omit<Surroundings, 'context'> {
  const captions: Text[] = []
  let title: Text | undefined
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const block = blocks[i]
    if (block === undefined || block.kind === 'table') break
    const words = block.text.text
    if (captionLine.test(words) || (unitWords.test(words) && words.length <= 60)) {
      captions.unshift(block.text)
      continue
    }
    const centred = block.kind === 'paragraph' && block.align === 'center'
    if (levels[i] !== null || centred || isTableTitle(words)) title = block.text
    break
  }
  const notes: Text[] = []
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined || block.kind === 'table') break
    if (
      !noteLine.test(block.text.text) &&
      !(notes.length > 0 && /^\d{1,2}[.．、]/.test(block.text.text))
    )
      break
    notes.push(block.text)
  }
  return { ...(title && { title }), captions, notes }
}

/** A short line that ends as titles of tables do. */
function isTableTitle(words: string): boolean {
  return (
    words.length <= 60 &&
    !/[。；，,：:]$/.test(words) &&
    /(?:表|情况|一览|明细|统计|汇总|清单|目录)(?:[（(].{1,24}[）)])?$/.test(words)
  )
}
