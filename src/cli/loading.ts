import { disk } from '../io/disk.ts'
import { version } from '../io/version.ts'
import { visible } from '../model/visible.ts'
import { type LoadResult, loadDataset, nameFor } from '../run/load/index.ts'
import { expectWarehouse } from '../run/load/open.ts'
import { type RemoveResult, removeDataset } from '../run/load/remove.ts'
import type { Target } from '../run/load/target.ts'
import { readReport } from '../run/place.ts'
import { say } from './output.ts'

/** What both commands that load are given. */
export interface Loading {
  out: string
  dataset?: string
  evolve?: boolean
  quiet?: boolean
}

/** Throws where the dataset of a run could not be loaded when it is there: no name for it, no warehouse. */
export async function expectLoad(
  target: Target,
  out: string,
  dataset: string | undefined,
): Promise<void> {
  nameFor(target, out, dataset ?? (await readReport(disk, out))?.dataset)
  await expectWarehouse(target)
}

/** Loads the dataset of a folder; what happened is said on stderr. */
export async function loadAfter(
  target: Target,
  { out, dataset, evolve, quiet }: Loading,
): Promise<{ loaded: LoadTold }> {
  const result = await loadDataset({
    disk,
    folder: out,
    target,
    dataset,
    evolve: evolve === true,
    version: version(),
    waiting: waits(quiet),
  })
  if (!quiet) say(wordsOf(result))
  return { loaded: toldOf(result) }
}

/** Removes the rows of a dataset from a warehouse; what happened is said on stderr. */
export async function removeFrom(
  target: Target,
  dataset: string,
  quiet: boolean | undefined,
): Promise<RemoveTold> {
  const asked = { target, dataset, version: version(), waiting: waits(quiet) }
  const result = await removeDataset(asked)
  const { shown, did } = result
  const place = `${visible(shown)} (dataset ${visible(dataset)})`
  const said =
    did === null
      ? `${place} was removed before\n`
      : `removed from ${place}: ${did.documents} documents with all their rows, batch ${did.batch}\n`
  if (!quiet) say(said)
  return removedOf(result)
}

function waits(quiet: boolean | undefined): () => void {
  return () => {
    if (!quiet) say('another load goes first; waiting\n')
  }
}

/** What was removed, as data. */
type RemoveTold = ReturnType<typeof removedOf>

function removedOf({ dataset, shown, did }: RemoveResult) {
  return { dataset, to: shown, unchanged: did === null, ...did }
}

/** What a load did, as data: counts, where, and under which name. */
type LoadTold = ReturnType<typeof toldOf>

function toldOf({ dataset, shown, did }: LoadResult) {
  const at = { dataset, to: shown, unchanged: did === null }
  if (did === null) return at
  const { batch, documents, rows, replaced, evolved } = did
  const changes = { new: did.new, changed: did.changed, removed: did.removed }
  return { ...at, batch, documents, ...changes, rows, replaced, evolved }
}

function wordsOf({ dataset, shown, did }: LoadResult): string {
  const place = `${visible(shown)} (dataset ${visible(dataset)})`
  if (did === null) return `${place} holds exactly this already\n`
  const { documents, rows, batch, replaced, evolved } = did
  const lines = [
    `loaded into ${place}: ${documents} documents (${did.new} new, ${did.changed} changed, ${did.removed} removed), ${rows} rows, batch ${batch}`,
    ...evolved.map(statement => `done as asked: ${visible(statement)}`),
  ]
  const [first] = replaced
  if (first !== undefined)
    lines.push(
      `${replaced.length} values hold characters that PostgreSQL refuses (U+0000, halves of characters); U+FFFD stands for them there, first in ${first.table}.${first.column} of ${visible(first.row)}`,
    )
  return `${lines.join('\n')}\n`
}
