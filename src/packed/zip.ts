import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { SourceError } from '../model/errors.ts'
import { memberName } from './member-name.ts'
import { overlapping } from './overlap.ts'
import { type Entry, type ZipFile, zipOf } from './yauzl.ts'

/** What a zip may hold; told from its directory, before anything is inflated. */
export interface ZipLimits {
  members: number
  /** Inflated bytes of one member, and of all of them. */
  memberBytes: number
  totalBytes: number
  /** How many times its packed bytes a member of more than a megabyte may become. */
  ratio: number
}

export const zipLimits: ZipLimits = {
  members: 100_000,
  memberBytes: 1 << 30,
  totalBytes: 4 * 2 ** 30,
  ratio: 1_000,
}

/** One member of a zip, as its directory tells it. */
export interface ZipMember {
  name: string
  kind: 'file' | 'folder' | 'link'
  /** Bytes when inflated, and as they are packed. */
  bytes: number
  packed: number
  encrypted: boolean
  /** Why it is not read, where that is known beforehand. */
  unsafe?: string
  /** Inflates it; throws SourceError where its bytes are not what the directory says. */
  read(): Promise<Uint8Array>
}

/**
 * The members of a zip in the order of its directory; nothing is inflated yet. Throws SourceError where there is no directory or
 * where it asks for more than `limits`. A member that lies about its place or name is told by `unsafe`, and the others are good.
 */
export async function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = zipLimits,
): Promise<ZipMember[]> {
  const zip = await told(zipOf(bytes))
  const entries: Entry[] = []
  let total = 0
  for await (const entry of entriesOf(zip)) {
    entries.push(entry)
    total += entry.uncompressedSize
    if (entries.length > limits.members)
      throw new SourceError(
        'source-too-large',
        `more than ${limits.members} members in the archive; at most that many are read`,
      )
  }
  if (total > limits.totalBytes)
    throw new SourceError(
      'source-too-large',
      `the members would inflate to ${total} bytes; at most ${limits.totalBytes} are read`,
    )
  const shared = overlapping(entries)
  return entries.map(entry => memberOf(zip, entry, shared.has(entry), limits))
}

function memberOf(zip: ZipFile, entry: Entry, shared: boolean, limits: ZipLimits): ZipMember {
  const { name, unsafe } = memberName(entry)
  const why =
    unsafe ?? (shared ? 'its bytes are those of another member too' : oversized(entry, limits))
  return {
    name,
    kind: kindOf(entry, name),
    bytes: entry.uncompressedSize,
    packed: entry.compressedSize,
    encrypted: entry.isEncrypted(),
    ...(why !== undefined && { unsafe: why }),
    async read() {
      if (why !== undefined) throw new SourceError('source-unreadable', `“${name}”: ${why}`)
      return inflated(zip, entry, name)
    },
  }
}

function oversized(entry: Entry, { memberBytes, ratio }: ZipLimits): string | undefined {
  const { uncompressedSize: bytes, compressedSize: packed } = entry
  if (bytes > memberBytes)
    return `it would inflate to ${bytes} bytes; at most ${memberBytes} are read`
  return bytes > 1 << 20 && bytes > packed * ratio
    ? `${packed} bytes would inflate to ${bytes}; at most ${ratio} times as many are read`
    : undefined
}

/** yauzl itself stops at the size the directory names, and tells a member that is shorter or longer. */
async function inflated(zip: ZipFile, entry: Entry, name: string): Promise<Uint8Array> {
  if (entry.isEncrypted())
    throw new SourceError('source-encrypted', `“${name}” is encrypted; nothing of it is read`)
  const bytes = await told(zip.openReadStreamPromise(entry).then(buffer), name)
  if (crc32(bytes) !== entry.crc32)
    throw new SourceError('source-unreadable', `“${name}”: its bytes do not match their checksum`)
  return bytes
}

/** The upper half of the attributes is the mode where a Unix wrote the member. */
function kindOf(entry: Entry, name: string): ZipMember['kind'] {
  const mode = entry.versionMadeBy >>> 8 === 3 ? entry.externalFileAttributes >>> 28 : 0
  if (mode === 0o12) return 'link'
  return name.endsWith('/') || mode === 0o04 ? 'folder' : 'file'
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry()
  for (;;) {
    const next = await told(entries.next())
    if (next.done) return
    yield next.value
  }
}

async function told<T>(work: Promise<T>, name = 'the archive'): Promise<T> {
  try {
    return await work
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new SourceError(
      'source-unreadable',
      `${name === 'the archive' ? name : `“${name}”`} cannot be unpacked: ${why}`,
      { cause },
    )
  }
}
