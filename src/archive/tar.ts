import { decodedName } from '../packed/member-name.ts'
import type { Bytes } from '../packed/yauzl.ts'
import type { ArchiveLimits } from './limits.ts'
import { ArchiveDamaged, ArchiveLimit, type Member } from './member.ts'
import { stepsOf } from './names.ts'
import { headerAt, paxFields } from './tar-header.ts'

/*
 * Own, because the libraries for tar stream it from its beginning; here it is told where the bytes of each file stand, so that a child
 * reads the one it converts.
 */

const BLOCK = 512
/** Bytes of a name or of fields that are written before a header. */
const LONGEST = 1 << 20
/** Headers a file may have: for its name, its link, its fields, and its own. */
const HEADERS = 4

const TYPES = { file: ['0', '\0', '7'], folder: '5', name: 'L', link: 'K', fields: 'x', all: 'g' }

/** The files in a tar, by its headers alone. Throws ArchiveDamaged where they are none, ArchiveLimit for too many files. */
export async function tarMembers(
  file: string,
  bytes: Bytes,
  limits: ArchiveLimits,
): Promise<Member[]> {
  const found: Member[] = []
  let name: string | undefined
  let size: number | undefined
  let held = 0
  let headers = 0
  for (let at = 0; at + BLOCK <= bytes.size; ) {
    const header = headerAt(await bytes.read(at, BLOCK))
    if (header === null) break
    headers += 1
    if (headers > HEADERS * limits.members)
      throw new ArchiveLimit(`it holds more than ${HEADERS * limits.members} headers`)
    const start = at + BLOCK
    const length = size ?? header.size
    if (start + length > bytes.size) throw new ArchiveDamaged(`it ends within a file at ${at}`)
    at = start + Math.ceil(length / BLOCK) * BLOCK
    const { type } = header
    if (type === TYPES.name) name = decodedName(ended(await bytes.read(start, bounded(length))))
    else if (type === TYPES.fields) {
      const fields = paxFields(await bytes.read(start, bounded(length)))
      name = fields.get('path') ?? name
      size = fields.has('size') ? Number(fields.get('size')) : undefined
      if (size !== undefined && !Number.isSafeInteger(size))
        throw new ArchiveDamaged('a size that is no number')
    } else if (type !== TYPES.link && type !== TYPES.all) {
      held += name?.length ?? 0
      if (held > limits.names)
        throw new ArchiveLimit(`its names have more than ${limits.names} bytes`)
      const member = memberOf(name ?? decodedName(header.name), type, { file, start, size: length })
      if (member !== null) found.push(member)
      if (found.length > limits.members)
        throw new ArchiveLimit(`it holds more than ${limits.members} files`)
      name = undefined
      size = undefined
    }
  }
  return found
}

function memberOf(
  words: string,
  type: string,
  { file, start, size }: { file: string; start: number; size: number },
): Member | null {
  const { path: name, leadsOut, hidden } = stepsOf(words)
  if (hidden || type === TYPES.folder || (words.endsWith('/') && size === 0)) return null
  if (leadsOut) {
    const reason = 'its name leads out of the archive'
    return { name, size, problem: { code: 'archive-unsafe', reason } }
  }
  if (!TYPES.file.includes(type)) {
    const reason = 'a link or no whole file; such members are not read'
    return { name, size, problem: { code: 'source-not-regular', reason } }
  }
  const part = { file, start, headed: false, packed: size, size, deflated: false, crc: null }
  return { name, size, part }
}

function bounded(length: number): number {
  if (length > LONGEST) throw new ArchiveLimit(`a name of ${length} bytes`)
  return length
}

function ended(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}
