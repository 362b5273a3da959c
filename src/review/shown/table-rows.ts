import { join } from 'node:path'
import { type Disk, errorCode } from '../../io/disk.ts'
import { type Row, rowIn } from '../queue/rows.ts'
import { indexLines, type LineIndex } from './line-index.ts'

/** A window of the rows of a table, and how many there are. */
export interface Window {
  total: number
  rows: Row[]
}

/** Lines that are read at a time, and how far apart those are that are read together. */
const MANY = 2000
const NEAR = 8

const NONE: LineIndex = { count: 0, stretchesOf: () => [], span: () => ({ start: 0, end: 0 }) }

/** The rows of one table of a dataset by document and place; its file is read once for that, and then only where a row is asked for. */
export class TableRows {
  readonly #disk: Disk
  readonly #path: string
  #index: Promise<LineIndex> | null = null

  constructor(disk: Disk, folder: string, table: string) {
    this.#disk = disk
    this.#path = join(folder, `${table}.ndjson`)
  }

  /** Rows of a document, from one on. */
  async ofSource(source: string, from: number, count: number): Promise<Window> {
    const index = await this.#lines()
    const stretches = index.stretchesOf(source)
    const total = stretches.reduce((sum, stretch) => sum + stretch.count, 0)
    const rows: Row[] = []
    let before = 0
    for (const stretch of stretches) {
      const first = Math.max(from - before, 0)
      const many = Math.min(stretch.count - first, count - rows.length)
      before += stretch.count
      if (many > 0) rows.push(...(await this.#read(index, stretch.first + first, many)))
    }
    return { total, rows }
  }

  /** The lines of a document as they stand in the file, some at a time. */
  async *linesOf(source: string): AsyncGenerator<Buffer> {
    const index = await this.#lines()
    for (const { first, count } of index.stretchesOf(source))
      for (let done = 0; done < count; done += MANY)
        yield await this.#bytes(index, first + done, Math.min(MANY, count - done))
  }

  /** Rows of a document by their positions in it, from 0, in their order; those near each other are read at once. */
  async *rowsAt(
    source: string,
    positions: readonly number[],
  ): AsyncGenerator<{ nth: number; row: Row }> {
    for (const near of runsOf(positions)) {
      const [first = 0, last = first] = [near[0], near.at(-1)]
      const { rows } = await this.ofSource(source, first, last - first + 1)
      for (const nth of near) {
        const row = rows[nth - first]
        if (row !== undefined) yield { nth, row }
      }
    }
  }

  /** Rows of the whole table, from one on. */
  async window(from: number, count: number): Promise<Window> {
    const index = await this.#lines()
    const many = Math.min(Math.max(index.count - from, 0), count)
    return { total: index.count, rows: many > 0 ? await this.#read(index, from, many) : [] }
  }

  /** Finds the lines before they are asked for. */
  async prepare(): Promise<void> {
    await this.#lines()
  }

  #lines(): Promise<LineIndex> {
    this.#index ??= this.#open(indexLines, NONE)
    return this.#index
  }

  async #read(index: LineIndex, first: number, count: number): Promise<Row[]> {
    const bytes = await this.#bytes(index, first, count)
    return bytes
      .toString('utf8')
      .split('\n')
      .flatMap(line => (line === '' ? [] : rowsOf(line)))
  }

  #bytes(index: LineIndex, first: number, count: number): Promise<Buffer> {
    const { start, end } = index.span(first, count)
    return this.#open(async file => {
      const bytes = Buffer.allocUnsafe(end - start)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
      return bytes.subarray(0, bytesRead)
    }, Buffer.alloc(0))
  }

  async #open<T>(use: (file: Awaited<ReturnType<Disk['open']>>) => Promise<T>, none: T) {
    let file: Awaited<ReturnType<Disk['open']>>
    try {
      file = await this.#disk.open(this.#path, 'r')
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return none
      throw error
    }
    try {
      return await use(file)
    } finally {
      await file.close()
    }
  }
}

function rowsOf(line: string): Row[] {
  const row = rowIn(line)
  return row === undefined ? [] : [row]
}

/** Positions in order, cut where the next is far away. */
function runsOf(positions: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const nth of [...new Set(positions)].sort((a, b) => a - b)) {
    const open = runs.at(-1)
    if (open === undefined || nth - (open.at(-1) ?? nth) > NEAR || open.length >= MANY)
      runs.push([nth])
    else open.push(nth)
  }
  return runs
}
