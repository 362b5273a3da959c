import { createHash } from 'node:crypto'
import { alter } from './alter.ts'
import { type Batch, openBooks, REMOVED, readBooks, writeBatch, writeColumns } from './books.ts'
import { changesOf, commentsOf, type KnownColumn } from './contract.ts'
import { fillFirst } from './first.ts'
import type { DocumentChanges, Loaded } from './loaded.ts'
import { expectLoaded } from './ours.ts'
import type { PlannedTable } from './plan.ts'
import { expectReferences } from './references.ts'
import { CAME, replace } from './replace.ts'
import { viewsOf } from './views.ts'
import type { DatasetRows, Held, Staged, Warehouse } from './warehouse.ts'

/** What is loaded. */
export interface Load {
  dataset: string
  /** Of the program. */
  program: string
  /** Of the files rows are taken from: the same, the same rows. */
  fingerprint: string
  plan: readonly PlannedTable[]
  rows: DatasetRows
  /** Whether what breaks readers of the tables may be done to them. */
  evolve: boolean
}

/**
 * Loads a dataset, all in one transaction, alone among loads: the rows of its documents are replaced where they are not the
 * same, those of documents it no longer has are removed, and what other datasets loaded stays. Gives null where the warehouse
 * holds exactly this already. Throws UsageError where tables would have to change in a way that breaks who reads them.
 */
export async function load(warehouse: Warehouse, asked: Load): Promise<Loaded | null> {
  const { plan, dataset, program, fingerprint } = asked
  await warehouse.begin({ alone: true })
  const { held, views: there } = await warehouse.standing()
  const { batches, known } = await readBooks(warehouse, held)
  expectLoaded(warehouse, plan, held, known)
  await openBooks(warehouse, held)
  const before = batches.find(batch => batch.dataset === dataset)
  const views = viewsOf(plan, warehouse)
  const layout = sha256(JSON.stringify([plan, views]))
  const changes = changesOf(plan, held, known, dataset, warehouse)
  const stands =
    changes.statements.length + changes.breaking.length === 0 &&
    batches.at(-1)?.layout === layout &&
    views.every(view => there.has(view.name))
  if (stands && before?.fingerprint === fingerprint && before.layout === layout) {
    await warehouse.undo()
    return null
  }
  await alter(warehouse, changes, views, asked.evolve)
  const batch = Math.max(0, ...batches.map(one => one.batch)) + 1
  const first = before === undefined || before.fingerprint === REMOVED
  const { staged, documents } =
    first && warehouse.fill !== null
      ? await fillFirst(warehouse, warehouse.fill, asked, batch)
      : await replaceAll(warehouse, asked, { batch, before, held, known })
  for (const statement of changes.afterRows) await warehouse.run(statement)
  if (warehouse.keyed === 'inside') await expectReferences(warehouse, plan, dataset)
  if (!stands) {
    await warehouse.run(commentsOf(plan, warehouse).join(';\n'))
    for (const view of views) await warehouse.view(view)
  }
  await writeColumns(warehouse, plan, known, { dataset, batch, program })
  const loaded = {
    ...documents,
    batch,
    rows: staged.reduce((all, { rows }) => all + rows, 0),
    replaced: staged.flatMap(({ replaced }) => replaced),
    evolved: changes.breaking.map(({ statement }) => statement),
  }
  await writeBatch(warehouse, asked, layout, loaded, staged)
  await warehouse.run('COMMIT')
  return loaded
}

/** Everything is staged, then what changed takes the place of what stands there. */
async function replaceAll(
  warehouse: Warehouse,
  asked: Load,
  { batch, before, held, known }: Before,
): Promise<{ staged: Staged[]; documents: DocumentChanges }> {
  const staged = await stageAll(warehouse, asked)
  const left = leftBy(asked, held, known, warehouse)
  const its = { dataset: asked.dataset, batch, staged, before: before?.digests ?? {}, left }
  return { staged, documents: await replace(warehouse, its) }
}

interface Before {
  batch: number
  before: Batch | undefined
  held: Held
  known: readonly KnownColumn[]
}

async function stageAll(warehouse: Warehouse, { plan, rows, dataset }: Load): Promise<Staged[]> {
  const staged: Staged[] = []
  for (const [nth, table] of plan.entries())
    staged.push(await warehouse.stage(table, rows, dataset, `_yiyuan_stage_${nth}`))
  const sources = staged.find(({ table }) => table.name === 'sources')
  if (sources === undefined) throw new Error('every dataset has sources')
  await warehouse.stageDocuments(sources.at, CAME)
  return staged
}

/** The tables a dataset has rows in and no longer holds: its pipeline is gone. */
function leftBy(
  { plan, dataset }: Load,
  held: Held,
  known: readonly KnownColumn[],
  { named }: Pick<Warehouse, 'named'>,
): string[] {
  const planned = new Set(plan.map(({ name }) => name))
  const its = known.filter(one => one.dataset === dataset && !planned.has(one.table))
  return [...new Set(its.map(({ table }) => named(table)))].filter(table => held.has(table))
}

function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}
