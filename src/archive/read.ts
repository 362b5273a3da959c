import type { Disk } from '../io/disk.ts'
import { newScratch } from '../io/scratch.ts'
import { UsageError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import { archiveIn } from './inside.ts'
import { archiveLimits } from './limits.ts'
import { type Listing, refusalOf } from './member.ts'
import { openArchive } from './open.ts'
import { readPart } from './part.ts'
import { openSpool } from './spool.ts'

/** Bytes that are read at once at most. */
const MOST = 2 ** 31 - 1
/** Members named where one was expected. */
const NAMED = 5

/** The bytes of a file, or of a member as `a.zip!/c.md`. Throws UsageError for a member that is not there or is refused. */
export async function readSource(disk: Disk, path: string): Promise<Uint8Array> {
  try {
    return await disk.read(path)
  } catch (error) {
    const archive = await archiveIn(disk, path)
    if (archive === undefined) throw error
    const name = path.slice(archive.length + 2)
    return withListing(disk, archive, async listing => {
      const member = listing?.members.find(each => each.name === name)
      const problem = member?.problem ?? listing?.problem
      if (problem) throw new UsageError(`${visible(path)}: ${problem.code}: ${problem.reason}`)
      if (member?.part === undefined)
        throw new UsageError(`${visible(path)}: there is no such file; ${held(archive, listing)}`)
      return readPart(disk, member.part, MOST).catch((error: unknown) => {
        const refused = refusalOf(error)
        if (refused === undefined) throw error
        throw new UsageError(`${visible(path)}: ${refused.code}: ${refused.reason}`)
      })
    })
  }
}

/** What to say of a path that is an archive where a document is expected; undefined for one that is none. */
export function archiveTold(disk: Disk, path: string): Promise<string | undefined> {
  return withListing(disk, path, async listing => {
    if (listing === null) return undefined
    const { problem } = listing
    const why = problem ? `${problem.code}: ${problem.reason}` : held(path, listing)
    return `${visible(path)} is an archive; ${why}`
  })
}

function held(archive: string, listing: Listing | null): string {
  if (listing === null) return `${visible(archive)} is no archive`
  const names = listing.members.slice(0, NAMED).map(({ name }) => visible(`${archive}!/${name}`))
  const more = listing.members.length > NAMED ? ` and ${listing.members.length - NAMED} more` : ''
  return `name a file in it: ${names.join(', ')}${more}`
}

async function withListing<T>(
  disk: Disk,
  file: string,
  use: (listing: Listing | null) => Promise<T>,
): Promise<T> {
  const spool = openSpool(disk, newScratch)
  try {
    const listing = await openArchive({ disk, spool, limits: archiveLimits }, file, file)
    return await use(listing)
  } finally {
    await spool.remove()
  }
}
