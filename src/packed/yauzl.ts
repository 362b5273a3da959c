import {
  type Entry,
  fromBufferPromise,
  fromRandomAccessReaderPromise,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl'

export type { Entry, ZipFile }

/** Bytes that are read where they are asked for. */
export interface Bytes {
  size: number
  /** As many as there are from an offset, at most `length`. */
  read(start: number, length: number): Promise<Uint8Array>
}

const settings = { lazyEntries: true, decodeStrings: false }

/** A zip in memory. */
export function zipOf(bytes: Uint8Array): Promise<ZipFile> {
  return fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), settings)
}

/** A zip in a file, of which its directory alone is read; a file with two sizes that differ does not cost the others. */
export function zipIn(bytes: Bytes): Promise<ZipFile> {
  const tolerant = { ...settings, validateEntrySizes: false }
  const windows = new Windows(bytes)
  return new Promise((resolve, reject) => {
    /** What is thrown while nothing listens yet. */
    windows.once('error', reject)
    fromRandomAccessReaderPromise(windows, bytes.size, tolerant).then(resolve, reject)
  })
}

/** Bytes read at once: the lines of a directory are short and stand one after another. */
const WINDOW = 1 << 16

/** Reads for yauzl, a window at a time. */
class Windows extends RandomAccessReader {
  readonly #bytes: Bytes
  #start = 0
  #held: Uint8Array = new Uint8Array()

  constructor(bytes: Bytes) {
    super()
    this.#bytes = bytes
  }

  override read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.#read(position, length)
      .then(
        found => {
          into.set(found, offset)
          done(found.length < length ? new Error('the file ends within its directory') : null)
        },
        (error: Error) => done(error),
      )
      .catch((error: unknown) => this.emit('error', error))
  }

  async #read(position: number, length: number): Promise<Uint8Array> {
    const from = position - this.#start
    if (from >= 0 && from + length <= this.#held.length)
      return this.#held.subarray(from, from + length)
    this.#held = await this.#bytes.read(position, Math.max(length, WINDOW))
    this.#start = position
    return this.#held.subarray(0, length)
  }
}
