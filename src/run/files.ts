import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedRow } from '../dataset/column.ts'
import type { Output, Sink, SinkOptions, Writer } from '../dataset/sinks/sink.ts'
import type { DatasetTable } from '../dataset/tables.ts'
import type { Disk } from '../io/disk.ts'
import { linesIn } from '../io/lines.ts'

const BUFFER = 1 << 18
/** Bytes of UTF-8 a unit of UTF-16 takes at most. */
const LONGEST = 3

/** Name → size and hash of every file written. */
export type Files = Record<string, { bytes: number; sha256: string }>

/** The files of a dataset as they grow in `.next`; they are put in place all at once by `moveInto`. */
export interface DatasetFiles {
  /** A row as it is published: every column, in the order of the contract. */
  row(table: DatasetTable, row: PublishedRow): Promise<void>
  /** Such rows, each a line of JSON. */
  lines(table: DatasetTable, lines: Buffer): Promise<void>
  /** Gives a table its file, also when no row comes. */
  touch(table: DatasetTable): Promise<void>
  file(name: string, text: string): Promise<void>
  end(): Promise<Files>
  /** Closes what is open of a dataset that is not finished. */
  abandon(): Promise<void>
}

export function openDataset(
  disk: Disk,
  folder: string,
  sinksOf: (table: DatasetTable) => readonly Sink[],
  options: SinkOptions,
): DatasetFiles {
  const files: Files = {}
  const handles = new Set<FileHandle>()
  const into = { disk, folder, files, handles }
  const open = new Map<DatasetTable, Promise<{ writer: Writer; close: () => Promise<void> }[]>>()
  const begin = (table: DatasetTable) =>
    Promise.all(
      sinksOf(table).map(async sink => {
        const name = `${table.name}.${sink.extension}`
        const { output, close } = await openFile(into, name)
        return { writer: await sink.open(table, output, options), close }
      }),
    )
  const writersOf = (table: DatasetTable) => {
    const writers = open.get(table) ?? begin(table)
    open.set(table, writers)
    return writers
  }
  return {
    async row(table, row) {
      for (const { writer } of await writersOf(table)) await writer.row(row)
    },
    async lines(table, lines) {
      let rows: PublishedRow[] | undefined
      for (const { writer } of await writersOf(table)) {
        if (writer.lines) await writer.lines(lines)
        else {
          rows ??= [...linesIn(lines)].map(line => JSON.parse(line.toString('utf8')))
          for (const row of rows) await writer.row(row)
        }
      }
    },
    async touch(table) {
      await writersOf(table)
    },
    async file(name, text) {
      const { output, close } = await openFile(into, name)
      await output.write(text)
      await close()
    },
    async end() {
      for (const writers of open.values()) {
        for (const { writer, close } of await writers) {
          await writer.end()
          await close()
        }
      }
      return files
    },
    async abandon() {
      await Promise.all([...handles].map(handle => handle.close()))
    },
  }
}

/** Where files are written, which are whole, and which are open. */
interface Into {
  disk: Disk
  folder: string
  files: Files
  handles: Set<FileHandle>
}

/** A file that hashes what is written to it, in large blocks. */
async function openFile(
  { disk, folder, files, handles }: Into,
  name: string,
): Promise<{ output: Output; close: () => Promise<void> }> {
  const handle = await disk.open(join(folder, name), 'w')
  handles.add(handle)
  const hash = createHash('sha256')
  let bytes = 0
  const waiting = Buffer.allocUnsafe(BUFFER)
  let size = 0
  const put = async (block: Uint8Array) => {
    hash.update(block)
    bytes += block.length
    await handle.writeFile(block)
  }
  const flush = async () => {
    await put(waiting.subarray(0, size))
    size = 0
  }
  const write = async (chunk: string | Uint8Array) => {
    const most = typeof chunk === 'string' ? chunk.length * LONGEST : chunk.length
    if (most > BUFFER - size) await flush()
    if (most > BUFFER) await put(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk)
    else if (typeof chunk === 'string') size += waiting.write(chunk, size)
    else {
      waiting.set(chunk, size)
      size += chunk.length
    }
  }
  const close = async () => {
    try {
      await flush()
      await handle.sync()
    } finally {
      handles.delete(handle)
      await handle.close()
    }
    files[name] = { bytes, sha256: hash.digest('hex') }
  }
  return { output: { write }, close }
}
