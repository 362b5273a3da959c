import { linesIn } from '../../io/lines.ts'
import { rowIn } from '../queue/rows.ts'
import { type CellMark, cellOf, type FigureMark, figureOf, type Marks, placeKey } from './marks.ts'
import type { TableRows } from './table-rows.ts'

interface Tables {
  figures: TableRows
  cells: TableRows
}

/** A part of a document without pages: its blocks of words, and its cells by their places. */
export interface WantedMarks {
  blocks: Iterable<number>
  cells: Iterable<string>
}

/**
 * Which lines of a dataset hold the figures and cells of a part of a document: of each line a few numbers are looked at where they stand,
 * and a line is read when its part is shown. What a document takes to open does not grow with what is said of its figures.
 */
export class MarkIndex {
  readonly #tables: Tables
  readonly #source: string
  readonly #figuresOfBlock: Positions<number> = new Map()
  readonly #figuresOfCell: Positions<string> = new Map()
  readonly #cellsAt: Positions<string> = new Map()
  readonly #figuresOfPage: Positions<number> = new Map()
  readonly #cellsOfPage: Positions<number> = new Map()

  private constructor(tables: Tables, source: string) {
    this.#tables = tables
    this.#source = source
  }

  /** `isPaged` tells whether what is shown of the document is pages. */
  static async of(tables: Tables, source: string, isPaged: boolean): Promise<MarkIndex> {
    const index = new MarkIndex(tables, source)
    const { figures, cells } = tables
    if (isPaged) {
      await index.#look(figures, (line, nth) => putPages(index.#figuresOfPage, line, nth))
      await index.#look(cells, (line, nth) => putPages(index.#cellsOfPage, line, nth))
    } else {
      await index.#look(figures, (line, nth) => index.#figure(line, nth))
      await index.#look(cells, (line, nth) => index.#cell(line, nth))
    }
    return index
  }

  /** What stands on a page. */
  async ofPage(page: number): Promise<Marks> {
    const figures = await this.#figures(this.#figuresOfPage.get(page) ?? [])
    return { figures, cells: await this.#cells(this.#cellsOfPage.get(page) ?? []) }
  }

  /** What stands in some blocks of words and in some cells. */
  async of({ blocks, cells }: WantedMarks): Promise<Marks> {
    const found = await this.#cells([...cells].flatMap(key => this.#cellsAt.get(key) ?? []))
    const figures = await this.#figures([
      ...[...blocks].flatMap(block => this.#figuresOfBlock.get(block) ?? []),
      ...found.flatMap(({ id }) => this.#figuresOfCell.get(id) ?? []),
    ])
    return { figures, cells: found }
  }

  async #look(table: TableRows, take: (line: Buffer, nth: number) => void): Promise<void> {
    let nth = 0
    for await (const lines of table.linesOf(this.#source))
      for (const line of linesIn(lines)) {
        take(line, nth)
        nth += 1
      }
  }

  #figure(line: Buffer, nth: number): void {
    const ascii = line.toString('latin1')
    const cell = wordsAfter(ascii, '"cell_id":')
    if (cell === null) put(this.#figuresOfBlock, numberAfter(ascii, '"block":'), nth)
    else put(this.#figuresOfCell, cell, nth)
  }

  #cell(line: Buffer, nth: number): void {
    const ascii = line.toString('latin1')
    const [row, column] = [numberAfter(ascii, '"row":'), numberAfter(ascii, '"column":')]
    put(this.#cellsAt, placeKey({ row, column, anchors: anchorsOf(line) }), nth)
  }

  async #figures(at: readonly number[]): Promise<FigureMark[]> {
    const found: FigureMark[] = []
    for await (const { nth, row } of this.#tables.figures.rowsAt(this.#source, at))
      found.push(figureOf(row, nth))
    return found
  }

  async #cells(at: readonly number[]): Promise<CellMark[]> {
    const found: CellMark[] = []
    for await (const { row } of this.#tables.cells.rowsAt(this.#source, at)) found.push(cellOf(row))
    return found
  }
}

/** Where the lines of something stand among those of the document, from 0. */
type Positions<K> = Map<K, number[]>

function put<K>(positions: Positions<K>, key: K, nth: number): void {
  const known = positions.get(key)
  if (known === undefined) positions.set(key, [nth])
  else known.push(nth)
}

function putPages(positions: Positions<number>, line: Buffer, nth: number): void {
  for (const page of new Set(anchorsOf(line).flatMap(pageOf))) put(positions, page, nth)
}

/** The words of a column without a sign that is escaped; null where it holds none. A name in quotes stands in no value: its quotes would be escaped. */
function wordsAfter(line: string, name: string): string | null {
  const at = line.indexOf(name)
  if (at < 0 || line[at + name.length] !== '"') return null
  const start = at + name.length + 1
  return line.slice(start, line.indexOf('"', start))
}

function numberAfter(line: string, name: string): number {
  const at = line.indexOf(name)
  const from = at + name.length
  return at < 0 ? 0 : Number.parseInt(line.slice(from, from + 10), 10) || 0
}

const PLACES = '"anchors":['

/** The places of a line: its last column, which is read without the others. */
function anchorsOf(line: Buffer): readonly unknown[] {
  const at = line.lastIndexOf(PLACES)
  if (at < 0) return []
  const last = line.toString('utf8', at + PLACES.length - 1, line.length - 1)
  const anchors = parsed(last) ?? rowIn(line.toString('utf8'))?.['anchors']
  return Array.isArray(anchors) ? anchors : []
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}

function pageOf(anchor: unknown): number[] {
  const isPlace = typeof anchor === 'object' && anchor !== null && 'page' in anchor
  return isPlace && typeof anchor.page === 'number' ? [anchor.page] : []
}
