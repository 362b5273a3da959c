import { tablesOf } from '../../dataset/tables.ts'
import { boundedLines } from '../../io/bounded-lines.ts'
import { Gathered, type Write } from '../stream/gathered.ts'
import { headLine } from '../stream/head.ts'
import { groupsOf } from './groups.ts'
import { reduced } from './reduce.ts'

export interface MergeSettings {
  input: AsyncIterable<Uint8Array>
  write: Write
  /** Bytes of the longest line that is read. */
  longest: number
  version: string
}

/** Lines sorted by merge and key in, what is said of each group out; one group is in memory. Throws UsageError for lines that are not sorted or none. */
export async function mergeStream({
  input,
  write,
  longest,
  version,
}: MergeSettings): Promise<void> {
  const tables = tablesOf([])
  const out = new Gathered(write)
  let groups = 0
  let lines = 0
  await write(headLine('yiyuan merge', version, tables))
  for await (const group of groupsOf(boundedLines(input, longest))) {
    groups += 1
    for (const line of reduced(group, tables)) {
      lines += 1
      await out.put(Buffer.from(line))
    }
  }
  await out.put(Buffer.from(`${JSON.stringify({ end: { groups, lines } })}\n`))
  await out.flush()
}
