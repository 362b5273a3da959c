import type { Block } from '../../model/document.ts'
import type { Table } from '../../model/table.ts'
import type { Reading } from '../finder.ts'
import { compact, rankOf } from './words.ts'

/** Page numbers and 续表 lines between the parts of a table are no longer than this. */
const betweenPages = 30

/** Tables that go on over several pages, each with its parts in order; every other table alone. */
export function chainsOf({ document, tables }: Reading): Table[][] {
  const chains: Table[][] = []
  const places = new Map<Block, number>(document.blocks.map((block, i) => [block, i]))
  for (const table of tables) {
    const chain = chains.at(-1)
    const before = chain?.at(-1)
    if (chain && before && goesOn(before, table, document.blocks, places)) chain.push(table)
    else chains.push([table])
  }
  return chains
}

/** The same columns under the same or no headings, no title of its own, nothing but a page's edge between, and no end before it. */
function goesOn(
  before: Table,
  table: Table,
  blocks: readonly Block[],
  places: ReadonlyMap<Block, number>,
): boolean {
  const from = places.get(before)
  const to = places.get(table)
  if (from === undefined || to === undefined) return false
  if (before.columns.length !== table.columns.length) return false
  const title = compact(table.title?.text ?? '')
  if (title !== '' && title !== compact(before.title?.text ?? '')) return false
  if (table.headerRows > 0 && headingsOf(table) !== headingsOf(before)) return false
  const last = before.rows.findLast(({ kind }) => kind !== 'blank' && kind !== 'note')
  if (last !== undefined && rankOf(last.label.split(' / ').at(-1) ?? '') > 1) return false
  let length = 0
  for (const block of blocks.slice(from + 1, to)) {
    if (block.kind === 'heading' || block.kind === 'table') return false
    length += block.text.text.length
  }
  return length <= betweenPages
}

function headingsOf({ columns }: Table): string {
  return columns.map(({ path }) => compact(path.join('/'))).join('|')
}
