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
  const packed = [...blocksOf(arrays.map(([, members]) => members))]
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

function* blocksOf(
  arrays: readonly Rows<unknown>[],
): Generator<{ block: Block; bytes: Uint8Array }> {
  let lines: Buffer[] = []
  let pieces: Piece[] = []
  let size = 0
  const pack = () => {
    const bytes = deflateRawSync(Buffer.concat(lines), { level: LEVEL })
    const block = { bytes: bytes.length, hash: hashOfBlock(bytes), pieces }
    lines = []
    pieces = []
    size = 0
    return { block, bytes }
  }
  for (const [array, members] of arrays.entries()) {
    for (const { text, count } of piecesOf(members, () => BLOCK - size)) {
      const piece = Buffer.from(text)
      lines.push(piece)
      pieces.push([array, count, piece.length])
      size += piece.length
      if (size >= BLOCK) yield pack()
    }
    if (size >= ENOUGH) yield pack()
  }
  if (pieces.length > 0) yield pack()
}

/** Lines of members, as many together as it takes to fill what is left of a block; at least one. */
function* piecesOf(
  members: Iterable<unknown>,
  room: () => number,
): Generator<{ text: string; count: number }> {
  let text = ''
  let count = 0
  let most = room()
  for (const member of members) {
    text += `${JSON.stringify(member)}\n`
    count += 1
    if (text.length < most) continue
    yield { text, count }
    text = ''
    count = 0
    most = room()
  }
  if (count > 0) yield { text, count }
}
