import { crc32 } from 'node:zlib'

const MARKER = Buffer.from('526172211a0700', 'hex')
const END = Buffer.from('c43d7b00400700', 'hex')
const UNICODE = 0x200
const LONG = 0x8000

/** The bytes of a rar (version 4) whose files stand in it as they are. */
export function rarOf(files: readonly { name: string; bytes: string; crc?: number }[]): Buffer {
  const main = block(0x73, 0, Buffer.alloc(6))
  const all = files.map(({ name, bytes, crc }) => {
    const data = Buffer.from(bytes)
    const words = Buffer.from(name)
    const fixed = Buffer.alloc(25)
    fixed.writeUInt32LE(data.length, 0)
    fixed.writeUInt32LE(data.length, 4)
    fixed.writeUInt8(3, 8)
    fixed.writeUInt32LE(crc ?? crc32(data), 9)
    fixed.writeUInt8(20, 17)
    fixed.writeUInt8(0x30, 18)
    fixed.writeUInt16LE(words.length, 19)
    fixed.writeUInt32LE(0o100644, 21)
    return Buffer.concat([block(0x74, UNICODE | LONG, Buffer.concat([fixed, words])), data])
  })
  return Buffer.concat([MARKER, main, ...all, END])
}

/** A block behind its sum, kind, flags and length. */
function block(kind: number, flags: number, rest: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(kind, 0)
  head.writeUInt16LE(flags, 1)
  head.writeUInt16LE(rest.length + 7, 3)
  const summed = Buffer.concat([head, rest])
  const sum = Buffer.alloc(2)
  sum.writeUInt16LE(crc32(summed) & 0xffff, 0)
  return Buffer.concat([sum, summed])
}
