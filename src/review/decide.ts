import type { Action, Decision } from '../../schemas/decision.ts'
import { withId } from '../decisions/decision.ts'
import type { Disk } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { appendDecisions } from './file.ts'
import type { ReviewEntry } from './queue/entry.ts'
import { queueOf } from './queue/index.ts'
import { pathsOf } from './queue/known.ts'
import { idColumn, placeOf } from './queue/place.ts'
import { linesOf, rowIn, wordsIn } from './queue/rows.ts'

/** What a person decides. */
export interface Decided {
  /** Rows of one table: those of an entry, or any others. */
  targets: ReviewEntry['targets']
  decided: Action
  /** Who, in their own words. */
  by: string
  /** When, as ISO 8601 in UTC. */
  at: string
}

/**
 * Writes one decision for each of the targets, which a dataset must have, all at once or none: with its words, place and what was read as they
 * are published. Throws UsageError for a target that is not there, and for an approval without a reason while something of the document waits.
 */
export async function decide(
  disk: Disk,
  folder: string,
  { targets: { table, ids }, decided, by, at }: Decided,
): Promise<Decision[]> {
  const pathOf = await pathsOf(disk, folder)
  const wanted = new Set(ids)
  const column = idColumn(table)
  const found: Decision[] = []
  for await (const lines of linesOf(disk, folder, table))
    for (const line of lines) {
      const row = rowIn(line) ?? {}
      if (!wanted.delete(wordsIn(row, column))) continue
      const { table: _, id, ...place } = placeOf(table, row, { pathOf })
      found.push(withId({ by, at, ...place, target: { table, id }, decided }))
    }
  const [lacking] = wanted
  if (lacking !== undefined)
    throw new UsageError(`${folder} has no row ${lacking} in ${table}; nothing was decided`)
  if (decided.action === 'approve' && !decided.reason?.trim())
    await expectNothingOpen(disk, folder, ids)
  await appendDecisions(disk, folder, found)
  return found
}

/** What waits of a document, or of a fact it states, is settled or signed off before it is approved. */
async function expectNothingOpen(
  disk: Disk,
  folder: string,
  sources: readonly string[],
): Promise<void> {
  const { entries } = await queueOf(disk, folder)
  const open = entries.filter(
    ({ state, places }) =>
      state !== 'decided' && places.some(({ source_id: id }) => sources.includes(id)),
  )
  if (open.length > 0)
    throw new UsageError(
      `${open.length} entries of the queue are about it, the first “${open[0]?.words}”; settle them, or approve with a reason`,
    )
}

/** Takes back a decision of a dataset folder. */
export async function withdraw(
  disk: Disk,
  folder: string,
  of: Decision,
  { by, at }: Pick<Decided, 'by' | 'at'>,
): Promise<Decision> {
  const { decision_id, decided: _, ...rest } = of
  const one = withId({ ...rest, by, at, decided: { action: 'withdraw', decision_id } })
  await appendDecisions(disk, folder, [one])
  return one
}
