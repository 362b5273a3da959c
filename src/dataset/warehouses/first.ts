import type { Load } from './load.ts'
import type { DocumentChanges } from './loaded.ts'
import { DOCUMENTS } from './plan.ts'
import { CAME } from './replace.ts'
import { name, type Staged, type Warehouse } from './warehouse.ts'

const STAGED = '_yiyuan_stage_sources'

/**
 * Writes a dataset of which nothing stands there: each row once, where it is to stand, which nobody sees before the end. Its documents go
 * first, because rows refer to them; what they are known by later, digests of their rows, is written when all rows came.
 */
export async function fillFirst(
  warehouse: Warehouse,
  fill: NonNullable<Warehouse['fill']>,
  { plan, rows, dataset }: Load,
  batch: number,
): Promise<{ staged: Staged[]; documents: DocumentChanges }> {
  const sources = plan.find(table => table.name === 'sources')
  if (sources === undefined) throw new Error('every dataset has sources')
  const first = await warehouse.stage(sources, rows, dataset, STAGED)
  await warehouse.run(
    `INSERT INTO ${DOCUMENTS} SELECT DISTINCT CAST($1 AS TEXT), source_id, CAST(NULL AS TEXT), CAST($2 AS BIGINT)
     FROM ${STAGED} WHERE source_id IS NOT NULL`,
    [dataset, batch],
  )
  const columns = sources.columns.map(column => name(column.name)).join(', ')
  await warehouse.run(
    `INSERT INTO ${name(warehouse.named(sources.name))} (${columns}) SELECT ${columns} FROM ${STAGED}`,
  )
  const staged = [first]
  for (const table of plan) if (table !== sources) staged.push(await fill(table, rows, dataset))
  await warehouse.stageDocuments(STAGED, CAME)
  await warehouse.run(
    `UPDATE ${DOCUMENTS} SET digest = c.digest FROM ${CAME} c WHERE dataset = $1 AND ${DOCUMENTS}.source_id = c.source_id`,
    [dataset],
  )
  const [counted] = await warehouse.read(`SELECT COUNT(*) AS documents FROM ${CAME}`)
  const documents = Number(counted?.['documents'])
  return { staged, documents: { documents, new: documents, changed: 0, removed: 0 } }
}
