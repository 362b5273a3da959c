import { inflateSync } from 'node:zlib'
import { damagedStream, isSound, MOST } from './damage.ts'
import { withoutOutlines } from './fonts/bare.ts'

/**
 * `DecompressionStream` that inflates what is written to it in one synchronous step, as pdf.js writes it: a web stream for each
 * of the hundreds of streams of a PDF takes longer than reading them. Broken data fails and is remembered as damage (`damage.ts`);
 * pdf.js falls back to its own reader, which hands on what it gets. Fonts are handed over without their outlines (`fonts/`).
 */
export class Inflation {
  #give: (bytes: Uint8Array) => void = () => {}
  readonly #written = new Promise<Uint8Array>(resolve => {
    this.#give = resolve
  })

  readonly writable = {
    getWriter: () => ({
      ready: Promise.resolve(),
      close: () => Promise.resolve(),
      write: (bytes: Uint8Array) => {
        this.#give(bytes)
        return Promise.resolve()
      },
    }),
  }

  readonly readable = { [Symbol.asyncIterator]: () => this.#read() }

  async *#read() {
    const bytes = await this.#written
    try {
      yield withoutOutlines(inflateSync(bytes, { chunkSize: 2 ** 16, maxOutputLength: MOST }))
    } catch (error) {
      if (!isSound(bytes)) damagedStream(bytes)
      throw error
    }
  }
}
