import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'
import { DiskError } from '../io/errors.ts'
import { cutLines, endsLine, linesIn, newChunk, readWholeLines } from '../io/lines.ts'

export type Stage = 'document' | 'outcome'

/** Members of one of a result's arrays, each as a line of JSON; the lines stand until more is asked for. */
export interface Members {
  name: string
  lines: Buffer
  count: number
}

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
  /**
   * Reads a result once: hands over what `head` gives and the members of its arrays in their order, some at a time.
   * Null when it is not there or has no beginning; throws DiskError when it has no end. Members of arrays that are not `wanted`
   * are passed over, and what follows the last of those that are is not read.
   */
  read<T, R>(
    stage: Stage,
    key: string,
    use: (head: T, members: AsyncGenerator<Members>) => Promise<R>,
    wanted?: (name: string) => boolean,
  ): Promise<R | null>
  /** The keys of all results of a stage. */
  keys(stage: Stage): Promise<ReadonlySet<string>>
  /** Throws DiskError when the disk does not take it. */
  put(stage: Stage, key: string, value: object): Promise<void>
  /** Removes what runs that were killed left half written; only for a run that holds the folder alone. */
  sweep(): Promise<void>
}

/** A result whose beginning is there and whose end is not, though it was put in place whole. */
class NotWhole extends DiskError {
  constructor(path: string) {
    super(`${path} ends before its last row; remove it and run again`)
  }
}

/** The first line of a result: its arrays' names and lengths, and the rest of it. */
interface Head {
  arrays: [name: string, length: number][]
  rest: Record<string, unknown>
}

/** Bytes read of a result before more of it is asked for: most heads are shorter. */
const BEGINNING = 1 << 14

const NOTHING = Buffer.alloc(0)

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

  /** One chunk serves all results that are read one after another. */
  let spare: Buffer | undefined

  async function read<T, R>(
    stage: Stage,
    key: string,
    use: (head: T, members: AsyncGenerator<Members>) => Promise<R>,
    wanted: (name: string) => boolean = () => true,
  ): Promise<R | null> {
    const path = pathOf(stage, key)
    const file = await orNull(() => disk.open(path, 'r'))
    if (file === null) return null
    const chunk = spare ?? newChunk()
    spare = undefined
    try {
      const lines = readWholeLines(file, chunk, BEGINNING)
      const first: Buffer = (await lines.next()).value ?? NOTHING
      const { end } = cutLines(first, 1)
      const head = await orNull<Head>(async () => JSON.parse(first.toString('utf8', 0, end)))
      if (head === null) return null
      return await use(blank(head), membersOf(path, head, first.subarray(end), lines, wanted))
    } finally {
      spare = chunk
      await file.close()
    }
  }
  return {
    read,
    get<T>(stage: Stage, key: string) {
      return orNull(() =>
        read(stage, key, async (head: T & Record<string, unknown[]>, members) => {
          for await (const { name, lines } of members)
            for (const line of linesIn(lines)) head[name]?.push(JSON.parse(line.toString('utf8')))
          return head
        }),
      )
    },
    head<T>(stage: Stage, key: string) {
      return read(stage, key, async (head: T) => head)
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

async function* membersOf(
  path: string,
  { arrays }: Head,
  first: Buffer,
  rest: AsyncGenerator<Buffer>,
  wanted: (name: string) => boolean,
): AsyncGenerator<Members> {
  const last = arrays.findLastIndex(([name, length]) => length > 0 && wanted(name))
  let lines = first
  for (const [name, length] of arrays.slice(0, last + 1)) {
    for (let left = length; left > 0; ) {
      if (lines.length === 0) {
        const { value = NOTHING } = await rest.next()
        if (!endsLine(value)) throw new NotWhole(path)
        lines = value
      }
      const { end, count } = cutLines(lines, left)
      if (wanted(name)) yield { name, lines: lines.subarray(0, end), count }
      lines = lines.subarray(end)
      left -= count
    }
  }
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
    const broken = error instanceof SyntaxError || error instanceof NotWhole
    if (broken || errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** The name of a result: a hash of everything it depends on. */
export function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 40)
}
