import type { RawBlock } from '../../document/raw.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import { compact } from '../../model/text.ts'
import { gridLines } from '../grid-lines.ts'
import { type GridCell, gridTable } from '../grid-table.ts'
import type { Document } from './document.ts'
import type { Change } from './properties.ts'
import { layoutOf } from './row.ts'

interface Cell {
  start: number
  end: number
  blocks: RawBlock[]
}

/** A cell at the lines it begins and ends at, in twentieths of a point. */
interface Placed {
  from: number
  to: number
  merge?: NonNullable<GridCell['merge']>
  cell: Cell
}

interface Row {
  start: number
  end: number
  cells: Placed[]
  header: boolean
  /** Whether the document says where its cells stand. */
  laid: boolean
}

/** Cells of a row without a layout are this wide: what cannot be told from the text alone. */
const UNKNOWN = 1_000

/** A table whose end was not met yet: its rows end with a mark that says where their cells stand. */
export class OpenTable {
  readonly #document: Document
  readonly #start: number
  readonly #rows: Row[] = []
  #cells: Cell[] = []
  #blocks: RawBlock[] = []
  #from: number
  #rowFrom: number

  constructor(document: Document, start: number) {
    this.#document = document
    this.#start = start
    this.#from = start
    this.#rowFrom = start
  }

  add(block: RawBlock): void {
    this.#blocks.push(block)
  }

  endCell(mark: number): void {
    this.#cells.push({ start: this.#from, end: mark, blocks: this.#blocks })
    this.#blocks = []
    this.#from = mark + 1
  }

  endRow(changes: readonly Change[], end: number): void {
    const layout = layoutOf(changes)
    const laid = layout !== undefined && layout.lines.length === this.#cells.length + 1
    const cells: Row['cells'] = []
    for (const [i, cell] of this.#cells.entries()) {
      const from = laid ? (layout.lines[i] ?? 0) : i * UNKNOWN
      const to = laid ? Math.max(from, layout.lines[i + 1] ?? from) : (i + 1) * UNKNOWN
      const merge = laid ? layout.merges[i] : undefined
      const last = cells.at(-1)
      if (laid && layout.joined[i] === true && last !== undefined) last.to = to
      else cells.push({ from, to, cell, ...(merge !== undefined && { merge }) })
    }
    if (cells.length > 0)
      this.#rows.push({ start: this.#rowFrom, end, cells, header: layout?.header ?? false, laid })
    this.#cells = []
    this.#from = end
    this.#rowFrom = end
  }

  /** The table, or its blocks where it only lays out the page; what no mark of a row ended comes last. */
  end(): RawBlock[] {
    const document = this.#document
    const rest = [...this.#cells.flatMap(({ blocks }) => blocks), ...this.#blocks]
    const end = this.#rows.at(-1)?.end ?? this.#start
    const line = gridLines(
      this.#rows.flatMap(({ cells }) => cells),
      at => at,
    )
    // A heading is repeated from the top of the table on; where every row is set as one, none is.
    const heads = this.#rows.findIndex(({ header }) => !header)
    const rows = this.#rows.map(({ start, end, cells }, i) => ({
      anchors: [document.place(start, end)],
      cells: cells.map(({ from, to, merge, cell }) => ({
        from: line(from),
        to: line(to),
        ...(merge !== undefined && { merge }),
        header: i < heads,
        anchors: [document.place(cell.start, cell.end)],
        read: () => cell.blocks,
        covered: () => document.omit('covered', lengthOf(cell.blocks)),
      })),
    }))
    const anchors = [document.place(this.#start, end)]
    const blocks = gridTable(rows, anchors)
    const isSure = this.#rows.every(({ laid }) => laid)
    if (isSure || !blocks.some(({ kind }) => kind === 'table')) return [...blocks, ...rest]
    document.tell(
      diagnostic(
        'table-confidence-low',
        'rows of a table do not say where their cells stand; merged cells may be lost',
        anchors,
      ),
    )
    const doubted = blocks.map(block =>
      block.kind === 'table' ? { ...block, confidence: 0.5 } : block,
    )
    return [...doubted, ...rest]
  }
}

function lengthOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? 0 : compact(block.text.text).length),
    0,
  )
}
