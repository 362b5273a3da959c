import { crc32 } from 'node:zlib'

/** What the directory of an archive says of a member's name. */
interface Named {
  generalPurposeBitFlag: number
  fileNameRaw: Buffer
  extraFields: readonly { id: number; data: Buffer }[]
}

const UTF8_FLAG = 1 << 11
/** Info-ZIP's field with the name in UTF-8: a version, the checksum of the name it stands for, the name. */
const UNICODE_PATH = 0x7075
/** Characters that UTF-8 writes in three bytes or four, as Chinese ones: pairs of GB18030 make shorter ones by chance (通 is U+0368). */
const WIDE = /[\u0800-\u{10ffff}]/u
const ASCII = /^[\0-\x7f]*$/
const strict = new TextDecoder('utf-8', { fatal: true })
const loose = new TextDecoder('utf-8')
const chinese = new TextDecoder('gb18030')

/** A member's name with `/` between its folders, and why it cannot be used as a path where it leads out of the archive. */
export function memberName(entry: Named): { name: string; unsafe?: string } {
  const name = decoded(entry).replaceAll('\\', '/')
  const parts = name.split('/')
  if (name === '' || name.startsWith('/') || /^[a-z]:/i.test(name))
    return { name, unsafe: 'its name is no path inside the archive' }
  if (parts.includes('..') || parts.includes('.') || parts.slice(0, -1).includes(''))
    return { name, unsafe: 'its name leads out of the archive' }
  return name.includes('\0') ? { name, unsafe: 'its name holds a NUL' } : { name }
}

/** The flag says UTF-8, or the field does. */
function decoded({ generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields }: Named): string {
  const unicode = extraFields.find(({ id }) => id === UNICODE_PATH)?.data
  if (unicode !== undefined && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(raw))
    return loose.decode(unicode.subarray(5))
  if ((flags & UTF8_FLAG) !== 0) return loose.decode(raw)
  return decodedName(raw)
}

/** A name whose encoding nothing says: UTF-8 where it plainly is, and else GB18030, which has ASCII in it. */
export function decodedName(raw: Uint8Array): string {
  try {
    const name = strict.decode(raw)
    if (WIDE.test(name) || ASCII.test(name)) return name
  } catch {}
  return chinese.decode(raw)
}
