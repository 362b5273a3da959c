import type { Action, Decision } from '../../schemas/decision.ts'
import { withId } from '../decisions/decision.ts'
import type { Disk } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { appendDecisions } from './file.ts'
import type { ReviewEntry } from './queue/entry.ts'
import { findRows } from './queue/find-rows.ts'
import type { Known } from './queue/finding.ts'
import { queueOf } from './queue/index.ts'
import { idColumn, placeOf } from './queue/place.ts'
import { type Row, wordsIn } from './queue/rows.ts'

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
  const rows = await findRows(disk, folder, table, idColumn(table), ids)
  const lacking = ids.find(id => !rows.has(id))
  if (lacking !== undefined)
    throw new UsageError(`${folder} has no row ${lacking} in ${table}; nothing was decided`)
  const pathOf = await pathsTo(disk, folder, [...rows.values()])
  const found = [...rows.values()].map(row => {
    const { table: _, table_id: __, id, ...place } = placeOf(table, row, { pathOf })
    return withId({ by, at, ...place, target: { table, id }, decided })
  })
  if (decided.action === 'approve' && !decided.reason?.trim())
    await expectNothingOpen(disk, folder, ids)
  await appendDecisions(disk, folder, found)
  return found
}

/** The first path of the documents of some rows. */
async function pathsTo(disk: Disk, folder: string, rows: readonly Row[]): Promise<Known['pathOf']> {
  const ids = [...new Set(rows.map(row => wordsIn(row, 'source_id')))]
  const sources = await findRows(disk, folder, 'sources', 'source_id', ids)
  return id => wordsIn(sources.get(id) ?? {}, 'path')
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

/** Takes decisions of a dataset folder back, all in one write. */
export async function withdraw(
  disk: Disk,
  folder: string,
  decisions: readonly Decision[],
  { by, at }: Pick<Decided, 'by' | 'at'>,
): Promise<Decision[]> {
  const made = decisions.map(({ decision_id, decided: _, ...rest }) =>
    withId({ ...rest, by, at, decided: { action: 'withdraw', decision_id } }),
  )
  await appendDecisions(disk, folder, made)
  return made
}
