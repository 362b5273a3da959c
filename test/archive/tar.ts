/** A file of a tar that tests write. */
export interface Tarred {
  name: string | Uint8Array
  bytes?: string | Uint8Array
  type?: string
}

const BLOCK = 512

/** The bytes of a tar. */
export function tarOf(files: readonly Tarred[]): Buffer {
  const blocks = files.map(({ name, bytes = '', type = '0' }) => {
    const data = Buffer.from(bytes)
    const header = Buffer.alloc(BLOCK)
    header.set(Buffer.from(name).subarray(0, 100), 0)
    header.write('0000644\0', 100, 'latin1')
    header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
    header.write('        ', 148, 'latin1')
    header.write(type, 156, 'latin1')
    header.write('ustar\x0000', 257, 'latin1')
    const sum = header.reduce((all, byte) => all + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
    const rest = Buffer.alloc((BLOCK - (data.length % BLOCK)) % BLOCK)
    return Buffer.concat([header, data, rest])
  })
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)])
}
