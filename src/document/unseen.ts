import { concat, slice, type Text } from '../model/text.ts'
import type { RawBlock, RawTable } from './raw.ts'

/** Characters that take no room and say nothing: 4,8\u200b17万元 is one number. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g
const isUnseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/

/** The same blocks without the characters nobody sees; blocks without any are handed on as they are. */
export function withoutUnseen(blocks: readonly RawBlock[]): readonly RawBlock[] {
  return blocks.some(holds) ? blocks.map(cleaned) : blocks
}

function holds(block: RawBlock): boolean {
  if (block.kind !== 'table') return isUnseen.test(block.text.text)
  return (
    block.cells.some(({ text, tables }) => isUnseen.test(text.text) || tables?.some(holds)) ||
    isUnseen.test(block.caption?.text ?? '')
  )
}

function cleaned(block: RawBlock): RawBlock {
  return block.kind === 'table' ? cleanedTable(block) : { ...block, text: without(block.text) }
}

function cleanedTable(table: RawTable): RawTable {
  return {
    ...table,
    cells: table.cells.map(cell => ({
      ...cell,
      text: without(cell.text),
      ...(cell.tables && { tables: cell.tables.map(cleanedTable) }),
    })),
    ...(table.caption && { caption: without(table.caption) }),
  }
}

function without(text: Text): Text {
  const parts: Text[] = []
  let from = 0
  for (const { 0: found, index } of text.text.matchAll(unseen)) {
    parts.push(slice(text, from, index))
    from = index + found.length
  }
  return from === 0 ? text : concat([...parts, slice(text, from, text.text.length)])
}
