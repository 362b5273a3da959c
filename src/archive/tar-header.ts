import { ArchiveDamaged } from './member.ts'

/** What the header of a file in a tar says. */
export interface TarHeader {
  name: Uint8Array
  size: number
  type: string
}

const FIELDS = { name: [0, 100], size: [124, 12], sum: [148, 8], type: [156, 1], magic: [257, 6] }
const PREFIX = { start: 345, length: 155 }
const SPACE = 0x20
const SLASH = 0x2f

/** The header in 512 bytes; null for the zeros after the last. Throws ArchiveDamaged where its sum is another. */
export function headerAt(block: Uint8Array): TarHeader | null {
  if (block.every(byte => byte === 0)) return null
  const sum = block.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? SPACE : byte), 0)
  if (sum !== number(field(block, FIELDS.sum)))
    throw new ArchiveDamaged('a header with a wrong sum')
  const name = ended(field(block, FIELDS.name))
  const isPosix = field(block, FIELDS.magic).at(5) === 0
  const prefix = isPosix
    ? ended(block.subarray(PREFIX.start, PREFIX.start + PREFIX.length))
    : new Uint8Array()
  return {
    name: prefix.length === 0 ? name : Buffer.concat([prefix, Uint8Array.of(SLASH), name]),
    size: number(field(block, FIELDS.size)),
    type: String.fromCharCode(block[156] ?? 0),
  }
}

/** The fields of POSIX before a header: `length key=value` and a line feed each. */
export function paxFields(bytes: Uint8Array): Map<string, string> {
  const fields = new Map<string, string>()
  const buffer = Buffer.from(bytes)
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(SPACE, at)
    const length = Number(buffer.toString('latin1', at, space))
    if (space < 0 || !Number.isInteger(length) || length <= 0) break
    const line = buffer.toString('utf8', space + 1, at + length - 1)
    const equal = line.indexOf('=')
    if (equal > 0) fields.set(line.slice(0, equal), line.slice(equal + 1))
    at += length
  }
  return fields
}

function field(block: Uint8Array, [start = 0, length = 0]: readonly number[]): Uint8Array {
  return block.subarray(start, start + length)
}

function ended(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

/** Octal digits, or for large numbers bytes after one that is 0x80. Throws ArchiveDamaged for neither. */
function number(bytes: Uint8Array): number {
  const value =
    (bytes[0] ?? 0) >= 0x80
      ? bytes.subarray(1).reduce((all, byte) => all * 256 + byte, 0)
      : octal(Buffer.from(bytes).toString('latin1'))
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new ArchiveDamaged('a header with a number that is none')
}

function octal(words: string): number {
  const digits = words.replace(/[\0 ]+$/, '').replace(/^ +/, '')
  return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
}
