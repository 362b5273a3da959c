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

/** The flag says UTF-8; without it a name that is UTF-8 is believed to be, and all else is GB18030, which has ASCII in it. */
function decoded({ generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields }: Named): string {
  const unicode = extraFields.find(({ id }) => id === UNICODE_PATH)?.data
  if (unicode !== undefined && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(raw))
    return loose.decode(unicode.subarray(5))
  if ((flags & UTF8_FLAG) !== 0) return loose.decode(raw)
  try {
    return strict.decode(raw)
  } catch {
    return chinese.decode(raw)
  }
}
