import { UsageError } from '../../model/errors.ts'
import { REMOVED, readBooks, writeRemoval } from './books.ts'
import type { Removed } from './loaded.ts'
import { DOCUMENTS, inLoadOrder } from './plan.ts'
import { name, type Warehouse } from './warehouse.ts'

/**
 * Removes every row of a dataset, in one transaction, alone among loads; tables, views and what other datasets loaded stay. Gives null where
 * it was removed before. Throws UsageError for a dataset that was never loaded.
 */
export async function remove(
  warehouse: Warehouse,
  { dataset, program }: { dataset: string; program: string },
): Promise<Removed | null> {
  await warehouse.begin({ alone: true })
  const { held } = await warehouse.standing()
  const { batches, known } = await readBooks(warehouse, held)
  const before = batches.find(batch => batch.dataset === dataset)
  if (before === undefined) {
    const names = batches.map(batch => `“${batch.dataset}”`)
    const there = names.length === 0 ? 'no dataset is there' : `there are ${names.join(', ')}`
    throw new UsageError(`${warehouse.shown} has no dataset “${dataset}”; ${there}`)
  }
  if (before.fingerprint === REMOVED) {
    await warehouse.undo()
    return null
  }
  const its = known.filter(one => one.dataset === dataset).map(({ table }) => table)
  const tables = [...new Set(its)].toSorted(inLoadOrder).map(warehouse.named)
  const [counted] = await warehouse.read(
    `SELECT COUNT(*) AS documents FROM ${DOCUMENTS} WHERE dataset = $1`,
    [dataset],
  )
  const documents = Number(counted?.['documents'])
  for (const table of [DOCUMENTS, ...tables.filter(table => held.has(table))].toReversed())
    await warehouse.run(`DELETE FROM ${name(table)} WHERE dataset = $1`, [dataset])
  const batch = Math.max(...batches.map(one => one.batch)) + 1
  await writeRemoval(warehouse, { batch, dataset, program, layout: before.layout, documents })
  await warehouse.run('COMMIT')
  return { batch, documents }
}
