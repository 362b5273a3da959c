import { type Entry, getFileNameLowLevel } from 'yauzl'

const UTF8_FLAG = 1 << 11
/** Info-ZIP's field with the name in UTF-8. */
const UNICODE_PATH = 0x7075
const strict = new TextDecoder('utf-8', { fatal: true })
const chinese = new TextDecoder('gb18030')

/** A member's name with `/` between its folders, and why it cannot be used as a path where it leads out of the archive. */
export function memberName(entry: Entry): { name: string; unsafe?: string } {
  const name = decoded(entry).replaceAll('\\', '/')
  const parts = name.split('/')
  if (name === '' || name.startsWith('/') || /^[a-z]:/i.test(name))
    return { name, unsafe: 'its name is no path inside the archive' }
  if (parts.includes('..') || parts.includes('.') || parts.slice(0, -1).includes(''))
    return { name, unsafe: 'its name leads out of the archive' }
  return name.includes('\0') ? { name, unsafe: 'its name holds a NUL' } : { name }
}

/** The flag and the field say UTF-8; without them a name that is UTF-8 is believed to be, and all else is GB18030, which has ASCII in it. */
function decoded(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields } = entry
  if ((flags & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH))
    return getFileNameLowLevel(flags | UTF8_FLAG, raw, extraFields, false)
  try {
    return strict.decode(raw)
  } catch {
    return chinese.decode(raw)
  }
}
