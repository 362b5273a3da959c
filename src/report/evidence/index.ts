import type { Anchor, Box } from '../../model/anchor.ts'
import type { Document } from '../../model/document.ts'
import { once } from '../../model/once.ts'
import type { Conclusion, Outcome } from '../../model/outcome.ts'
import type { Cell, Table } from '../../model/table.ts'
import { tablesOf } from '../../model/tables.ts'
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
  { figureOf, cellOf }: Pick<Conclusion, 'figureOf' | 'cellOf'>,
): EvidenceOf {
  const tables = once(() => tablesOf(document))

  /** The cell of a figure as the document has it: of words that were corrected since, those as read. */
  function placeOf(id: string): Found | undefined {
    const at = cellOf(id)
    const [anchor] = at?.anchors ?? []
    if (at === undefined || anchor === undefined) return undefined
    /** Of tables in one another the innermost. */
    for (const table of tables().toReversed()) {
      const cell = cellAt(table, at)
      if (cell?.anchors[0] && isSame(cell.anchors[0], anchor)) return { table, cell }
    }
    return undefined
  }

  return {
    figures(ids) {
      const found = ids.flatMap(id => {
        const [place, row] = [placeOf(id), figureOf(id)]
        return place && row ? [{ ...place, row }] : []
      })
      const [first] = found
      if (first !== undefined) {
        const anchors = found.flatMap(({ row }) => row.anchors)
        return inTable(first.table, found, anchors, first.row)
      }
      const row = ids.flatMap(id => figureOf(id) ?? [])[0]
      return row === undefined ? null : inBlock(document, row)
    },
    places(anchors) {
      const [anchor] = anchors
      if (anchor === undefined) return null
      for (const table of tables()) {
        const cell = table.cells.find(own => own.anchors.some(each => isSame(each, anchor)))
        if (cell !== undefined) return inTable(table, [{ table, cell }], cell.anchors)
      }
      return inWords(document, anchor)
    },
  }
}

/** The cell that begins at a row and column; cells stand row by row. */
function cellAt({ cells }: Table, { row, column }: Pick<Cell, 'row' | 'column'>): Cell | undefined {
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    const cell = cells[middle]
    if (cell && (cell.row < row || (cell.row === row && cell.column < column))) low = middle + 1
    else high = middle
  }
  const cell = cells[low]
  return cell?.row === row && cell.column === column ? cell : undefined
}

function isSame(a: Anchor, b: Anchor): boolean {
  if (a.kind === 'page') return b.kind === 'page' && a.page === b.page && isSameBox(a.box, b.box)
  if (a.kind === 'sheet') return b.kind === 'sheet' && a.sheet === b.sheet && a.cell === b.cell
  if (a.kind !== b.kind || a.start !== b.start || a.end !== b.end) return false
  return a.kind !== 'part' || (b.kind === 'part' && a.part === b.part)
}

function isSameBox(a: Box, b: Box): boolean {
  return a.x0 === b.x0 && a.top === b.top && a.x1 === b.x1 && a.bottom === b.bottom
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
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const run = block.text.runs.find(each => touches(each.anchor, anchor))
    if (run) return quoteOf(block.text.text, ...within(block.text, run, anchor))
  }
  return null
}

function touches(a: Anchor, b: Anchor): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.start < b.end && b.start < a.end
  return isSame(a, b)
}

/** A place of a run as offsets into its text. */
function within({ text }: Text, run: Text['runs'][number], anchor: Anchor): [number, number] {
  const { anchor: own, start, end } = run
  if (own.kind !== 'text' || anchor.kind !== 'text') return [start, end]
  if (own.end - own.start !== end - start) return [start, end]
  const from = Math.max(start, start + anchor.start - own.start)
  return [from, Math.min(text.length, from + anchor.end - anchor.start)]
}
