import { unreadable } from '../convert.ts'
import { storedOutcome } from '../dataset/stored.ts'
import { tablesOf } from '../dataset/tables.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Meta } from '../model/meta.ts'
import { glanceOf } from '../report/glance.ts'
import type { Known } from './index-file.ts'
import type { Store } from './store.ts'
import { type Bounds, kindOf, type Lost, lostKey, outcomeKey } from './task.ts'

/** Remembers that a document was lost, so that it is not tried again within the same bounds; null when its bytes never were read. */
export async function keepLost(
  { settings, limits }: { settings: string; limits: Bounds },
  store: Store,
  { code, message, sourceId }: Lost,
  at: string,
  meta: Meta | undefined,
): Promise<Pick<Known, 'sourceId' | 'key' | 'status'> | null> {
  if (sourceId === undefined) return null
  const key = lostKey(outcomeKey(sourceId, kindOf(at), settings, meta), limits)
  const outcome = unreadable(sourceId, diagnostic(code, message))
  await store.put('outcome', key, storedOutcome(outcome, tablesOf([]), glanceOf(outcome)))
  return { sourceId, key, status: 'failed' }
}
