import type { Stats } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import { UsageError } from '../model/errors.ts'

/** A path that was given or found: a file, or something that cannot be read and why. */
export interface Found {
  /** As published: the given path joined with the way below it, `/` between. */
  path: string
  /** Bytes; null for what is no file. */
  size: number | null
  /** Milliseconds since 1970: when its bytes changed, which programs may set, and when anything of it did, which they may not. */
  changed: number | null
  touched: number | null
  problem?: { code: DiagnosticCode; message: string }
}

/** Paths of a folder looked at at once. */
const AT_ONCE = 64

const DOCUMENT_NAME = /\.(?:pdf|html?|shtml|md|markdown|txt|tsv|csv)$/i

/**
 * Everything under the given paths in order of name, one at a time. Links to files are followed, links to
 * folders are not (they may form loops); folders this program wrote and hidden ones are passed by.
 */
export async function* discover(disk: Disk, paths: readonly string[]): AsyncGenerator<Found> {
  const seen = new Set<string>()
  for (const path of [...paths].sort(byName)) {
    const plain = path.replace(/(?<=.)\/+$/, '')
    for await (const found of under(disk, plain, await lookAt(disk, plain), true)) {
      const key = resolve(found.path)
      if (seen.has(key)) continue
      seen.add(key)
      yield found
    }
  }
}

/** Throws UsageError where a given path names nothing: published without it, a dataset would lose its documents. */
export async function expectPaths(disk: Disk, paths: readonly string[]): Promise<void> {
  const missing: string[] = []
  for (const path of paths) {
    const look = await lookAt(disk, path, false)
    if ('error' in look && ['ENOENT', 'ENOTDIR'].includes(errorCode(look.error)))
      missing.push(`“${path}”`)
  }
  if (missing.length > 0)
    throw new UsageError(
      `there is nothing at ${missing.join(', ')}; nothing was run. Give files and folders that exist`,
    )
}

/** Order of UTF-16 units: the same on every machine. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What stands at a path: of itself and of what it leads to, or why it cannot be seen. */
type Look = { link: Stats; stats: Stats } | { error: unknown }

async function lookAt(disk: Disk, path: string, follow = true): Promise<Look> {
  try {
    const link = await disk.stat(path, true)
    return { link, stats: follow && link.isSymbolicLink() ? await disk.stat(path) : link }
  } catch (error) {
    return { error }
  }
}

async function* under(disk: Disk, path: string, look: Look, given: boolean): AsyncGenerator<Found> {
  try {
    if ('error' in look) throw look.error
    const { link, stats } = look
    if (stats.isFile()) {
      const { size, mtimeMs, ctimeMs } = stats
      yield { path, size, changed: mtimeMs, touched: ctimeMs }
    } else if (!stats.isDirectory())
      yield problem(path, 'source-not-regular', 'neither a file nor a folder')
    else if (link.isSymbolicLink() && !given)
      yield problem(
        path,
        'source-not-regular',
        'a link to a folder; links to folders are not followed',
      )
    else yield* inside(disk, path, given)
  } catch (error) {
    yield problem(path, codeOf(error), reasonOf(error))
  }
}

async function* inside(disk: Disk, path: string, given: boolean): AsyncGenerator<Found> {
  const names = await disk.list(path)
  if (isOurs(new Set(names.map(({ name }) => name)))) return
  if (!given && DOCUMENT_NAME.test(basename(path))) {
    yield problem(
      path,
      'source-not-regular',
      'a folder with the name of a document; what is in it is read',
    )
  }
  const inner = names
    .map(({ name }) => name)
    .filter(name => !name.startsWith('.'))
    .sort(byName)
    .map(name => (path === '.' ? name : join(path, name)))
  for (let from = 0; from < inner.length; from += AT_ONCE) {
    const some = inner.slice(from, from + AT_ONCE)
    const seen = some.map(async name => ({ name, look: await lookAt(disk, name) }))
    for (const { name, look } of await Promise.all(seen)) yield* under(disk, name, look, false)
  }
}

/** Whether a folder was written by this program, also where its store was thrown away. */
function isOurs(names: ReadonlySet<string>): boolean {
  return names.has('.store') || (names.has('run.json') && names.has('datapackage.json'))
}

function problem(path: string, code: DiagnosticCode, reason: string): Found {
  const message = `${path}: ${reason}`
  return { path, size: null, changed: null, touched: null, problem: { code, message } }
}

/** The code of a file that cannot be read. */
export function codeOf(error: unknown): DiagnosticCode {
  return errorCode(error) === 'ENOENT' ? 'source-missing' : 'source-unreadable'
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error)
  if (code === 'ENOENT') return 'there is nothing there (a dangling link or a wrong path)'
  if (code === 'ELOOP') return 'a link that leads to itself'
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it'
  return `cannot be read (${code || String(error)})`
}
