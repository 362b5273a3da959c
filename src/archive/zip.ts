import { memberName } from '../packed/member-name.ts'
import { overlapping } from '../packed/overlap.ts'
import { type Bytes, type Entry, zipIn } from '../packed/yauzl.ts'
import { type ArchiveLimits, isBomb } from './limits.ts'
import { ArchiveDamaged, ArchiveLimit, type Member, type Refusal } from './member.ts'
import { stepsOf } from './names.ts'

/** Files that only packages of office programs have where they have them: such a zip is one document. */
const OF_PACKAGES = new Set(['[Content_Types].xml', 'OFD.xml', 'mimetype'])

const LINK = 0o12
const STORED = 0
const DEFLATED = 8

/**
 * The files in a zip, by its directory alone; null for a package that is one document. Throws ArchiveDamaged where it has no
 * directory, and ArchiveLimit for too many files.
 */
export async function zipMembers(
  file: string,
  bytes: Bytes,
  limits: ArchiveLimits,
): Promise<Member[] | null> {
  const entries = await entriesIn(bytes, limits)
  const named = entries.map(entry => ({ entry, ...memberName(entry) }))
  if (named.some(({ name }) => OF_PACKAGES.has(name))) return null
  const shared = overlapping(entries)
  return named.flatMap(({ entry, name, unsafe }) => {
    const { path, leadsOut, hidden } = stepsOf(name)
    if (hidden || path === '' || isFolder(entry, name)) return []
    const reason = leadsOut
      ? (unsafe ?? 'its name leads out of the archive')
      : shared.has(entry)
        ? 'its bytes are those of another file too'
        : undefined
    const problem: Refusal | undefined =
      reason === undefined ? refusal(entry, bytes.size, limits) : { code: 'archive-unsafe', reason }
    return [
      problem ? { name: path, size: entry.uncompressedSize, problem } : member(path, file, entry),
    ]
  })
}

async function entriesIn(bytes: Bytes, { members, names }: ArchiveLimits): Promise<Entry[]> {
  const entries: Entry[] = []
  let held = 0
  try {
    const zip = await zipIn(bytes)
    if (zip.entryCount > members)
      throw new ArchiveLimit(`it holds ${zip.entryCount} files; at most ${members} are read`)
    for await (const entry of zip.eachEntry()) {
      held += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
      if (held > names) throw new ArchiveLimit(`its names have more than ${names} bytes`)
      entries.push(entry)
    }
  } catch (error) {
    if (error instanceof ArchiveLimit || !(error instanceof Error)) throw error
    throw new ArchiveDamaged(error.message)
  }
  return entries
}

function member(name: string, file: string, entry: Entry): Member {
  const { uncompressedSize: size, compressedSize: packed, crc32: crc } = entry
  const start = entry.relativeOffsetOfLocalHeader
  const deflated = entry.compressionMethod === DEFLATED
  return { name, size, part: { file, start, headed: true, packed, size, deflated, crc } }
}

function isFolder({ uncompressedSize: size }: Entry, name: string): boolean {
  return size === 0 && name.endsWith('/')
}

function refusal(entry: Entry, whole: number, limits: ArchiveLimits): Refusal | undefined {
  const { compressionMethod: method, compressedSize: packed, uncompressedSize: size } = entry
  if (entry.isEncrypted())
    return { code: 'source-encrypted', reason: 'needs a password; unpack the archive with it' }
  const mode = entry.versionMadeBy >>> 8 === 3 ? entry.externalFileAttributes >>> 28 : 0
  if (mode === LINK)
    return { code: 'source-not-regular', reason: 'a link; links in archives are not followed' }
  if (method !== STORED && method !== DEFLATED)
    return { code: 'format-unsupported', reason: `packed by a method not read here (${method})` }
  if (method === STORED && packed !== size)
    return { code: 'archive-damaged', reason: `its sizes differ (${packed} and ${size} bytes)` }
  if (entry.relativeOffsetOfLocalHeader + packed > whole)
    return { code: 'archive-damaged', reason: 'the archive ends within it' }
  if (isBomb(packed, size, limits))
    return { code: 'archive-limit', reason: `${packed} bytes that unpack to ${size}` }
  return undefined
}
