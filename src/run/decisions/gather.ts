import { join } from 'node:path'
import type { Disk } from '../../io/disk.ts'
import { DECISIONS, decisionLines } from '../../review/file.ts'
import { hashOf } from '../hash.ts'
import { type DecisionsOf, decisionsIn, openBuckets } from './buckets.ts'

/** The decisions a run takes in, from the file of its dataset and from others. */
export interface Gathered {
  /** Where child processes find them; null where there are none. */
  folder: string | null
  of: DecisionsOf
  /** Hash of all of them, whatever files they come from; null where there are none. */
  hash: string | null
  count: number
  /** Lines that are no decision. */
  problems: { file: string; line: number; problem: string }[]
  close(): Promise<void>
}

/** Lines of one run that are told one by one. */
const TOLD = 100

/** Reads the decisions of a dataset folder and of other files. Throws UsageError for a file that can not be read. */
export async function gatherDecisions(
  disk: Disk,
  folder: string,
  others: readonly string[],
  scratch: () => Promise<string>,
): Promise<Gathered> {
  const [ids, sources, paths] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const problems: Gathered['problems'] = []
  let at: string | null = null
  let buckets: ReturnType<typeof openBuckets> | null = null
  const own = join(folder, DECISIONS)
  for (const file of new Set([own, ...others])) {
    for await (const { line, ...told } of decisionLines(disk, file, file === own)) {
      if ('problem' in told) {
        if (problems.length < TOLD) problems.push({ file, line, problem: told.problem })
        continue
      }
      const { decision } = told
      if (ids.has(decision.decision_id)) continue
      ids.add(decision.decision_id)
      sources.add(decision.source_id)
      paths.add(decision.path)
      at ??= await scratch()
      buckets ??= openBuckets(disk, at)
      await buckets.add(decision)
    }
  }
  await buckets?.end()
  const stored = at === null ? null : decisionsIn(disk, at)
  return {
    folder: at,
    of: async (sourceId, path) =>
      stored !== null && (sources.has(sourceId) || paths.has(path)) ? stored(sourceId, path) : [],
    hash: ids.size === 0 ? null : hashOf([...ids].sort()),
    count: ids.size,
    problems,
    close: async () => {
      if (at !== null) await disk.remove(at)
    },
  }
}
