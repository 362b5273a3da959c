import type { PublishedRow } from '../../dataset/column.ts'
import type { DatasetTable } from '../../dataset/tables.ts'
import { Gathered, type Write } from './gathered.ts'

const LINE_FEED = 0x0a
const END = Buffer.from('}\n')

/** Whose rows they are; neither of what several documents say together. */
export interface Of {
  source_id: string | null
  path: string | null
}

/** A row of a table, which is JSON already, with the name of its table and its document before it. */
export function taggedRow(table: string, of: Of, row: string): string {
  return `${before(table, of)}${row}}\n`
}

function before(table: string, { source_id, path }: Of): string {
  return `${JSON.stringify({ table, source_id, path }).slice(0, -1)},"row":`
}

/** The lines of one document on their way out: each tagged with its table, counted, and written some at a time. */
export class TaggedLines {
  #count = 0
  readonly #out: Gathered
  readonly #of: Of

  constructor(write: Write, of: Of) {
    this.#out = new Gathered(write)
    this.#of = of
  }

  /** Lines so far. */
  get count(): number {
    return this.#count
  }

  async row({ name }: DatasetTable, row: PublishedRow): Promise<void> {
    await this.#out.put(Buffer.from(taggedRow(name, this.#of, JSON.stringify(row))))
    this.#count += 1
  }

  async lines({ name }: DatasetTable, lines: Buffer): Promise<void> {
    const tag = Buffer.from(before(name, this.#of))
    for (let from = 0; from < lines.length; ) {
      const at = lines.indexOf(LINE_FEED, from)
      const end = at < 0 ? lines.length : at
      await this.#out.put(tag, lines.subarray(from, end), END)
      this.#count += 1
      from = end + 1
    }
  }

  /** A table without rows has no line. */
  async touch(): Promise<void> {}

  /** A line that is no row of a table. */
  async line(line: string): Promise<void> {
    await this.#out.put(Buffer.from(`${line}\n`))
    this.#count += 1
  }

  flush(): Promise<void> {
    return this.#out.flush()
  }
}
