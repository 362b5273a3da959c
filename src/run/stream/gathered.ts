/** Bytes that are gathered before they are written. */
const GATHERED = 1 << 18

/** Takes bytes, and more when they are taken. */
export type Write = (bytes: Uint8Array) => Promise<void>

/** Gathers small pieces and writes many of them at once. */
export class Gathered {
  #held: Uint8Array[] = []
  #size = 0
  readonly #write: Write

  constructor(write: Write) {
    this.#write = write
  }

  async put(...pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      this.#held.push(piece)
      this.#size += piece.length
    }
    if (this.#size > GATHERED) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.#size === 0) return
    const held = Buffer.concat(this.#held)
    this.#held = []
    this.#size = 0
    await this.#write(held)
  }
}
