import { open } from 'node:fs/promises'
import type { ArchiveLimits } from '../limits.ts'
import { ArchiveDamaged, ArchiveLimit, type Member, type Refusal, Refused } from '../member.ts'
import { stepsOf } from '../names.ts'
import { type Listed, listedIn } from './listing.ts'
import { isLocked } from './locked.ts'
import { openSevenZip, type SevenZip } from './wasm.ts'

/** What is unpacked, the file its members are written to one after another, and what they may take. */
export interface Unpacking {
  bytes: Uint8Array
  into: string
  limits: Pick<ArchiveLimits, 'members' | 'whole'>
}

const INPUT = '/archive'
const OUTPUT = '/unpacked'
/** Asked for none, 7-Zip would wait for one. */
const PASSWORD = '-pnone'

/**
 * Unpacks a 7z or rar in memory and writes its files one after another into one. Its own file system is in memory too, so that neither
 * names nor links in it reach the disk. Throws ArchiveDamaged, ArchiveLimit, and Refused for one that
 * is locked as a whole.
 */
export async function unpack({ bytes, into, limits }: Unpacking): Promise<Member[]> {
  const listing = await called(bytes, ['l', '-slt', '-ba', '-bsp0', PASSWORD, INPUT])
  if (listing.failed)
    throw isLocked(bytes) ? new Refused(LOCKED) : new ArchiveDamaged('7-Zip cannot list it')
  const files = listedIn(listing.printed).filter(({ isFolder }) => !isFolder)
  if (files.length > limits.members)
    throw new ArchiveLimit(`it holds ${files.length} files; at most ${limits.members} are read`)
  const all = files.reduce((sum, { size }) => sum + size, 0)
  if (!(all <= limits.whole))
    throw new ArchiveLimit(`it unpacks to ${all} bytes; at most ${limits.whole} of a 7z or rar`)
  const { sevenZip } = await called(bytes, ['x', '-y', '-bsp0', PASSWORD, `-o${OUTPUT}`, INPUT])
  return writtenTo(into, sevenZip, files)
}

/** 7-Zip with the archive, used once: it cannot be called again. */
async function called(
  bytes: Uint8Array,
  words: string[],
): Promise<{ sevenZip: SevenZip; printed: string[]; failed: boolean }> {
  const { sevenZip, printed } = await openSevenZip()
  sevenZip.FS.writeFile(INPUT, bytes)
  let failed = false
  try {
    failed = Number(sevenZip.callMain(words)) > 1
  } catch {
    failed = true
  }
  return { sevenZip, printed, failed }
}

async function writtenTo(
  file: string,
  sevenZip: SevenZip,
  files: readonly Listed[],
): Promise<Member[]> {
  const members: Member[] = []
  const handle = await open(file, 'wx')
  try {
    let start = 0
    for (const listed of files) {
      const { path: name, leadsOut, hidden } = stepsOf(listed.path)
      if (hidden) continue
      const found = leadsOut ? LEADS_OUT : bytesOf(sevenZip, listed)
      if (!(found instanceof Uint8Array)) {
        members.push({ name, size: listed.size, problem: found })
        continue
      }
      await handle.writeFile(found)
      const { length: size } = found
      const part = { file, start, headed: false, packed: size, size, deflated: false }
      members.push({ name, size, part: { ...part, crc: listed.crc } })
      start += size
    }
  } finally {
    await handle.close()
  }
  return members
}

const LOCKED: Refusal = {
  code: 'source-encrypted',
  reason: 'needs a password; unpack the archive with it',
}
const LEADS_OUT: Refusal = { code: 'archive-unsafe', reason: 'its name leads out of the archive' }

/** The bytes of an unpacked file, or why there are none. */
function bytesOf({ FS }: SevenZip, listed: Listed): Uint8Array | Refusal {
  const { path, size, isLink, isEncrypted } = listed
  if (isEncrypted) return LOCKED
  if (isLink)
    return { code: 'source-not-regular', reason: 'a link; links in archives are not followed' }
  try {
    const there = `${OUTPUT}/${path}`
    if (FS.isFile(FS.lstat(there).mode)) {
      const bytes = FS.readFile(there)
      FS.unlink(there)
      if (bytes.length === size) return bytes
    }
  } catch {}
  return { code: 'archive-damaged', reason: 'it cannot be unpacked by 7-Zip' }
}
