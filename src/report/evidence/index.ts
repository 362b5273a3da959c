import type { Anchor } from '../../model/anchor.ts'
import type { Document } from '../../model/document.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Cell, Table } from '../../model/table.ts'
import type { Text } from '../../model/text.ts'
import type { Evidence } from '../../review/view/shapes.ts'
import { quoteOf } from './quote.ts'
import { regionOf } from './region.ts'
import { rowsAround } from './rows.ts'

/** What findings of a document rest on, by the ids of figures or by places; null where that is not found. */
export interface EvidenceOf {
  figures(ids: readonly string[]): Evidence | null
  places(anchors: readonly Anchor[]): Evidence | null
}

type Found = { table: Table; cell: Cell }

/** Looks into a document only when it is asked the first time: most documents have nothing to show. */
export function evidenceIn(
  document: Document,
  { figures, cells }: Pick<Outcome, 'figures' | 'cells'>,
): EvidenceOf {
  const tables = once(() => placesOf(document))
  const rows = once(() => new Map(figures.map(row => [row.figure_id, row])))
  const cellRows = once(() => new Map(cells.map(row => [row.cell_id, row])))

  function cellOf(id: string): Found | undefined {
    const cellId = rows().get(id)?.cell_id
    const row = cellId ? cellRows().get(cellId) : undefined
    return row && tables().get(keyOf(row.row, row.column, row.anchors))
  }

  return {
    figures(ids) {
      const found = ids.flatMap(id => {
        const [place, row] = [cellOf(id), rows().get(id)]
        return place && row ? [{ ...place, row }] : []
      })
      const [first] = found
      if (first !== undefined) {
        const anchors = found.flatMap(({ row }) => row.anchors)
        return inTable(first.table, found, anchors, first.row)
      }
      const row = ids.flatMap(id => rows().get(id) ?? [])[0]
      return row === undefined ? null : inBlock(document, row)
    },
    places(anchors) {
      const [anchor] = anchors
      if (anchor === undefined) return null
      const key = JSON.stringify(anchor)
      for (const { table, cell } of tables().values())
        if (cell.anchors.some(each => JSON.stringify(each) === key))
          return inTable(table, [{ table, cell }], cell.anchors)
      return inWords(document, anchor)
    },
  }
}

/** Characters of a cell that is still a cell of a table and not a text of its own. */
const SHORT = 60

/** The part of the page where there is one; else the rows around, or the sentence where a cell holds whole sentences. */
function inTable(
  table: Table,
  found: readonly Found[],
  anchors: readonly Anchor[],
  figure?: Outcome['figures'][number],
): Evidence {
  const marked = found.filter(each => each.table === table).map(({ cell }) => cell)
  const drawn = regionOf(table, marked, anchors)
  if (drawn !== null) return drawn
  const text = marked[0]?.text.text ?? ''
  return figure !== undefined && text.length > SHORT
    ? quoteOf(text, figure.start, figure.end)
    : rowsAround(table, marked)
}

function inBlock(
  { blocks }: Document,
  { block, start, end, text }: Outcome['figures'][number],
): Evidence | null {
  const at = blocks[block]
  if (at === undefined) return null
  const texts = at.kind === 'table' ? [...at.captions, ...at.notes] : [at.text]
  const held = texts.find(each => each.text.slice(start, end) === text)
  return held === undefined ? null : quoteOf(held.text, start, end)
}

/** The words at a place outside tables. */
function inWords({ blocks }: Document, anchor: Anchor): Evidence | null {
  const key = JSON.stringify(anchor)
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const run = block.text.runs.find(each => touches(each.anchor, anchor, key))
    if (run) return quoteOf(block.text.text, ...within(block.text, run, anchor))
  }
  return null
}

function touches(a: Anchor, b: Anchor, key: string): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.start < b.end && b.start < a.end
  return JSON.stringify(a) === key
}

/** A place of a run as offsets into its text. */
function within({ text }: Text, run: Text['runs'][number], anchor: Anchor): [number, number] {
  const { anchor: own, start, end } = run
  if (own.kind !== 'text' || anchor.kind !== 'text') return [start, end]
  if (own.end - own.start !== end - start) return [start, end]
  const from = Math.max(start, start + anchor.start - own.start)
  return [from, Math.min(text.length, from + anchor.end - anchor.start)]
}

function placesOf({ blocks }: Document): Map<string, Found> {
  const found = new Map<string, Found>()
  const put = (table: Table) => {
    for (const cell of table.cells) {
      found.set(keyOf(cell.row, cell.column, cell.anchors), { table, cell })
      for (const inner of cell.tables ?? []) put(inner)
    }
  }
  for (const block of blocks) if (block.kind === 'table') put(block)
  return found
}

function keyOf(row: number, column: number, anchors: readonly Anchor[]): string {
  return `${row} ${column} ${JSON.stringify(anchors[0])}`
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
