import { createHash, hash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Rows } from '../model/outcome.ts'

/*
 * A result as a file: a line of fixed length with the hash of the head, the head (JSON), and blocks of compressed lines whose
 * hashes the head holds. Every byte is under a hash, and the name of the result is under the first, so that what is read is
 * what was put there under that name, or nothing.
 */

/** Lines of one array within a block: which array, how many lines, and how many bytes they take unpacked. */
type Piece = [array: number, lines: number, bytes: number]

/** Where some lines stand: bytes on the disk, their hash, and what is in them in order. */
export interface Block {
  bytes: number
  hash: string
  pieces: Piece[]
}

/** Everything of a result but the members of its arrays, and where those stand. */
export interface Head {
  arrays: [name: string, length: number][]
  rest: Record<string, unknown>
  blocks: Block[]
}

/** Bytes of lines that are packed together. */
const BLOCK = 1 << 18
/** Where an array ends and a block holds as much, the block ends as well: who wants the first arrays reads no more. */
const ENOUGH = 1 << 14
/** Measured (docs/running.md): level 6 takes twice the time for a fifth less. */
const LEVEL = 3

const MAGIC = 'yiyuan 1'
const HASH = 64
const DIGITS = 10

/** Bytes of the first line. */
export const FIRST_LINE = MAGIC.length + 1 + HASH + 1 + DIGITS + 1

/** The bytes of a result that is put under a name. */
export function encoded(name: string, value: object): Uint8Array[] {
  const entries: [string, unknown][] = Object.entries(value)
  const arrays = entries.flatMap(([name, part]) => (areRows(part) ? [[name, part] as const] : []))
  const packed = packedInOrder(arrays.map(([, members]) => members))
  const head: Head = {
    arrays: arrays.map(([array, members]) => [array, members.length]),
    rest: Object.fromEntries(entries.filter(([, part]) => !areRows(part))),
    blocks: packed.map(({ block }) => block),
  }
  const bytes = Buffer.from(JSON.stringify(head))
  const first = firstLine(hashOfHead(name, bytes), bytes.length)
  return [Buffer.from(first), bytes, ...packed.map(({ bytes: some }) => some)]
}

/** Whether a part of a result is kept as lines: an array, or rows that are made when they are walked. */
function areRows(part: unknown): part is Rows<unknown> {
  return typeof part === 'object' && part !== null && Symbol.iterator in part && 'length' in part
}

function firstLine(hash: string, length: number): string {
  return `${MAGIC} ${hash} ${String(length).padStart(DIGITS, '0')}\n`
}

/** Length of the head a file begins with, by its first line; null where that is none. */
export function headLength(first: Buffer): number | null {
  const words = first.toString('latin1')
  const length = Number(words.slice(-DIGITS - 1, -1))
  const hash = words.slice(MAGIC.length + 1, MAGIC.length + 1 + HASH)
  return Number.isSafeInteger(length) && words === firstLine(hash, length) ? length : null
}

/** The head a file begins with; null where it is not the one that was put under this name. */
export function headIn(name: string, first: Buffer, bytes: Buffer): Head | null {
  const hash = hashOfHead(name, bytes)
  return first.toString('latin1') === firstLine(hash, bytes.length)
    ? JSON.parse(bytes.toString('utf8'))
    : null
}

export function hashOfBlock(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64')
}

function hashOfHead(name: string, bytes: Buffer): string {
  return createHash('sha256').update(`${name}\n${bytes.length}\n`).update(bytes).digest('hex')
}

/** Members of an array above which it is packed by itself, before those of fewer: what is gathered from its rows stands in one of these. */
const LONG = 4096

interface Packed {
  block: Block
  bytes: Uint8Array
}

/** The blocks of arrays in their order. */
function packedInOrder(arrays: readonly Rows<unknown>[]): Packed[] {
  const own = arrays.map((members, at) => (isLong(members) ? [...blocksOf([[at, members]])] : []))
  const packed: Packed[] = []
  let short: [number, Rows<unknown>][] = []
  for (const [at, members] of arrays.entries()) {
    if (!isLong(members)) short.push([at, members])
    else {
      packed.push(...blocksOf(short), ...(own[at] ?? []))
      short = []
    }
  }
  return [...packed, ...blocksOf(short)]
}

function isLong({ length }: Rows<unknown>): boolean {
  return length > LONG
}

function* blocksOf(arrays: readonly [at: number, Rows<unknown>][]): Generator<Packed> {
  const lines = new Lines()
  let pieces: Piece[] = []
  const pack = () => {
    const bytes = deflateRawSync(lines.taken(), { level: LEVEL })
    const block = { bytes: bytes.length, hash: hashOfBlock(bytes), pieces }
    pieces = []
    return { block, bytes }
  }
  for (const [array, members] of arrays) {
    let [from, count, length] = [lines.size, 0, 0]
    for (const member of members) {
      const line = `${JSON.stringify(member)}\n`
      lines.add(line)
      count += 1
      length += line.length
      if (length < BLOCK - from) continue
      pieces.push([array, count, lines.size - from])
      yield pack()
      ;[from, count, length] = [0, 0, 0]
    }
    if (count > 0) pieces.push([array, count, lines.size - from])
    if (lines.size >= ENOUGH) yield pack()
  }
  if (pieces.length > 0) yield pack()
}

/** Lines of one block, in memory that is used again for the next: what is let go by the megabyte lies about until V8 collects it. */
class Lines {
  #bytes = Buffer.allocUnsafe(FEW)
  #size = 0

  get size(): number {
    return this.#size
  }

  add(line: string): void {
    const most = this.#size + MOST_BYTES * line.length
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(most, 2 * this.#bytes.length))
      this.#bytes.copy(larger, 0, 0, this.#size)
      this.#bytes = larger
    }
    this.#size += this.#bytes.write(line, this.#size)
  }

  /** What was added; stands until more is. */
  taken(): Buffer {
    const all = this.#bytes.subarray(0, this.#size)
    this.#size = 0
    return all
  }
}

/** Bytes of the lines of a small result. */
const FEW = 1 << 15
/** Bytes a UTF-16 unit takes in UTF-8 at most. */
const MOST_BYTES = 3
