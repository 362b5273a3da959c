import type { DocumentChanges } from './loaded.ts'
import { DOCUMENTS } from './plan.ts'
import { name, type Staged, type Warehouse } from './warehouse.ts'

/** The documents that came, those of them whose rows are replaced, and those the dataset no longer has. */
export const CAME = '_yiyuan_came'
const CHANGED = '_yiyuan_changed'
const GONE = '_yiyuan_gone'

interface Replacing {
  dataset: string
  batch: number
  staged: readonly Staged[]
  /** Digests of the tables that are replaced at once, as they were loaded before. */
  before: Readonly<Record<string, string | null>>
  /** Names of tables the dataset has rows in and no longer holds. */
  left: readonly string[]
}

/**
 * Puts the staged rows in the place of what the dataset has: the rows of documents that came new, changed or went, and every row
 * of tables that are no document's alone. What other datasets loaded, and documents that stayed the same, are not touched.
 */
export async function replace(
  warehouse: Warehouse,
  { dataset, batch, staged, before, left }: Replacing,
): Promise<DocumentChanges> {
  const changes = await compare(warehouse, dataset)
  const whole = replacedAtOnce(staged, before)
  const table = ({ table: { name: its } }: Staged) => name(warehouse.named(its))
  for (const its of left)
    await warehouse.run(`DELETE FROM ${name(its)} WHERE dataset = $1`, [dataset])
  for (const one of staged.toReversed()) {
    if (whole.has(one.table.name))
      await warehouse.run(`DELETE FROM ${table(one)} WHERE dataset = $1`, [dataset])
    else if (one.table.by === 'document' && changes.changed + changes.removed > 0)
      await warehouse.run(
        `DELETE FROM ${table(one)} WHERE dataset = $1 AND source_id IN (SELECT source_id FROM ${CHANGED} UNION SELECT source_id FROM ${GONE})`,
        [dataset],
      )
  }
  await writeDocuments(warehouse, dataset, batch)
  for (const one of staged) {
    if (one.table.by === 'dataset' && !whole.has(one.table.name)) continue
    const columns = one.table.columns.map(column => name(column.name)).join(', ')
    const all = one.table.by === 'dataset' || changes.new === changes.documents
    await warehouse.run(
      `INSERT INTO ${table(one)} (${columns}) SELECT ${columns} FROM ${one.at}${all ? '' : ` WHERE source_id IN (SELECT source_id FROM ${CHANGED})`}`,
    )
  }
  return changes
}

/** Tells the documents that came from those the dataset has. */
async function compare(warehouse: Warehouse, dataset: string): Promise<DocumentChanges> {
  await warehouse.run(
    `CREATE TEMP TABLE ${CHANGED} (source_id TEXT, digest TEXT, fresh BOOLEAN);
     CREATE TEMP TABLE ${GONE} (source_id TEXT)`,
  )
  await warehouse.run(
    `INSERT INTO ${CHANGED} SELECT c.source_id, c.digest, d.source_id IS NULL
     FROM ${CAME} c LEFT JOIN (SELECT * FROM ${DOCUMENTS} WHERE dataset = $1) d ON d.source_id = c.source_id
     WHERE d.source_id IS NULL OR c.digest IS NULL OR d.digest IS NULL OR c.digest <> d.digest`,
    [dataset],
  )
  await warehouse.run(
    `INSERT INTO ${GONE} SELECT d.source_id FROM ${DOCUMENTS} d
     WHERE d.dataset = $1 AND NOT EXISTS (SELECT 1 FROM ${CAME} c WHERE c.source_id = d.source_id)`,
    [dataset],
  )
  const [counts] = await warehouse.read(
    `SELECT (SELECT COUNT(*) FROM ${CAME}) AS documents, (SELECT COUNT(*) FROM ${CHANGED} WHERE fresh) AS fresh,
     (SELECT COUNT(*) FROM ${CHANGED} WHERE NOT fresh) AS changed, (SELECT COUNT(*) FROM ${GONE}) AS gone`,
  )
  const count = (column: string) => Number(counts?.[column])
  return {
    documents: count('documents'),
    new: count('fresh'),
    changed: count('changed'),
    removed: count('gone'),
  }
}

/** Tables whose rows are no document's alone and not those of before; and those that refer to them. */
function replacedAtOnce(
  staged: readonly Staged[],
  before: Readonly<Record<string, string | null>>,
): Set<string> {
  const whole = new Set<string>()
  for (const { table, digest } of staged) {
    if (table.by === 'document') continue
    const same = digest !== null && before[table.name] === digest
    if (!same || table.references.some(({ to }) => whole.has(to))) whole.add(table.name)
  }
  return whole
}

async function writeDocuments(warehouse: Warehouse, dataset: string, batch: number): Promise<void> {
  await warehouse.run(
    `DELETE FROM ${DOCUMENTS} WHERE dataset = $1 AND source_id IN (SELECT source_id FROM ${GONE})`,
    [dataset],
  )
  await warehouse.run(
    `UPDATE ${DOCUMENTS} SET digest = c.digest, batch = $2 FROM ${CHANGED} c
     WHERE dataset = $1 AND ${DOCUMENTS}.source_id = c.source_id AND NOT c.fresh`,
    [dataset, batch],
  )
  await warehouse.run(
    `INSERT INTO ${DOCUMENTS} SELECT CAST($1 AS TEXT), source_id, digest, CAST($2 AS BIGINT) FROM ${CHANGED} WHERE fresh`,
    [dataset, batch],
  )
}
