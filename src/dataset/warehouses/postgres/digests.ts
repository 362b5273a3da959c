import { createHash, type Hash } from 'node:crypto'

/** What came of each document: a digest of its rows, table after table, without ever holding them. */
export class Digests {
  readonly #documents = new Map<string, string>()

  /** Takes the rows of one table, in the order they come; `seed` says what the table is. */
  table(seed: string): TableDigest {
    return new TableDigest(seed, (document, rows) => {
      const before = this.#documents.get(document) ?? ''
      const now = createHash('sha256').update(`${before} ${seed} ${rows}`)
      this.#documents.set(document, now.digest('hex'))
    })
  }

  /** The digest of a document; of one without rows too. */
  of(document: string): string {
    return this.#documents.get(document) ?? ''
  }
}

/** Rows of a table, those of a document one after another, and those of none. */
class TableDigest {
  readonly #whole: Hash
  readonly #ended: (document: string, rows: string) => void
  #run: { document: string; hash: Hash } | undefined
  /** Lines that stand one behind the other in memory are hashed at once. */
  #waiting: { hash: Hash; lines: Buffer } | undefined

  constructor(seed: string, ended: (document: string, rows: string) => void) {
    this.#whole = createHash('sha256').update(seed)
    this.#ended = ended
  }

  /** A row of a document, or of none; its line stands until `flush`. */
  add(line: Buffer, document: string | null): void {
    if (document !== null && this.#run?.document !== document) this.#endRun()
    if (document !== null) this.#run ??= { document, hash: createHash('sha256') }
    const hash = document === null ? this.#whole : (this.#run?.hash ?? this.#whole)
    const before = this.#waiting
    if (before?.hash === hash && follows(before.lines, line))
      before.lines = joined(before.lines, line)
    else {
      this.flush()
      this.#waiting = { hash, lines: line }
    }
  }

  /** The memory of the lines may hold others now. */
  flush(): void {
    this.#waiting?.hash.update(this.#waiting.lines).update('\n')
    this.#waiting = undefined
  }

  /** Of the rows of no document. */
  end(): string {
    this.flush()
    this.#endRun()
    return this.#whole.digest('hex')
  }

  #endRun(): void {
    this.flush()
    if (this.#run !== undefined) this.#ended(this.#run.document, this.#run.hash.digest('hex'))
    this.#run = undefined
  }
}

/** Whether a line begins where others and their line feed end. */
function follows(before: Buffer, line: Buffer): boolean {
  return before.buffer === line.buffer && before.byteOffset + before.length + 1 === line.byteOffset
}

function joined(before: Buffer, line: Buffer): Buffer {
  return Buffer.from(before.buffer, before.byteOffset, before.length + 1 + line.length)
}
