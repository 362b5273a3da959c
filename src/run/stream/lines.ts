import { join } from 'node:path'
import type { ArchiveLimits } from '../../archive/limits.ts'
import { openSpool } from '../../archive/spool.ts'
import { type BoundedLine, boundedLines } from '../../io/bounded-lines.ts'
import type { Disk } from '../../io/disk.ts'
import { DiskError } from '../../io/errors.ts'
import type { Meta } from '../../model/meta.ts'
import { openArchives } from '../archives.ts'
import type { Found } from '../discover.ts'
import { isDocumentName } from '../document-name.ts'
import { everything } from '../globs.ts'
import { membersOf } from '../members.ts'
import { codeOf, problem, reasonOf } from '../refused.ts'
import { type Asked, askedBy, type Refused } from './asked.ts'

/** What one line asked for: a document, or an archive's. */
export interface Line {
  nth: number
  path: string
  meta: Meta | undefined
  /** Documents found in it so far of which not all is written, and whether all are found, as who writes it was told in turn. */
  open: number
  whole: boolean
  /** Lines written, and documents by status. */
  lines: number
  documents: Record<string, number>
  /** Removes what stood on the disk for it. */
  close: () => Promise<void>
}

interface LinesSettings {
  disk: Disk
  /** For what is removed again. */
  folder: string
  archives: ArchiveLimits
  /** Bytes of the longest line that is read. */
  longest: number
  stop: AbortSignal
}

/** Each line with its documents, one at a time; after the last a null, so that who writes knows when a line is done. */
export async function* documentsOf(
  input: AsyncIterable<Uint8Array>,
  settings: LinesSettings,
): AsyncGenerator<{ line: Line; found: Found | null }> {
  let nth = 0
  for await (const words of boundedLines(input, settings.longest)) {
    nth += 1
    if ('line' in words && words.line.every(byte => byte === 0x20 || byte === 0x0d)) continue
    yield* documentsIn(words, nth, settings)
  }
}

async function* documentsIn(
  words: BoundedLine,
  nth: number,
  settings: LinesSettings,
): AsyncGenerator<{ line: Line; found: Found | null }> {
  const asked = askedBy(words, nth, settings.longest)
  const { path } = asked
  const meta = 'problem' in asked ? undefined : asked.meta
  const line: Line = {
    ...{ nth, path, meta, open: 0, whole: false, lines: 0, documents: {} },
    close: async () => {},
  }
  for await (const found of 'problem' in asked ? [lost(asked)] : foundIn(asked, line, settings)) {
    line.open += 1
    yield { line, found }
  }
  yield { line, found: null }
}

function lost({ path, problem: found }: Refused): Found {
  return { path, size: null, changed: null, touched: null, problem: found }
}

async function* foundIn(
  asked: Asked,
  line: Line,
  { disk, folder, archives: limits, stop }: LinesSettings,
): AsyncGenerator<Found> {
  const { path } = asked
  const own = join(folder, 'lines', String(line.nth))
  line.close = () => disk.remove(own)
  let file: Found
  try {
    const at = 'file' in asked ? asked.file : await kept(disk, own, asked.bytes)
    const stats = await disk.stat(at)
    if (!stats.isFile()) {
      yield problem(path, 'source-not-regular', 'neither a file nor a folder')
      return
    }
    file = { path, at, size: stats.size, changed: stats.mtimeMs, touched: stats.ctimeMs }
  } catch (error) {
    if (error instanceof DiskError) throw error
    yield problem(path, codeOf(error), reasonOf(error))
    return
  }
  if (isDocumentName(path)) yield file
  else {
    const spool = openSpool(disk, async () => {
      const home = join(own, 'archives')
      await disk.makeFolder(home)
      return home
    })
    const archives = await openArchives(disk, own, spool, limits, stop)
    yield* membersOf(file, { archives, choice: everything })
  }
}

/** Bytes that came in a line, as a file a child can read. */
async function kept(disk: Disk, folder: string, bytes: Uint8Array): Promise<string> {
  const at = join(folder, 'document')
  try {
    await disk.makeFolder(folder)
    const file = await disk.open(at, 'wx')
    try {
      await file.writeFile(bytes)
    } finally {
      await file.close()
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DiskError(`${why} (${at})`, { cause })
  }
  return at
}
