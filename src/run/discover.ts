import { basename, join, resolve } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'
import type { DiagnosticCode } from '../model/diagnostic.ts'

/** A path that was given or found: a file, or something that cannot be read and why. */
export interface Found {
  /** As published: the given path joined with the way below it, `/` between. */
  path: string
  /** Bytes and time of the last change; null for what is no file. */
  size: number | null
  changed: number | null
  problem?: { code: DiagnosticCode; message: string }
}

const DOCUMENT_NAME = /\.(?:pdf|html?|shtml|md|markdown|txt|tsv|csv)$/i

/**
 * Everything under the given paths in order of name, one at a time. Links to files are followed, links to
 * folders are not (they may form loops); folders this program wrote and hidden ones are passed by.
 */
export async function* discover(disk: Disk, paths: readonly string[]): AsyncGenerator<Found> {
  const seen = new Set<string>()
  for (const path of [...paths].sort(byName)) {
    for await (const found of under(disk, path.replace(/(?<=.)\/+$/, ''), true)) {
      const key = resolve(found.path)
      if (seen.has(key)) continue
      seen.add(key)
      yield found
    }
  }
}

/** Order of UTF-16 units: the same on every machine. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function* under(disk: Disk, path: string, given: boolean): AsyncGenerator<Found> {
  try {
    const link = await disk.stat(path, true)
    const stats = link.isSymbolicLink() ? await disk.stat(path) : link
    if (stats.isFile()) yield { path, size: stats.size, changed: stats.mtimeMs }
    else if (!stats.isDirectory())
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
  for (const { name } of names.sort((a, b) => byName(a.name, b.name))) {
    if (!name.startsWith('.')) yield* under(disk, path === '.' ? name : join(path, name), false)
  }
}

/** Whether a folder was written by this program, also where its store was thrown away. */
function isOurs(names: ReadonlySet<string>): boolean {
  return names.has('.store') || (names.has('run.json') && names.has('datapackage.json'))
}

function problem(path: string, code: DiagnosticCode, reason: string): Found {
  return { path, size: null, changed: null, problem: { code, message: `${path}: ${reason}` } }
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
