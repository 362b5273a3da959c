import { join } from 'node:path'
import type { ArchiveLimits } from '../../archive/limits.ts'
import { tablesOf } from '../../dataset/tables.ts'
import type { Disk } from '../../io/disk.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { Pipeline } from '../../pipeline/index.ts'
import type { OnRowError } from '../../pipeline/types.ts'
import { theIndex } from '../../records/meta.ts'
import { gatherDecisions } from '../decisions/gather.ts'
import type { Found } from '../discover.ts'
import { keepLost } from '../lost.ts'
import type { MetaRow } from '../meta/read.ts'
import { type Limits, pool } from '../pool.ts'
import { keyOf, openStore } from '../store.ts'
import type { Result, Task } from '../task.ts'
import { knownOptions, tuningOf } from '../tuning.ts'
import { type Finished, writeDocument } from './document-lines.ts'
import type { Write } from './gathered.ts'
import { headLine } from './head.ts'
import { documentsOf, type Line } from './lines.ts'
import { openTurns } from './turns.ts'

export interface StreamSettings {
  disk: Disk
  /** An empty folder; what stands in it is small and removed as soon as it is written. */
  folder: string
  input: AsyncIterable<Uint8Array>
  write: Write
  pipelines: readonly Pipeline[]
  /** Hash of everything but the bytes that an outcome depends on. */
  settings: string
  onRowError: OnRowError
  ocr?: string | undefined
  /** Files of decisions of review, and who is told of a line that is none. */
  decisions: readonly string[]
  undecided: (file: string, line: number, problem: string) => void
  limits: Omit<Limits, 'tuning'>
  archives: ArchiveLimits
  /** Bytes of the longest line that is read. */
  longest: number
  version: string
  stop: AbortSignal
}

/** A document on its way through a child. */
interface Waiting {
  line: Line
  found: Found
}

/**
 * A document a line in, its rows out, until the input ends: each converted in a child of its own as in a run, and told as a run publishes
 * it. A document that fails is rows as well. Throws DiskError when the disk takes nothing more, UsageError for decisions that can not be read.
 */
export async function convertStream(asked: StreamSettings): Promise<void> {
  const { disk, folder, limits, pipelines, write, stop } = asked
  const tables = tablesOf(pipelines)
  const store = openStore(disk, folder)
  const decided = await gatherDecisions(disk, folder, asked.decisions, async () => {
    const home = join(folder, 'decisions')
    await disk.makeFolder(home)
    return home
  })
  for (const { file, line, problem } of decided.problems) asked.undecided(file, line, problem)
  const waiting = new Map<string, Waiting>()
  const inTurn = openTurns()

  const done = async (line: Line, finished: Finished) => {
    const { status, lines } = await writeDocument(finished, store, tables, write)
    line.lines += lines
    line.documents[status] = (line.documents[status] ?? 0) + 1
    line.open -= 1
    await ended(line)
  }
  const ended = async (line: Line) => {
    if (!line.whole || line.open > 0) return
    await line.close()
    const { nth, path, documents, lines } = line
    await write(Buffer.from(`${JSON.stringify({ end: { line: nth, path, documents, lines } })}\n`))
  }
  async function* tasks(): AsyncGenerator<Task> {
    let count = 0
    for await (const { line, found } of documentsOf(asked.input, asked)) {
      if (found === null)
        await inTurn(async () => {
          line.whole = true
          await ended(line)
        })
      else if (found.problem) {
        const { path, size, problem } = found
        const entry = { path, size, key: null, problem: diagnostic(problem.code, problem.message) }
        await inTurn(() => done(line, { entry, sourceId: null, meta: metaRow(line) }))
      } else {
        const name = String(count++)
        waiting.set(name, { line, found })
        yield taskOf(name, found, line)
      }
    }
  }
  const finish = async (name: string, result: Result) => {
    const known = waiting.get(name)
    if (known === undefined) throw new Error(`nobody asked for task ${name}`)
    waiting.delete(name)
    const { line, found } = known
    const { path, size } = found
    const meta = metaRow(line)
    const kept =
      'lost' in result
        ? await keepLost({ ...asked, decided }, store, result.lost, { ...found, meta })
        : result.done
    const problem = 'lost' in result ? diagnostic(result.lost.code, result.lost.message) : null
    const key = kept?.key ?? null
    const entry = { path, size, key, problem: kept === null ? problem : null }
    await done(line, { entry, sourceId: kept?.sourceId ?? null, meta })
    if (key !== null) await store.drop('outcome', key)
  }

  await write(headLine('yiyuan convert', asked.version, tables))
  const tuning = tuningOf(limits.memory, await knownOptions())
  const { settings, onRowError, ocr } = asked
  const bounds = { time: limits.time, memory: limits.memory }
  const beginning = {
    folder,
    pipelines,
    settings,
    bounds,
    onRowError,
    ocr,
    decisions: decided.folder,
  }
  const results = pool(tasks(), { ...limits, tuning }, beginning, stop, undefined, 'next')
  for await (const result of results) {
    const name = 'lost' in result ? result.lost.path : result.done.path
    await inTurn(() => finish(name, result))
  }
}

function taskOf(name: string, { path, at, part }: Found, { meta }: Line): Task {
  return { path: name, name: path, at, part, retryFailed: false, meta, once: keyOf('once', name) }
}

/** What a line says of its document, as a row of an index that stands nowhere. */
function metaRow({ nth, path, meta }: Line): MetaRow | undefined {
  return meta && { row: nth, path, meta, place: theIndex }
}
