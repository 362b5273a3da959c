import type { PublishedRow } from './sink.ts'

/** A row of a table, known as values or as a line of JSON; the other is made when it is asked for. */
export class Line {
  #row: PublishedRow | undefined
  #bytes: Buffer | undefined

  constructor(known: PublishedRow | Buffer) {
    if (Buffer.isBuffer(known)) this.#bytes = known
    else this.#row = known
  }

  get row(): PublishedRow {
    this.#row ??= valuesIn(this.bytes)
    return this.#row
  }

  /** UTF-8 without a line end; where the row was known as bytes, those, which stand as long as they do. */
  get bytes(): Buffer {
    this.#bytes ??= Buffer.from(JSON.stringify(this.#row))
    return this.#bytes
  }
}

function valuesIn(line: Buffer): PublishedRow {
  return JSON.parse(line.toString('utf8'))
}
