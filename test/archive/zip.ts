import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a zip that tests write, and in what it lies. */
export interface Zipped {
  name: string | Uint8Array
  bytes?: string | Uint8Array
  /** Bits of its flag: 0x1 a password, 0x800 a name in UTF-8. */
  flags?: number
  method?: number
  /** What its lines say in place of the truth. */
  size?: number
  packed?: number
  crc?: number
  /** Mode of Unix. */
  mode?: number
  extra?: Uint8Array
  /** Its place is that of the file of this number, whose bytes stand once. */
  at?: number
}

/** The bytes of a zip. */
export function zipOf(files: readonly Zipped[]): Buffer {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  const places: number[] = []
  let offset = 0
  for (const file of files) {
    const bytes = Buffer.from(file.bytes ?? '')
    const method = file.method ?? 8
    const data = method === 8 ? deflateRawSync(bytes) : bytes
    const name = Buffer.from(file.name)
    const extra = Buffer.from(file.extra ?? '')
    const place = file.at === undefined ? offset : (places[file.at] ?? 0)
    places.push(place)
    const told = Buffer.alloc(26)
    told.writeUInt16LE(20, 0)
    told.writeUInt16LE(file.flags ?? 0, 2)
    told.writeUInt16LE(method, 4)
    told.writeUInt32LE(file.crc ?? crc32(bytes), 10)
    told.writeUInt32LE(file.packed ?? data.length, 14)
    told.writeUInt32LE(file.size ?? bytes.length, 18)
    told.writeUInt16LE(name.length, 22)
    told.writeUInt16LE(extra.length, 24)
    if (file.at === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), told, name, extra, data])
      body.push(local)
      offset += local.length
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(place, 10)
    const maker = Buffer.from([20, 3])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), maker, told, rest, name, extra]))
  }
  const lines = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(lines.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...body, lines, Buffer.from('PK\x05\x06'), end])
}
