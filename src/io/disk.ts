import {
  closeSync,
  promises as fs,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writevSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { nameOf, onDisk } from './names.ts'

/** What is written to a file, at once or some at a time. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>

/** Everything the program does to a disk; tests hand in one that refuses. */
export interface Disk {
  read(path: string): Promise<Uint8Array>
  list(path: string): Promise<{ name: string }[]>
  /** Of the path itself (`link`) or of what it points to. */
  stat(path: string, link?: boolean): Promise<Stats>
  /** Where a path leads, links followed. */
  real(path: string): Promise<string>
  /** Written elsewhere (beside it unless `part` is given), synced, then renamed: a reader sees the old file or the new one. */
  replace(path: string, text: Content, part?: string): Promise<void>
  /**
   * The same for what is held against a hash whenever it is read: not synced, because what a loss of power takes of it is noticed
   * then, and at once, because waiting for the disk takes longer than the writing of a small file.
   */
  keep(path: string, blocks: readonly Uint8Array[], part: string): void
  rename(from: string, to: string): Promise<void>
  /** A second name for a file; fails where one stands there. */
  link(from: string, to: string): Promise<void>
  makeFolder(path: string): Promise<void>
  /** A file or a folder with all in it; a link itself, never what it leads to. */
  remove(path: string): Promise<void>
  /** A file or a link, never a folder. */
  removeFile(path: string): Promise<void>
  open(path: string, flags: string | number): Promise<fs.FileHandle>
}

/**
 * A folder and those above it. Not by `recursive`: where a folder stands but takes none (as /proc), Node tries again for ever.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await fs.mkdir(onDisk(path))
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST' && (await fs.stat(onDisk(path))).isDirectory()) return
    const above = dirname(resolve(path))
    if (code !== 'ENOENT' || above === resolve(path)) throw error
    await makeFolder(above)
    await fs.mkdir(onDisk(path)).catch(again => {
      if (errorCode(again) !== 'EEXIST') throw again
    })
  }
}

/** What is in a folder; a name that is no UTF-8 is read once more, by its bytes. */
async function list(path: string): Promise<{ name: string }[]> {
  const names = await fs.readdir(onDisk(path), { encoding: 'utf8' })
  if (!names.some(name => name.includes('\ufffd'))) return names.map(name => ({ name }))
  const bytes = await fs.readdir(onDisk(path), { encoding: 'buffer' })
  return bytes.map(name => ({ name: nameOf(name) }))
}

export const disk: Disk = {
  read: path => fs.readFile(onDisk(path)),
  list,
  stat: (path, link = false) => (link ? fs.lstat(onDisk(path)) : fs.stat(onDisk(path))),
  real: path => fs.realpath(onDisk(path)),
  async replace(path, text, part = `${path}.${process.pid}.part`) {
    const file = await fs.open(onDisk(part), 'w')
    try {
      try {
        const blocks = typeof text === 'string' || text instanceof Uint8Array ? [text] : text
        for (const block of blocks) await file.writeFile(block)
        await file.sync()
      } finally {
        await file.close()
      }
      await fs.rename(onDisk(part), onDisk(path))
    } catch (error) {
      await fs.rm(onDisk(part), { force: true })
      throw error
    }
  },
  keep(path, blocks, part) {
    try {
      const file = openSync(onDisk(part), 'w')
      try {
        for (let left = [...blocks]; left.length > 0; )
          left = unwritten(left, writevSync(file, left))
      } finally {
        closeSync(file)
      }
      renameSync(onDisk(part), onDisk(path))
    } catch (error) {
      rmSync(onDisk(part), { force: true })
      throw error
    }
  },
  rename: (from, to) => fs.rename(onDisk(from), onDisk(to)),
  link: (from, to) => fs.link(onDisk(from), onDisk(to)),
  removeFile: path => fs.rm(onDisk(path), { force: true }),
  makeFolder,
  remove: path => fs.rm(onDisk(path), { recursive: true, force: true }),
  open: (path, flags) => fs.open(onDisk(path), flags),
}

/** What is left of some blocks after so many bytes of them. */
function unwritten(blocks: readonly Uint8Array[], written: number): Uint8Array[] {
  let over = written
  return blocks.flatMap(block => {
    const taken = Math.min(over, block.length)
    over -= taken
    return taken < block.length ? [block.subarray(taken)] : []
  })
}

/** The code of a system error (`ENOENT`); '' for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
