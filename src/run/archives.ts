import { isDeepStrictEqual } from 'node:util'
import type { ArchiveLimits } from '../archive/limits.ts'
import type { Listing, Member } from '../archive/member.ts'
import { openArchive } from '../archive/open.ts'
import { hasSevenZip } from '../archive/seven-zip/wasm.ts'
import type { Spool } from '../archive/spool.ts'
import { type Disk, errorCode } from '../io/disk.ts'
import { NotRegularError } from '../io/regular.ts'
import { type Remembered, readRemembered, writeRemembered } from './archives-file.ts'
import type { Found } from './discover.ts'
import { stampOf } from './index-file.ts'

/** A file as it was found, before it is known to be an archive. */
export type File = Pick<Found, 'path' | 'at' | 'size' | 'changed' | 'touched'>

/** Archives met in a run: looked into once, and not at all where they did not change since the last. */
export interface Archives {
  /** What is in a file; null for a file that is no archive. */
  look(file: File): Promise<Listing | null>
  /** A member with its place; undefined where it is no longer there. */
  member(inside: Inside): Promise<Member | undefined>
  /** Remembers what is in the archives that were looked into. */
  remember(started: number): Promise<void>
  /** Removes what had to be unpacked. */
  close(): Promise<void>
}

/** The archive on the disk that a document stands in, and its name there. */
export interface Inside {
  archive: string
  name: string
}

/** Raised when a listing says another thing of the same bytes; another one where 7z and rar can be read. */
const FORM = hasSevenZip() ? 4 : 3

/** Archives of a run that writes to `folder`; what must be unpacked to be known goes to the spool. */
export async function openArchives(
  disk: Disk,
  folder: string,
  spool: Spool,
  limits: ArchiveLimits,
  stop?: AbortSignal,
): Promise<Archives> {
  const before = await readRemembered(disk, folder)
  const opening = { disk, spool, limits, stop }
  const inFiles = new Map<string, Promise<Listing | null>>()
  const met = new Map<string, { file: File; listing: Listing }>()
  const opened = (file: string, name = file) => {
    const listing = inFiles.get(file) ?? openArchive(opening, file, name).catch(notArchive(stop))
    inFiles.set(file, listing)
    return listing
  }
  return {
    async look(file) {
      const { path, at = path } = file
      const known = before.get(path)
      const listing = known && isSame(known, file, limits) ? known.listing : await opened(at, path)
      if (listing !== null) met.set(path, { file, listing })
      return listing
    },
    async member({ archive, name }) {
      const listing = await opened(archive)
      return listing?.members.find(member => member.name === name)
    },
    async remember(started) {
      const lines = [...met.values()].map(({ file, listing }) => ({
        path: file.path,
        ...stampOf(file, started),
        form: FORM,
        limits,
        listing: { ...listing, members: listing.members.map(withoutPlace) },
      }))
      await writeRemembered(disk, folder, lines)
    },
    close: () => spool.remove(),
  }
}

function isSame(
  known: Remembered,
  { size, changed, touched }: File,
  limits: ArchiveLimits,
): boolean {
  const settled =
    known.form === FORM && known.changed !== null && isDeepStrictEqual(known.limits, limits)
  return settled && known.size === size && known.changed === changed && known.touched === touched
}

/** Places in what was unpacked for this run are gone after it. */
function withoutPlace({ name, size, problem }: Member): Member {
  return { name, size, ...(problem && { problem }) }
}

/** What cannot be opened is left to the child that is asked to read it, and a run that is stopped finds no more. */
function notArchive(stop: AbortSignal | undefined): (error: unknown) => Listing | null {
  return error => {
    if (stop?.aborted) return { members: [] }
    if (error instanceof NotRegularError || errorCode(error) !== '') return null
    throw error
  }
}
