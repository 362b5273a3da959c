import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Disk, DiskError, errorCode } from '../io/disk.ts'
import { readLines } from '../io/lines.ts'

export type Stage = 'document' | 'outcome'

/** One member of one of a result's arrays, by the array's name. */
export type Member = readonly [name: string, value: unknown]

/**
 * Results by content: what was asked is the name, so nothing is ever stale.
 * A result is written as lines, one for everything but its arrays and one for each of their members,
 * because the rows of a large document are longer together than a string may be.
 */
export interface Store {
  /** The whole result; null when it is not there or cannot be read. */
  get<T>(stage: Stage, key: string): Promise<T | null>
  /** The result with its arrays empty. */
  head<T>(stage: Stage, key: string): Promise<T | null>
  /** The members of its arrays in their order, some at a time. */
  members(stage: Stage, key: string): AsyncGenerator<Member[]>
  /** The keys of all results of a stage. */
  keys(stage: Stage): Promise<ReadonlySet<string>>
  /** Throws DiskError when the disk does not take it. */
  put(stage: Stage, key: string, value: object): Promise<void>
  /** Removes what runs that were killed left half written; only for a run that holds the folder alone. */
  sweep(): Promise<void>
}

/** The first line of a result: its arrays' names and lengths, and the rest of it. */
interface Head {
  arrays: [name: string, length: number][]
  rest: Record<string, unknown>
}

const SUFFIX = '.ndjson'

async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  try {
    return (await disk.list(folder)).map(({ name }) => name)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

export function openStore(disk: Disk, folder: string): Store {
  const parts = join(folder, '.store', 'parts')
  const made = new Set<string>()
  const pathOf = (stage: Stage, key: string) =>
    join(folder, '.store', stage, key.slice(0, 2), `${key}${SUFFIX}`)

  async function* linesOf(stage: Stage, key: string): AsyncGenerator<string[]> {
    const file = await disk.open(pathOf(stage, key), 'r')
    try {
      yield* readLines(file)
    } finally {
      await file.close()
    }
  }
  async function headOf(stage: Stage, key: string): Promise<Head | null> {
    return orNull(async () => {
      for await (const [line] of linesOf(stage, key)) return JSON.parse(line ?? '')
    })
  }
  async function* membersOf(stage: Stage, key: string, head: Head): AsyncGenerator<Member[]> {
    const names = nameOfEach(head)
    let first = true
    for await (const lines of linesOf(stage, key)) {
      yield (first ? lines.slice(1) : lines).map(line => [
        names.next().value ?? '',
        JSON.parse(line),
      ])
      first = false
    }
  }
  return {
    async get(stage, key) {
      const head = await headOf(stage, key)
      if (head === null) return null
      return orNull(async () => {
        const arrays = new Map<string, unknown[]>(head.arrays.map(([name]) => [name, []]))
        for await (const members of membersOf(stage, key, head))
          for (const [name, value] of members) arrays.get(name)?.push(value)
        return Object.assign(blank(head), Object.fromEntries(arrays))
      })
    },
    async head(stage, key) {
      const head = await headOf(stage, key)
      return head && blank(head)
    },
    async *members(stage, key) {
      const head = await headOf(stage, key)
      if (head !== null) yield* membersOf(stage, key, head)
    },
    async keys(stage) {
      const found = new Set<string>()
      const home = join(folder, '.store', stage)
      for (const part of await namesIn(disk, home)) {
        for (const name of await namesIn(disk, join(home, part)))
          if (name.endsWith(SUFFIX)) found.add(name.slice(0, -SUFFIX.length))
      }
      return found
    },
    async put(stage, key, value) {
      const path = pathOf(stage, key)
      try {
        for (const home of [dirname(path), parts]) {
          if (made.has(home)) continue
          await disk.makeFolder(home)
          made.add(home)
        }
        await disk.replace(path, encoded(value), join(parts, `${process.pid}.${stage}.${key}`))
      } catch (error) {
        if (errorCode(error) === '') throw error
        throw new DiskError(`${error instanceof Error ? error.message : ''} (${path})`, {
          cause: error,
        })
      }
    },
    async sweep() {
      await disk.remove(parts)
      made.delete(parts)
    },
  }
}

/** A result as blocks of lines. */
function* encoded(value: object): Generator<string> {
  const entries = Object.entries(value)
  const arrays = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  const head: Head = {
    arrays: arrays.map(([name, members]) => [name, members.length]),
    rest: Object.fromEntries(entries.filter(([, part]) => !Array.isArray(part))),
  }
  let block = `${JSON.stringify(head)}\n`
  for (const [, members] of arrays) {
    for (const member of members) {
      block += `${JSON.stringify(member)}\n`
      if (block.length > BLOCK) {
        yield block
        block = ''
      }
    }
  }
  yield block
}

const BLOCK = 1 << 18

function* nameOfEach({ arrays }: Head): Generator<string> {
  for (const [name, length] of arrays) for (let i = 0; i < length; i++) yield name
}

/** The result with its arrays empty; of whatever type was put, as JSON is. */
function blank({ arrays, rest }: Head): ReturnType<typeof JSON.parse> {
  return { ...rest, ...Object.fromEntries(arrays.map(([name]) => [name, []])) }
}

/** What `read` gives; null where there is no such file or it is not whole. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

/** The name of a result: a hash of everything it depends on. */
export function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 40)
}
