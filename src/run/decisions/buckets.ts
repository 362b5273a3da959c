import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Decision } from '../../../schemas/decision.ts'
import { lineOf, parseDecision } from '../../decisions/decision.ts'
import { type Disk, errorCode } from '../../io/disk.ts'

/** The decisions on one document: those on its bytes, and those on what stood at its path before; each once, in the order of their ids. */
export type DecisionsOf = (sourceId: string, path: string) => Promise<Decision[]>

/** Characters that wait in memory before they are written down. */
const KEPT = 1 << 24

/** Files of decisions by the beginning of a hash: of the bytes they are about, and of the path. */
export interface Buckets {
  add(decision: Decision): Promise<void>
  /** Writes down what waits. */
  end(): Promise<void>
}

export function openBuckets(disk: Disk, folder: string, most = KEPT): Buckets {
  const waiting = new Map<string, string[]>()
  let size = 0
  const flush = async () => {
    for (const [name, lines] of waiting) {
      const file = await disk.open(join(folder, name), 'a')
      try {
        await file.writeFile(lines.join(''))
      } finally {
        await file.close()
      }
    }
    waiting.clear()
    size = 0
  }
  return {
    async add(decision) {
      const line = lineOf(decision)
      for (const name of namesOf(decision.source_id, decision.path)) {
        const lines = waiting.get(name)
        if (lines) lines.push(line)
        else waiting.set(name, [line])
        size += line.length
      }
      if (size > most) await flush()
    },
    end: flush,
  }
}

/** The decisions in such files, as any process may ask for them. */
export function decisionsIn(disk: Disk, folder: string): DecisionsOf {
  return async (sourceId, path) => {
    const found = new Map<string, Decision>()
    for (const name of namesOf(sourceId, path)) {
      for (const line of await linesIn(disk, join(folder, name))) {
        const read = line === '' ? { problem: '' } : parseDecision(line)
        if ('problem' in read) continue
        const { decision } = read
        if (decision.source_id === sourceId || decision.path === path)
          found.set(decision.decision_id, decision)
      }
    }
    return [...found.values()].sort((a, b) => (a.decision_id < b.decision_id ? -1 : 1))
  }
}

/** What a result depends on of its decisions; undefined where there are none. */
export function decisionsKey(decisions: readonly Decision[]): string | undefined {
  if (decisions.length === 0) return undefined
  const ids = decisions.map(({ decision_id: id }) => id)
  return createHash('sha256').update(ids.join('\n')).digest('hex')
}

function namesOf(sourceId: string, path: string): [bytes: string, path: string] {
  const hash = createHash('sha256').update(path).digest('hex')
  return [`bytes-${sourceId.slice(0, 2)}`, `path-${hash.slice(0, 2)}`]
}

async function linesIn(disk: Disk, path: string): Promise<string[]> {
  try {
    return Buffer.from(await disk.read(path))
      .toString('utf8')
      .split('\n')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
