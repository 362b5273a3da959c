import { join } from 'node:path'
import type { Disk } from '../../io/disk.ts'
import { readLines } from '../../io/lines.ts'
import type { FactRow } from '../../model/fact.ts'
import type { Change } from './change.ts'
import type { ComparedDataset } from './dataset.ts'

/** What a fact says of itself that may change, its key aside. */
const said = ['value', 'precision', 'comparator', 'status', 'apart'] as const

type FactChange = Omit<Change, 'cause'> & { sameSources: boolean }

/**
 * The facts of two datasets side by side, both in the order of their ids, one of each in memory: which came, went, or have another value,
 * status or other statements.
 */
export async function* compareFacts(
  disk: Disk,
  a: ComparedDataset,
  b: ComparedDataset,
): AsyncGenerator<FactChange> {
  const [before, after] = [factsIn(disk, a), factsIn(disk, b)]
  let [old, now] = [await next(before), await next(after)]
  while (old !== undefined || now !== undefined) {
    if (now === undefined || (old !== undefined && old.fact_id < now.fact_id)) {
      if (old !== undefined) yield whole('removed', old)
      old = await next(before)
    } else if (old === undefined || now.fact_id < old.fact_id) {
      yield whole('added', now)
      now = await next(after)
    } else {
      yield* fields(old, now)
      old = await next(before)
      now = await next(after)
    }
  }
}

async function next(facts: AsyncGenerator<FactRow>): Promise<FactRow | undefined> {
  const { value, done } = await facts.next()
  return done === true ? undefined : value
}

async function* factsIn(disk: Disk, { folder, report }: ComparedDataset): AsyncGenerator<FactRow> {
  if (report.files['facts.ndjson'] === undefined) return
  const file = await disk.open(join(folder, 'facts.ndjson'), 'r')
  try {
    for await (const lines of readLines(file)) for (const line of lines) yield JSON.parse(line)
  } finally {
    await file.close()
  }
}

function whole(kind: 'added' | 'removed', fact: FactRow): FactChange {
  const value = fact.value ?? fact.status
  const [before, after] = kind === 'removed' ? [value, null] : [null, value]
  return { ...about(fact), kind, field: null, before, after, sameSources: false }
}

function* fields(old: FactRow, now: FactRow): Generator<FactChange> {
  const sameSources = documentsOf(old) === documentsOf(now)
  for (const field of said) {
    if (old[field] === now[field]) continue
    yield {
      ...about(now),
      kind: 'changed',
      field,
      before: old[field],
      after: now[field],
      sameSources,
    }
  }
  const [before, after] = [statementsOf(old), statementsOf(now)]
  if (before.join('\n') !== after.join('\n'))
    yield { ...about(now), kind: 'changed', field: 'sources', before, after, sameSources }
}

function documentsOf({ sources }: FactRow): string {
  return [...new Set(sources.map(({ source_id: id }) => id))].sort().join(' ')
}

function statementsOf({ sources }: FactRow): string[] {
  return sources.map(({ path, text }) => `${path}: ${text}`).sort()
}

function about(fact: FactRow): Pick<Change, 'table' | 'path' | 'subject'> {
  const { subject, indicator, aspect, period_end: end, stage, preferred, sources } = fact
  const from = sources.find(({ figure_id: id }) => id === preferred) ?? sources[0]
  const parts = [subject, indicator, aspect === 'level' ? null : aspect, end?.slice(0, 4), stage]
  return {
    table: 'facts',
    path: from?.path ?? '',
    subject: parts.filter(part => part !== null && part !== undefined).join(' '),
  }
}
