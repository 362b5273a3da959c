import type { Writable } from 'node:stream'
import { unfitColumn } from '../../added-columns.ts'
import type { PlannedTable } from '../plan.ts'
import { type DatasetRows, name, type Replaced, type Staged } from '../warehouse.ts'
import { type Client, missing } from './client.ts'
import type { Digests } from './digests.ts'
import { acceptedIn, copied, inIndex, mayRefuse } from './text.ts'

/** Characters gathered before they are sent. */
const BLOCK = 1 << 16

/** Sends what comes to a table, row by row as COPY has them. */
export async function copyInto(
  client: Client,
  into: string,
  columns: readonly string[],
  text: AsyncIterable<string> | Iterable<string>,
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
    const write = writerOf(table, dataset, replaced)
    let block = ''
    for await (const some of lines(table.name)) {
      for (const line of some) {
        const row = write(line.toString('utf8'))
        digest.add(line, table.by === 'document' ? row.document : null)
        block += row.text
        count += 1
        if (block.length < BLOCK) continue
        yield block
        block = ''
      }
      digest.flush()
    }
    digested = digest.end()
    if (block !== '') yield block
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

/** Writes a line of JSON as a row of COPY; what its columns do not hold is null there and stands in `unfit`. */
function writerOf(table: PlannedTable, dataset: string, replaced: Replaced[]) {
  const columns = table.columns.slice(1, -1)
  const first = copied('text', dataset)
  const keys = new Set([table.key, ...table.references.map(({ column }) => column)])
  const indexed = columns.map(column => column.type === 'text' && keys.has(column.name))
  return (line: string): { text: string; document: string } => {
    const read: Record<string, unknown> = JSON.parse(line)
    const row = mayRefuse(line) ? acceptedRow(table, read, replaced) : read
    let unfit: Record<string, unknown> | undefined
    let text = `${first}\t`
    for (const [at, { name: column, type }] of columns.entries()) {
      const words = row[column]
      const fitting = indexed[at] === true ? inIndex(words) : words
      const value = copied(type, fitting)
      if (value === undefined || fitting !== words) {
        unfit ??= {}
        unfit[column] = words
      }
      text += `${value ?? '\\N'}\t`
    }
    text += `${copied(unfitColumn.type, unfit)}\n`
    return { text, document: String(row['source_id']) }
  }
}

/** A row as PostgreSQL takes it; which columns had to be written otherwise is kept. */
function acceptedRow(
  table: PlannedTable,
  row: Readonly<Record<string, unknown>>,
  replaced: Replaced[],
): Record<string, unknown> {
  const now: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(row)) {
    now[column] = acceptedIn(value)
    if (JSON.stringify(now[column]) === JSON.stringify(value)) continue
    const id = row[table.key ?? 'source_id'] ?? row['path']
    replaced.push({ table: table.name, column, row: String(acceptedIn(id)) })
  }
  return now
}
