import { posix } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { Disk } from '../io/disk.ts'
import type { Bytes } from '../packed/yauzl.ts'
import { withBytes } from './file.ts'
import { type ArchiveKind, archiveKind, isArchiveName, SHOWN } from './kind.ts'
import type { ArchiveLimits } from './limits.ts'
import { ArchiveLimit, type Listing, type Member, type Refusal, refusalOf } from './member.ts'
import { blocksOfPart } from './part.ts'
import { sevenZipMembers } from './seven-zip/members.ts'
import { hasSevenZip } from './seven-zip/wasm.ts'
import type { Budget, Spool } from './spool.ts'
import { blocksAt, through } from './stream.ts'
import { tarMembers } from './tar.ts'

/** With what archives are opened. */
export interface Opening {
  disk: Disk
  spool: Spool
  limits: ArchiveLimits
  stop?: AbortSignal | undefined
}

/** An archive on the way to its members. */
interface Archive {
  file: string
  /** Its own name, from which that of a packed file follows. */
  name: string
  /** Archives around it, and itself. */
  depth: number
  budget: Budget
}

const NOTHING: Refusal = { code: 'source-empty', reason: 'an archive with no file in it' }

/**
 * The files in an archive and in archives in it; null for a file that is none. Nothing is inflated but what cannot be known otherwise:
 * archives in it and what gzip holds, into the spool, within the limits. What is refused is told, and the rest is there.
 */
export async function openArchive(
  opening: Opening,
  file: string,
  name: string,
): Promise<Listing | null> {
  const { members, bytes } = opening.limits
  try {
    const found = await membersOf(opening, { file, name, depth: 1, budget: { members, bytes } })
    return found && { members: found, ...(found.length === 0 && { problem: NOTHING }) }
  } catch (error) {
    const problem = refusalOf(error)
    if (problem === undefined) throw error
    return { members: [], problem }
  }
}

async function membersOf(opening: Opening, archive: Archive): Promise<Member[] | null> {
  const own = await withBytes(opening.disk, archive.file, async bytes => {
    const kind = archiveKind(await bytes.read(0, SHOWN))
    return kind && (await unpackers[kind](opening, archive, bytes))
  })
  if (own === null) return null
  archive.budget.members -= own.length
  if (archive.budget.members < 0)
    throw new ArchiveLimit(`more than ${opening.limits.members} files, with archives in it`)
  const all: Member[] = []
  for (const member of withoutNamesakes(own)) {
    opening.stop?.throwIfAborted()
    for (const each of await nestedIn(opening, archive, member)) all.push(each)
  }
  return all
}

/** The members of an archive whose bytes are open; null where they can not be read here. */
type Unpack = (opening: Opening, archive: Archive, bytes: Bytes) => Promise<Member[] | null>

const sevenZip: Unpack = async ({ spool, limits, stop }, { file, budget }, { size }) => {
  if (!hasSevenZip()) return null
  const found = await sevenZipMembers(
    { archive: file, into: await spool.next(), limits, size },
    stop,
  )
  expectFewBytes(found, budget)
  return found
}

/** How the members of each kind are found. */
const unpackers: Readonly<Record<ArchiveKind, Unpack>> = {
  async zip({ limits }, { file, budget }, bytes) {
    /** Loaded when a zip is met: most folders hold none, and a program that is bundled can not load it. */
    const { zipMembers } = await import('./zip.ts')
    const members = await zipMembers(file, bytes, limits)
    expectFewBytes(members ?? [], budget)
    return members
  },
  tar: ({ limits }, { file }, bytes) => tarMembers(file, bytes, limits),
  '7z': sevenZip,
  rar: sevenZip,
  async gzip({ disk, spool, limits, stop }, { name, budget }, bytes) {
    const packed = blocksAt(bytes, 0, bytes.size)
    const whole = within(through(packed, createGunzip()), bytes.size, limits, stop)
    const inner = await spool.keep(whole, budget)
    return withBytes(disk, inner.file, async unpacked => {
      if (archiveKind(await unpacked.read(0, SHOWN)) === 'tar')
        return tarMembers(inner.file, unpacked, limits)
      const { size } = inner
      const part = { ...inner, start: 0, headed: false, packed: size, deflated: false, crc: null }
      return [{ name: posix.basename(name).replace(/\.t?gz$/i, ''), size, part }]
    })
  },
}

/** Before anything of a zip is inflated: what all of it would be. */
function expectFewBytes(members: readonly Member[], { bytes }: Budget): void {
  const all = members.reduce((sum, { size, part }) => sum + (part ? (size ?? 0) : 0), 0)
  if (all > bytes) throw new ArchiveLimit(`it unpacks to ${all} bytes; at most ${bytes} are read`)
}

async function* within(
  blocks: AsyncIterable<Uint8Array>,
  packed: number,
  { ratio, small }: ArchiveLimits,
  stop: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const most = Math.max(small, ratio * packed)
  let size = 0
  for await (const block of blocks) {
    stop?.throwIfAborted()
    size += block.length
    if (size > most) throw new ArchiveLimit(`${packed} bytes that unpack to more than ${most}`)
    yield block
  }
}

/** Of several files under one name nobody can say which is meant: none is read. */
function withoutNamesakes(members: readonly Member[]): Member[] {
  const byName = new Map<string, Member[]>()
  for (const member of members)
    byName.set(member.name, [...(byName.get(member.name) ?? []), member])
  return [...byName].flatMap(([name, same]) => {
    const reason = `${same.length} files have this name; none of them is read`
    return same.length === 1
      ? same
      : [{ name, size: null, problem: { code: 'archive-unsafe', reason } }]
  })
}

/** The member itself, or where it is an archive what is in it. */
async function nestedIn(
  opening: Opening,
  { depth, budget }: Archive,
  member: Member,
): Promise<Member[]> {
  const { disk, spool, limits, stop } = opening
  const { name, size, part } = member
  if (part === undefined || !isArchiveName(name)) return [member]
  if (depth === limits.depth) {
    const reason = `an archive within ${depth} others; no more are opened`
    return [{ name, size, problem: { code: 'archive-limit', reason } }]
  }
  try {
    const { file } = await spool.keep(blocksOfPart(disk, part, stop), budget)
    const inner = await membersOf(opening, { file, name, depth: depth + 1, budget })
    if (inner === null) return [member]
    if (inner.length === 0) return [{ name, size, problem: NOTHING }]
    return inner.map(each => ({ ...each, name: `${name}!/${each.name}` }))
  } catch (error) {
    const problem = refusalOf(error)
    if (problem === undefined) throw error
    return [{ name, size, problem }]
  }
}
