import type { Writable } from 'node:stream'
import type { Replaced } from '../loaded.ts'
import type { PlannedTable } from '../plan.ts'
import { type DatasetRows, name, type Staged } from '../warehouse.ts'
import { type Client, missing } from './client.ts'
import type { Digests } from './digests.ts'
import { CopyLines } from './lines.ts'
import { writerOf } from './rows.ts'

/** Sends what comes to a table, row by row as COPY has them. */
export async function copyInto(
  client: Client,
  into: string,
  columns: readonly string[],
  text: AsyncIterable<Uint8Array> | Iterable<string>,
): Promise<void> {
  const streams = await import('pg-copy-streams').catch(() => {
    throw missing('pg-copy-streams')
  })
  const sql = `COPY ${name(into)} (${columns.map(name).join(', ')}) FROM STDIN`
  const stream = client.stream(streams.default.from(sql))
  /** The stream says no more of a connection that broke, and must not be ended by us once the server refused its rows. */
  const failed = Promise.race([
    client.broken,
    new Promise<never>((_, reject) => stream.once('error', reject)),
  ])
  failed.catch(() => {})
  const until = (event: string) =>
    Promise.race([failed, new Promise<void>(resolve => stream.once(event, resolve))])
  try {
    for await (const block of text) if (!stream.write(block)) await until('drain')
  } catch (error) {
    await Promise.race([failed, stop(stream, error)])
    throw error
  }
  stream.end()
  await until('finish')
}

/** Ends a COPY that is under way, for a reason of ours; the server then throws away what came. */
function stop(stream: Writable, reason: unknown): Promise<void> {
  return new Promise(resolve => {
    stream.once('close', resolve)
    stream.destroy(reason instanceof Error ? reason : new Error(String(reason)))
  })
}

/** Sends the rows of a table of a dataset to the relation they are staged in. */
export async function copyTable(
  client: Client,
  table: PlannedTable,
  { lines }: DatasetRows,
  dataset: string,
  at: string,
  digests: Digests,
): Promise<Staged> {
  const replaced: Replaced[] = []
  const digest = digests.table(JSON.stringify([table.name, table.columns.map(columnWords)]))
  let [count, digested] = [0, '']
  async function* text() {
    const out = new CopyLines(table, dataset)
    const write = writerOf(table, dataset, replaced)
    const document = documentOf()
    for await (const some of lines(table.name)) {
      for (const line of some) {
        if (!out.add(line)) out.put(write(line.toString('utf8')))
        digest.add(line, table.by === 'document' ? document(line) : null)
        count += 1
        if (out.full) yield out.take()
      }
      digest.flush()
    }
    digested = digest.end()
    const rest = out.take()
    if (rest.length > 0) yield rest
  }
  await copyInto(
    client,
    at,
    table.columns.map(column => column.name),
    text(),
  )
  return { table, at, rows: count, digest: digested, replaced }
}

const columnWords = ({ name: column, type }: PlannedTable['columns'][number]) => `${column} ${type}`

const SOURCE = Buffer.from('"source_id":"')

/** Tells the document of each line, most often that of the line before: a key of JSON stands in no word of it, whose quotes have a backslash. */
function documentOf(): (line: Buffer) => string {
  let [before, last] = [Buffer.alloc(0), '']
  return line => {
    const at = line.indexOf(SOURCE) + SOURCE.length
    const end = line.indexOf(QUOTE, at)
    if (at < SOURCE.length || end < 0) throw new Error('every row of a document names it')
    if (before.length !== end - at || line.compare(before, 0, before.length, at, end) !== 0) {
      before = Buffer.from(line.subarray(at, end))
      last = before.toString('utf8')
    }
    return last
  }
}

const QUOTE = 0x22
