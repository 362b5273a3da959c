import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type RunReport, run as runSchema } from '../../../schemas/run.ts'
import type { Disk } from '../../io/disk.ts'
import { readLines } from '../../io/lines.ts'
import { UsageError } from '../../model/errors.ts'
import { byName } from '../discover.ts'
import { readReport } from '../place.ts'
import type { Cause, Change, Row } from './change.ts'
import { compareRows } from './rows.ts'

const FIXED = new Set(['sources', 'cells', 'checks', 'diagnostics', 'set-aside'])

interface Dataset {
  folder: string
  report: RunReport
  /** Path → source id, null for a document that was lost; in order of path. */
  sources: Map<string, string | null>
  /** Source id → the first path it stands at, under which its rows are published. */
  home: Map<string, string>
}

/** The rows of one document. */
interface Group {
  path: string
  sourceId: string
  rows: Row[]
}

/**
 * What differs between the records and figures of two dataset folders, in order of table and path, with the cause.
 * Only one document of each is in memory at a time. Throws UsageError where a folder is no whole dataset.
 */
export async function* diff(disk: Disk, before: string, after: string): AsyncGenerator<Change> {
  const [a, b] = [await openDataset(disk, before), await openDataset(disk, after)]
  const tables = [...new Set([...tablesOf(a), ...tablesOf(b)])].sort(byName)
  for (const table of tables) {
    for await (const [old, fresh] of paired(groupsOf(disk, a, table), groupsOf(disk, b, table))) {
      const group = fresh ?? old
      if (group === undefined) continue
      const same = isSame(old, fresh, a, b)
      const cause = same ? causeOf(table, a.report, b.report) : 'source'
      for (const told of compareRows(table, old?.rows ?? [], fresh?.rows ?? [], same))
        yield { ...told, path: group.path, cause }
    }
  }
}

/** Whether both sides read the same bytes at this path, also when one side gave no rows. */
function isSame(old: Group | undefined, fresh: Group | undefined, a: Dataset, b: Dataset): boolean {
  if (old && fresh) return old.sourceId === fresh.sourceId
  const path = (old ?? fresh)?.path ?? ''
  const [before, after] = [a.sources.get(path), b.sources.get(path)]
  return before !== undefined && before === after
}

function causeOf(table: string, a: RunReport, b: RunReport): Cause {
  const pipeline =
    table === 'figures'
      ? JSON.stringify(a.pipelines) !== JSON.stringify(b.pipelines)
      : a.pipelines[table] !== b.pipelines[table]
  const program = a.program.version !== b.program.version
  if (pipeline && program) return 'pipeline and program'
  return pipeline ? 'pipeline' : program ? 'program' : 'settings'
}

function tablesOf({ report }: Dataset): string[] {
  return Object.keys(report.files).flatMap(name => {
    const table = /^([^/]+)\.ndjson$/.exec(name)?.[1]
    return table === undefined || FIXED.has(table) ? [] : [table]
  })
}

async function openDataset(disk: Disk, folder: string): Promise<Dataset> {
  const report = runSchema.safeParse(await readReport(disk, folder)).data
  if (report === undefined)
    throw new UsageError(
      `“${folder}” is no dataset: it has no run.json of this version; run yiyuan run -o first`,
    )
  if (report.files['figures.ndjson'] === undefined)
    throw new UsageError(`“${folder}” has no figures.ndjson; publish it with --format ndjson`)
  for (const [name, { sha256 }] of Object.entries(report.files)) {
    if (name.endsWith('.ndjson') && (await hashOf(disk, join(folder, name))) !== sha256)
      throw new UsageError(
        `“${folder}/${name}” is not the file run.json lists; the dataset was edited or is torn: run again`,
      )
  }
  const sources = new Map<string, string | null>()
  const home = new Map<string, string>()
  for await (const row of rowsOf(disk, join(folder, 'sources.ndjson'))) {
    const [path, id] = [String(row['path']), row['source_id']]
    sources.set(path, typeof id === 'string' ? id : null)
    if (typeof id === 'string' && !home.has(id)) home.set(id, path)
  }
  return { folder, report, sources, home }
}

async function hashOf(disk: Disk, path: string): Promise<string | null> {
  try {
    const file = await disk.open(path, 'r')
    const hash = createHash('sha256')
    for await (const chunk of file.createReadStream()) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    return null
  }
}

async function* rowsOf(disk: Disk, path: string): AsyncGenerator<Row> {
  const file = await disk.open(path, 'r')
  try {
    for await (const lines of readLines(file)) for (const line of lines) yield JSON.parse(line)
  } finally {
    await file.close()
  }
}

/** The rows of a table by document; they stand in order of path. */
async function* groupsOf(disk: Disk, dataset: Dataset, table: string): AsyncGenerator<Group> {
  if (dataset.report.files[`${table}.ndjson`] === undefined) return
  let group: Group | undefined
  for await (const row of rowsOf(disk, join(dataset.folder, `${table}.ndjson`))) {
    const sourceId = String(row['source_id'])
    if (group?.sourceId !== sourceId) {
      if (group) yield group
      group = { path: dataset.home.get(sourceId) ?? '', sourceId, rows: [] }
    }
    group.rows.push(row)
  }
  if (group) yield group
}

/** The groups of both sides, those of one path together. */
async function* paired(
  before: AsyncGenerator<Group>,
  after: AsyncGenerator<Group>,
): AsyncGenerator<[Group | undefined, Group | undefined]> {
  const next = async (groups: AsyncGenerator<Group>) => (await groups.next()).value ?? undefined
  let [old, fresh]: (Group | undefined)[] = [await next(before), await next(after)]
  while (old || fresh) {
    const order = old && fresh ? byName(old.path, fresh.path) : old ? -1 : 1
    yield [order <= 0 ? old : undefined, order >= 0 ? fresh : undefined]
    const [moveOld, moveFresh] = [order <= 0, order >= 0]
    if (moveOld) old = await next(before)
    if (moveFresh) fresh = await next(after)
  }
}
