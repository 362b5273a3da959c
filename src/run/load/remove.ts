import type { Removed } from '../../dataset/warehouses/loaded.ts'
import { remove } from '../../dataset/warehouses/remove.ts'
import { expectWarehouse, openWarehouse } from './open.ts'
import type { Target } from './target.ts'

/** A dataset that is to be removed from a warehouse. */
export interface RemoveSettings {
  target: Target
  dataset: string
  /** Of the program. */
  version: string
  /** Told when a load goes first. */
  waiting: () => void
}

/** What was removed, and where, as it may be shown; `did` is null where it was removed before. */
export interface RemoveResult {
  dataset: string
  shown: string
  did: Removed | null
}

/** Removes the rows of a dataset from a warehouse. Throws UsageError where none of that name was loaded, MissingError where the warehouse refuses. */
export async function removeDataset(asked: RemoveSettings): Promise<RemoveResult> {
  const { target, dataset, version: program, waiting } = asked
  await expectWarehouse(target)
  const warehouse = await openWarehouse(target, waiting)
  try {
    const did = await remove(warehouse, { dataset, program })
    return { dataset, shown: warehouse.shown, did }
  } finally {
    await warehouse.close()
  }
}
