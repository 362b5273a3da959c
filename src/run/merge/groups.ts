import { z } from 'zod'
import type { BoundedLine } from '../../io/bounded-lines.ts'
import { UsageError } from '../../model/errors.ts'
import { byName } from '../discover.ts'
import { type Merge, type MergeHead, merges } from './line.ts'

/** A line as it was read; its row has the form its merge asks for. */
export interface MergeRead extends MergeHead {
  row: ReturnType<typeof JSON.parse>
}

export interface Group {
  merge: Merge
  key: string
  /** In the order of paths, whatever order they came in. */
  lines: MergeRead[]
}

const form = z.object({
  merge: z.enum(merges),
  key: z.string(),
  source_id: z.string().nullable(),
  path: z.string().nullable(),
  nth: z.number(),
  row: z.record(z.string(), z.unknown()),
})

/** Lines that stand together by merge and key. Throws UsageError where they are not sorted so: what is said of half a group is wrong. */
export async function* groupsOf(lines: AsyncIterable<BoundedLine>): AsyncGenerator<Group> {
  let group: Group | undefined
  let nth = 0
  for await (const words of lines) {
    nth += 1
    const line = readLine(words, nth)
    if (group !== undefined && line.merge === group.merge && line.key === group.key) {
      group.lines.push(line)
      continue
    }
    if (group !== undefined) {
      expectAfter(group, line, nth)
      yield inOrder(group)
    }
    group = { merge: line.merge, key: line.key, lines: [line] }
  }
  if (group !== undefined) yield inOrder(group)
}

function readLine(words: BoundedLine, nth: number): MergeRead {
  if (!('line' in words))
    throw new UsageError(`line ${nth} holds ${words.bytes} bytes; allow more by --max-line`)
  try {
    const said: MergeRead = JSON.parse(words.line.toString('utf8'))
    form.parse(said)
    return said
  } catch {
    throw new UsageError(`line ${nth} is none that convert --stdin or merge --stdin wrote`)
  }
}

function expectAfter(group: Pick<Group, 'merge' | 'key'>, line: MergeRead, nth: number): void {
  if (byName(`${group.merge} ${group.key}`, `${line.merge} ${line.key}`) < 0) return
  throw new UsageError(
    `line ${nth} (${line.merge} ${line.key}) stands after ${group.merge} ${group.key}; sort the lines by merge and key (LC_ALL=C sort)`,
  )
}

function inOrder(group: Group): Group {
  const lines = group.lines.sort((a, b) => byName(a.path ?? '', b.path ?? '') || a.nth - b.nth)
  return { ...group, lines }
}
