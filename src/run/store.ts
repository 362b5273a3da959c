import { hash, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { type Disk, errorCode } from '../io/disk.ts'
import { DiskError } from '../io/errors.ts'
import { linesIn } from '../io/lines.ts'
import { namesIn } from './names-in.ts'
import { encoded, type Head } from './stored-file.ts'
import { type OpenResult, openResult, StoreDamaged } from './stored-result.ts'

export type Stage = 'document' | 'outcome'

/** Members of one of a result's arrays, each as a line of JSON; the lines stand until more is asked for. */
export interface Members {
  name: string
  lines: Buffer
  count: number
}

/**
 * Results by content: what was asked is the name, so nothing is ever stale, and every byte is under a hash, so nothing is ever
 * another thing than was put. A result is kept as lines, one for each member of its arrays,
 * because the rows of a large document are longer together than a string may be.
 */
export interface Store {
  /** The whole result; null when it is not there or damaged. */
  get<T>(stage: Stage, key: string): Promise<T | null>
  /** The result with its arrays empty; null as above. */
  head<T>(stage: Stage, key: string): Promise<T | null>
  /**
   * Reads a result once: hands over what `head` gives and the members of its arrays in their order, some at a time.
   * Null when it is not there; throws StoreDamaged when it is not what was put. Members of arrays that are not `wanted`
   * are passed over, and what follows the last of those that are is not read.
   */
  read<T, R>(
    stage: Stage,
    key: string,
    use: (head: T, members: AsyncGenerator<Members>) => Promise<R>,
    wanted?: (name: string) => boolean,
  ): Promise<R | null>
  /** Reads all of a result; why it is not what was put, null when it is. */
  check(stage: Stage, key: string): Promise<string | null>
  /** The keys of all results of a stage. */
  keys(stage: Stage): Promise<ReadonlySet<string>>
  /** Throws DiskError when the disk does not take it. */
  put(stage: Stage, key: string, value: object): Promise<void>
  drop(stage: Stage, key: string): Promise<void>
  /** A new folder for what is not kept; who asks for it removes it, or the next sweep. */
  scratch(): Promise<string>
  /** Removes what runs that were killed left half written; only for a run that holds the folder alone. */
  sweep(): Promise<void>
  /** What `get` and `head` found damaged since this was asked last. */
  told(): string[]
}

export const SUFFIX = '.rows'

export function openStore(disk: Disk, folder: string): Store {
  const parts = join(folder, '.store', 'parts')
  const made = new Set<string>()
  let found: string[] = []
  const pathOf = (stage: Stage, key: string) =>
    join(folder, '.store', stage, key.slice(0, 2), `${key}${SUFFIX}`)

  async function opened<R>(
    stage: Stage,
    key: string,
    use: (result: OpenResult) => Promise<R>,
  ): Promise<R | null> {
    const result = await openResult(disk, pathOf(stage, key), `${stage} ${key}`)
    if (result === null) return null
    try {
      return await use(result)
    } finally {
      await result.close()
    }
  }
  const read: Store['read'] = (stage, key, use, wanted = () => true) =>
    opened(stage, key, result => use(blank(result.head), membersOf(result, wanted)))
  const orTold = async <R>(reading: Promise<R | null>): Promise<R | null> => {
    try {
      return await reading
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error
      found.push(error.message)
      return null
    }
  }
  return {
    read,
    get<T>(stage: Stage, key: string) {
      const whole = async (
        head: T & Record<string, unknown[]>,
        members: AsyncGenerator<Members>,
      ) => {
        for await (const { name, lines } of members)
          for (const line of linesIn(lines)) head[name]?.push(JSON.parse(line.toString('utf8')))
        return head
      }
      return orTold(read(stage, key, whole))
    },
    head<T>(stage: Stage, key: string) {
      return orTold(read(stage, key, async (head: T) => head))
    },
    async check(stage, key) {
      try {
        const checked = await opened(stage, key, async result => {
          for (const block of result.head.blocks.keys()) await result.block(block)
          await result.expectEnd()
          return true
        })
        return checked === null ? `${pathOf(stage, key)} is missing` : null
      } catch (error) {
        if (error instanceof StoreDamaged) return error.message
        throw error
      }
    },
    async keys(stage) {
      const keys = new Set<string>()
      const home = join(folder, '.store', stage)
      for (const part of await namesIn(disk, home)) {
        for (const name of await namesIn(disk, join(home, part)))
          if (name.endsWith(SUFFIX)) keys.add(name.slice(0, -SUFFIX.length))
      }
      return keys
    },
    async put(stage, key, value) {
      const path = pathOf(stage, key)
      try {
        for (const home of [dirname(path), parts]) {
          if (made.has(home)) continue
          await disk.makeFolder(home)
          made.add(home)
        }
        const bytes = encoded(`${stage} ${key}`, value)
        disk.keep(path, bytes, join(parts, `${process.pid}.${stage}.${key}`))
      } catch (error) {
        if (errorCode(error) === '') throw error
        throw new DiskError(`${error instanceof Error ? error.message : ''} (${path})`, {
          cause: error,
        })
      }
    },
    drop: (stage, key) => disk.remove(pathOf(stage, key)),
    async scratch() {
      const home = join(parts, `opened-${randomUUID()}`)
      await disk.makeFolder(home)
      return home
    },
    async sweep() {
      await disk.remove(parts)
      made.delete(parts)
    },
    told() {
      const all = found
      found = []
      return all
    },
  }
}

async function* membersOf(
  { head: { arrays, blocks }, block }: OpenResult,
  wanted: (name: string) => boolean,
): AsyncGenerator<Members> {
  const names = arrays.map(([name]) => name)
  const isWanted = names.map(name => wanted(name))
  for (const [at, { pieces }] of blocks.entries()) {
    if (!pieces.some(([array]) => isWanted[array])) continue
    const size = pieces.reduce((sum, [, , bytes]) => sum + bytes, 0)
    /** Unpacked in one go: by itself zlib gives 16 kB at a time. */
    const lines = inflateRawSync(await block(at), { chunkSize: Math.max(64, size) })
    let from = 0
    for (const [array, count, bytes] of pieces) {
      const name = names[array] ?? ''
      if (isWanted[array]) yield { name, lines: lines.subarray(from, from + bytes), count }
      from += bytes
    }
  }
}

/** The result with its arrays empty; of whatever type was put, as JSON is. */
function blank({ arrays, rest }: Head): ReturnType<typeof JSON.parse> {
  return { ...rest, ...Object.fromEntries(arrays.map(([name]) => [name, []])) }
}

/** The name of a result: a hash of everything it depends on. */
export function keyOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'hex').slice(0, 40)
}
