import type { Text } from '../model/text.ts'
import type { RawBlock } from './raw.ts'
import type { Surroundings } from './table.ts'
import { captionLine, noteLine, numberedTable, unitWords } from './words.ts'

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
    const numbered = isCaption(blocks[i - 1])
    if (!ofPicture.test(words) && (levels[i] !== null || centred || isTableTitle(words, numbered)))
      title = block.text
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

/** 图2 2021—2025年城镇化率 is said of the picture above it. */
const ofPicture = /^图\s*\d/
const kind =
  /(?:表|情况|一览|明细|统计|汇总|清单|目录|草案|构成|指数|速度|增速|产量|拥有量)(?:[（(].{1,24}[）)])?$/

/** A short line that is worded as titles of tables are: 表2 …, 2025年…, one that ends in 表 or 情况, one under 附件6 (`numbered`). */
function isTableTitle(words: string, numbered: boolean): boolean {
  if (words.length > 60 || /[。；，,：:]$|[。；]/.test(words)) return false
  return (
    numbered || numberedTable.test(words) || kind.test(words) || /^(?:19|20)\d{2}年/.test(words)
  )
}

function isCaption(block: RawBlock | undefined): boolean {
  return block !== undefined && block.kind !== 'table' && captionLine.test(block.text.text)
}
