import type { Anchor } from '../model/anchor.ts'
import type { Block, Document } from '../model/document.ts'
import type { Cell, Table } from '../model/table.ts'

/** What of a document stands on one page: its blocks, the rows of its tables there under their headings, and what is told of the page. */
export function onPage(document: Document, page: number): Document {
  return {
    ...document,
    blocks: document.blocks.flatMap((block): Block[] => {
      if (block.kind !== 'table')
        return block.text.runs.some(({ anchor }) => isOn(anchor, page)) ? [block] : []
      return block.anchors.some(anchor => isOn(anchor, page)) ? [rowsOn(block, page)] : []
    }),
    diagnostics: document.diagnostics.filter(
      ({ anchors }) => anchors.length === 0 || anchors.some(anchor => isOn(anchor, page)),
    ),
  }
}

function isOn(anchor: Anchor, page: number): boolean {
  return anchor.kind === 'page' && anchor.page === page
}

/** The heading rows of a table, and those of its rows that stand on a page. */
function rowsOn(table: Table, page: number): Table {
  const stands = ({ anchors }: Cell) => anchors.some(anchor => isOn(anchor, page))
  const kept = new Set<number>()
  for (let row = 0; row < table.headerRows; row++) kept.add(row)
  for (const cell of table.cells) if (stands(cell)) kept.add(cell.row)
  const rows = [...kept].sort((a, b) => a - b)
  const place = new Map(rows.map((row, i) => [row, i]))
  return {
    ...table,
    rows: rows.flatMap(row => table.rows[row] ?? []),
    cells: table.cells.flatMap(cell => {
      const row = place.get(cell.row)
      return row === undefined ? [] : [{ ...cell, row }]
    }),
  }
}
