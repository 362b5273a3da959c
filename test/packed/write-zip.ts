import { crc32, deflateRawSync } from 'node:zlib'

/** A member to write, with what its headers may say of it that is not so. */
export interface WrittenMember {
  name: string | Uint8Array
  bytes?: Uint8Array | string
  flags?: number
  mode?: number
  says?: { size?: number; crc?: number; offset?: number }
}

/** A zip of these members, byte for byte the same each time. */
export function writeZip(members: readonly WrittenMember[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes = '', flags = 0, mode = 0o100644, says = {} } of members) {
    const raw = Buffer.from(bytes)
    const packed = deflateRawSync(raw)
    const title = Buffer.from(name)
    const same = Buffer.alloc(26)
    same.writeUInt16LE(20, 0)
    same.writeUInt16LE(flags, 2)
    same.writeUInt16LE(8, 4)
    same.writeUInt16LE(0x21, 8)
    same.writeUInt32LE(says.crc ?? crc32(raw), 10)
    same.writeUInt32LE(packed.length, 14)
    same.writeUInt32LE(says.size ?? raw.length, 18)
    same.writeUInt16LE(title.length, 22)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(3 << 8, 4)
    same.copy(central, 6)
    central.writeUInt32LE(mode * 2 ** 16, 38)
    central.writeUInt32LE(says.offset ?? offset, 42)
    directory.push(central, title)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), same, title, packed])
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}
