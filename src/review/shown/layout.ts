import type { Anchor } from '../../model/anchor.ts'
import type { Block, Document } from '../../model/document.ts'
import type { Table } from '../../model/table.ts'
import type { WantedMarks } from './mark-index.ts'
import { placeKey } from './marks.ts'

/** Rows of a table, and characters of words, that one strip holds. */
const ROWS = 60
const CHARACTERS = 4000

/** What a strip shows: a block of words, or some rows of a table. */
export type Part =
  | { kind: 'words'; nth: number; block: Exclude<Block, Table> }
  | { kind: 'table'; nth: number; table: Table; first: number; last: number }

/** A document without pages in strips, of which none is made yet. */
export function layoutOf(document: Document): Part[][] {
  const strips: Part[][] = []
  let left = 0
  const put = (part: Part, size: number) => {
    const open = strips.at(-1)
    if (open !== undefined && size <= left) {
      left -= size
      open.push(part)
      return
    }
    strips.push([part])
    left = CHARACTERS - size
  }
  for (const [nth, block] of document.blocks.entries())
    if (block.kind !== 'table') put({ kind: 'words', nth, block }, block.text.text.length)
    else
      for (const table of withInner(block))
        for (let first = 0; first < Math.max(table.rows.length, 1); first += ROWS) {
          const last = Math.min(first + ROWS, table.rows.length)
          put({ kind: 'table', nth, table, first, last }, CHARACTERS)
        }
  return strips
}

/** A table and those in its cells. */
function withInner(table: Table): Table[] {
  return [table, ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(withInner))]
}

/** The cells of a table that stand in some of its rows. */
export function cellsIn({ table, first, last }: Extract<Part, { kind: 'table' }>): Table['cells'] {
  return table.cells.filter(({ row }) => row >= first && row < last)
}

/** The figures and cells a strip shows. */
export function wantedIn(parts: readonly Part[]): WantedMarks {
  return {
    blocks: parts.flatMap(part => (part.kind === 'words' ? [part.nth] : [])),
    cells: parts.flatMap(part => (part.kind === 'words' ? [] : cellsIn(part).map(placeKey))),
  }
}

/** Where what a strip shows stands in the source. */
export function* anchorsIn(parts: readonly Part[]): Generator<Anchor> {
  for (const part of parts) {
    if (part.kind === 'words') for (const { anchor } of part.block.text.runs) yield anchor
    else {
      for (const { runs } of headOf(part)) for (const { anchor } of runs) yield anchor
      for (const { anchors } of cellsIn(part)) yield* anchors
    }
  }
}

/** Title and captions, which stand in the first strip of a table. */
export function headOf({ table, first }: Extract<Part, { kind: 'table' }>): Table['captions'] {
  if (first > 0) return []
  return [...(table.title ? [table.title] : []), ...table.captions]
}
