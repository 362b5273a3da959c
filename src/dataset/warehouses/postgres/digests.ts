import { createHash, type Hash } from 'node:crypto'

/** What came of each document: a digest of its rows, table after table, without ever holding them. */
export class Digests {
  readonly #documents = new Map<string, string>()

  /** Rows of one table, in the order they come; `seed` says what the table is. */
  table(seed: string) {
    const whole = createHash('sha256').update(seed)
    let run: { document: string; hash: Hash } | undefined
    const end = () => {
      if (run === undefined) return
      const before = this.#documents.get(run.document) ?? ''
      this.#documents.set(run.document, sha256(`${before} ${seed} ${run.hash.digest('hex')}`))
    }
    return {
      /** A row of a document, or of none. */
      add: (line: Uint8Array, document: string | null) => {
        if (document === null) {
          whole.update(line).update('\n')
          return
        }
        if (run?.document !== document) {
          end()
          run = { document, hash: createHash('sha256') }
        }
        run.hash.update(line).update('\n')
      },
      end: () => {
        end()
        return whole.digest('hex')
      },
    }
  }

  /** Every document that is there, with its digest. */
  of(document: string): string {
    return this.#documents.get(document) ?? ''
  }
}

function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}
