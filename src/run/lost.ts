import { readPart } from '../archive/part.ts'
import { walked } from '../dataset/rows/walked.ts'
import { storedOutcome } from '../dataset/stored.ts'
import { tablesOf } from '../dataset/tables.ts'
import { sourceIdOf } from '../identity.ts'
import type { Disk } from '../io/disk.ts'
import { readRegular } from '../io/regular.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { Glancing } from '../report/glance.ts'
import { unreadable } from '../unreadable.ts'
import { decisionsKey } from './decisions/buckets.ts'
import type { Gathered } from './decisions/gather.ts'
import type { Known } from './index-file.ts'
import { kindOfFound, lostKey, outcomeKey } from './keys.ts'
import type { Planned } from './plan.ts'
import type { Store } from './store.ts'
import type { Bounds, Lost } from './task.ts'

/** A document that was lost: where it stands, and what an index says of it. */
type Asked = Pick<Planned, 'path' | 'at' | 'part' | 'inside' | 'meta'>

/** Codes of a child that ended, perhaps before it said which bytes it has. */
const fallen = { memory: true, timeout: true, crashed: true }
/** Bytes of a file that is read here when its child could not say what it read. */
const SMALL = 4 * 2 ** 20

/** What the bytes of a small file are known by; undefined for what cannot be read or is larger. */
async function smallFileId(
  disk: Disk,
  { path, at = path, part }: Asked,
): Promise<string | undefined> {
  try {
    return sourceIdOf(await (part ? readPart(disk, part, SMALL) : readRegular(disk, at, SMALL)))
  } catch {
    return undefined
  }
}

/** Remembers that a document was lost, so that it is not tried again within the same bounds; null when its bytes never were read. */
export async function keepLost(
  {
    disk,
    settings,
    limits,
    decided,
  }: { disk: Disk; settings: string; limits: Bounds; decided: Pick<Gathered, 'of'> },
  store: Store,
  { code, message, ...lost }: Lost,
  asked: Asked,
): Promise<Pick<Known, 'sourceId' | 'key' | 'status'> | null> {
  const sourceId = lost.sourceId ?? (code in fallen ? await smallFileId(disk, asked) : undefined)
  if (sourceId === undefined) return null
  const decisions = decisionsKey(await decided.of(sourceId, asked.path))
  const kind = kindOfFound(asked)
  const key = lostKey(outcomeKey(sourceId, kind, settings, asked.meta?.meta, decisions), limits)
  const outcome = walked(unreadable(sourceId, diagnostic(code, message)))
  await store.put('outcome', key, storedOutcome(outcome, tablesOf([]), new Glancing(outcome, null)))
  return { sourceId, key, status: 'failed' }
}
