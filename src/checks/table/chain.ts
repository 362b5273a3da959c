import { rankOf } from '../../document/table/shape/index.ts'
import type { Block } from '../../model/document.ts'
import type { Table } from '../../model/table.ts'
import { compact } from '../../model/text.ts'
import type { Reading } from '../finder.ts'

/** Page numbers and 续表 lines between the parts of a table are no longer than this. */
const betweenPages = 30

/** A table with its parts on the pages after it, in order. */
export interface Chain {
  tables: Table[]
  /** Another table without a title stands directly before or after it: rows may be missing at that end. */
  openBefore: boolean
  openAfter: boolean
}

/** Tables that go on over several pages are one chain; every other table is one alone. */
export function chainsOf({ document, tables }: Reading): Chain[] {
  const chains: Chain[] = []
  const places = new Map<Block, number>(document.blocks.map((block, i) => [block, i]))
  for (const table of tables) {
    const chain = chains.at(-1)
    const before = chain?.tables.at(-1)
    const near = before !== undefined && adjoins(before, table, document.blocks, places)
    if (chain && before && near && sameForm(before, table)) {
      chain.tables.push(table)
      continue
    }
    if (chain && near) chain.openAfter = true
    chains.push({ tables: [table], openBefore: near, openAfter: false })
  }
  return chains
}

/** No title of its own, nothing but a page's edge between, and no end before it. */
function adjoins(
  before: Table,
  table: Table,
  blocks: readonly Block[],
  places: ReadonlyMap<Block, number>,
): boolean {
  const from = places.get(before)
  const to = places.get(table)
  if (from === undefined || to === undefined) return false
  const title = compact(table.title?.text ?? '')
  if (title !== '' && title !== compact(before.title?.text ?? '')) return false
  const last = before.rows.findLast(({ kind }) => kind !== 'blank' && kind !== 'note')
  if (last !== undefined && rankOf(last.label.split(' / ').at(-1) ?? '') > 1) return false
  let length = 0
  for (const block of blocks.slice(from + 1, to)) {
    if (block.kind === 'table') return false
    if (title !== '' && compact(block.text.text) === title) continue
    if (block.kind === 'heading') return false
    length += block.text.text.length
  }
  return length <= betweenPages
}

/** The same columns under the same headings, or under none. */
function sameForm(before: Table, table: Table): boolean {
  if (before.columns.length !== table.columns.length) return false
  return table.headerRows === 0 || headingsOf(table) === headingsOf(before)
}

function headingsOf({ columns }: Table): string {
  return columns.map(({ path }) => compact(path.join('/'))).join('|')
}
