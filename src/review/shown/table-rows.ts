import { join } from 'node:path'
import { type Disk, errorCode } from '../../io/disk.ts'
import { type Row, rowIn } from '../queue/rows.ts'
import { indexLines, type LineIndex } from './line-index.ts'

/** A window of the rows of a table, and how many there are. */
export interface Window {
  total: number
  rows: Row[]
}

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

  /** Rows of the whole table, from one on. */
  async window(from: number, count: number): Promise<Window> {
    const index = await this.#lines()
    const many = Math.min(Math.max(index.count - from, 0), count)
    return { total: index.count, rows: many > 0 ? await this.#read(index, from, many) : [] }
  }

  #lines(): Promise<LineIndex> {
    this.#index ??= this.#open(indexLines, NONE)
    return this.#index
  }

  #read(index: LineIndex, first: number, count: number): Promise<Row[]> {
    const { start, end } = index.span(first, count)
    return this.#open(async file => {
      const bytes = Buffer.alloc(end - start)
      await file.read(bytes, 0, bytes.length, start)
      return bytes
        .toString('utf8')
        .split('\n')
        .flatMap(line => (line === '' ? [] : rowsOf(line)))
    }, [])
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
