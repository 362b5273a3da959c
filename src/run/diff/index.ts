import type { RunReport } from '../../../schemas/run.ts'
import { isFixed } from '../../dataset/names.ts'
import type { Disk } from '../../io/disk.ts'
import { byName } from '../discover.ts'
import type { Cause, Change, Row } from './change.ts'
import { type ComparedDataset, openDataset, rowsOf } from './dataset.ts'
import { compareFacts } from './facts.ts'
import { type Pair, pairs, pathOf } from './pairs.ts'
import { compareRows } from './rows.ts'

/**
 * What differs between the documents, records, figures, checks and facts of two dataset folders, in order of table and
 * path, with the cause. Of rows only those of one document are in memory, of facts one. Throws UsageError where a folder is no
 * whole dataset.
 */
export async function* diff(disk: Disk, before: string, after: string): AsyncGenerator<Change> {
  const [a, b] = [await openDataset(disk, before), await openDataset(disk, after)]
  const documents = pairs(a.sources, b.sources)
  for (const pair of documents) yield* ofDocument(pair, a, b)
  const tables = [...new Set([...a.ranges.keys(), ...b.ranges.keys()])].sort(byName)
  for (const table of tables) {
    for (const pair of documents) {
      const same = isSame(pair)
      const old = await rowsOf(disk, a, table, pair.before?.id ?? null)
      const fresh = await rowsOf(disk, b, table, pair.after?.id ?? null)
      if (same && old.equals(fresh)) continue
      const cause = same ? causeOf(table, a.report, b.report) : 'source'
      for (const told of compareRows(table, parsed(old), parsed(fresh), same))
        yield { ...told, path: pathOf(pair), cause }
    }
  }
  for await (const { sameSources, ...told } of compareFacts(disk, a, b))
    yield { ...told, cause: sameSources ? causeOf('facts', a.report, b.report) : 'source' }
}

function isSame({ before, after }: Pair): boolean {
  return before !== null && after !== null && before.id !== null && before.id === after.id
}

function parsed(bytes: Buffer): Row[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .flatMap(line => (line === '' ? [] : [JSON.parse(line)]))
}

/** A document that came, went, moved, or was converted on one side only. */
function* ofDocument(pair: Pair, a: ComparedDataset, b: ComparedDataset): Generator<Change> {
  const { before, after } = pair
  const path = pathOf(pair)
  const same = isSame(pair)
  const base = { table: 'sources', path, subject: path }
  const cause: Cause = same ? causeOf('figures', a.report, b.report) : 'source'
  if (before === null || after === null) {
    const kind = before === null ? 'added' : 'removed'
    const [old, fresh] = [before?.status ?? null, after?.status ?? null]
    yield { ...base, kind, field: null, before: old, after: fresh, cause }
    return
  }
  const changed = { ...base, kind: 'changed' as const }
  if (before.path !== after.path)
    yield { ...changed, field: 'path', before: before.path, after: after.path, cause: 'source' }
  if (before.status !== after.status)
    yield { ...changed, field: 'status', before: before.status, after: after.status, cause }
}

function causeOf(table: string, a: RunReport, b: RunReport): Cause {
  /** What differs in a table every dataset has may come from any pipeline. */
  const pipeline = isFixed(table)
    ? JSON.stringify(a.pipelines) !== JSON.stringify(b.pipelines)
    : a.pipelines[table] !== b.pipelines[table]
  const program = a.program.version !== b.program.version
  if (pipeline && program) return 'pipeline and program'
  if (pipeline || program) return pipeline ? 'pipeline' : 'program'
  return a.decisions?.hash === b.decisions?.hash ? 'settings' : 'decisions'
}
