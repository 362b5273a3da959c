import type { ReviewEntry } from '../queue/entry.ts'
import type { EntryLine, QueueWindow } from '../view/shapes.ts'
import { type Answer, json, refused } from './answer.ts'
import type { Question } from './routes.ts'
import { windowOf } from './window.ts'

/** Names of documents and forms that a filter offers at most. */
const OFFERED = 1000

/** The queue, `/api/queue?reason=…&state=…&pipeline=…&document=…&from=…`; an entry whole, `/api/queue/<id>`. */
export async function queueRoute({ queue, parts, query }: Question): Promise<Answer> {
  const entries = await queue.entries()
  const [id] = parts
  if (id !== undefined) {
    const entry = entries.find(each => each.id === id)
    return entry === undefined ? refused(404, 'there is no such entry any more') : json(entry)
  }
  const { from, count } = windowOf(query)
  const found = entries.filter(entry => fits(entry, query))
  const window: QueueWindow = {
    total: found.length,
    rows: found.slice(from, from + count).map(lineOf),
    counts: { reasons: countsOf(entries, 'reason'), states: countsOf(entries, 'state') },
    pipelines: namesOf(entries.map(({ pipeline }) => pipeline)),
    documents: namesOf(entries.map(({ path }) => path)),
  }
  return json(window)
}

function fits(entry: ReviewEntry, query: URLSearchParams): boolean {
  const is = (name: string, value: string | null) => {
    const asked = query.get(name) ?? ''
    return asked === '' || asked === value
  }
  return (
    is('reason', entry.reason) &&
    is('state', entry.state) &&
    is('pipeline', entry.pipeline) &&
    is('document', entry.path)
  )
}

function lineOf(entry: ReviewEntry): EntryLine {
  const { id, reason, words, path, source_id, pipeline, state, change, places, targets } = entry
  return {
    ...{ id, reason, words, path, source_id, pipeline, state, change },
    value: places[0]?.words ?? '',
    targets: targets.ids.length,
  }
}

function countsOf<K extends 'reason' | 'state'>(
  entries: readonly ReviewEntry[],
  name: K,
): Partial<Record<ReviewEntry[K], number>> {
  const counts: Partial<Record<ReviewEntry[K], number>> = {}
  for (const entry of entries) counts[entry[name]] = (counts[entry[name]] ?? 0) + 1
  return counts
}

function namesOf(names: readonly (string | null)[]): string[] {
  return [...new Set(names.flatMap(name => name ?? []))].sort().slice(0, OFFERED)
}
