import { basename, dirname, resolve } from 'node:path'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { MetaIndex, MetaRow } from './read.ts'

/** Which row of an index speaks of which document, and which speak of none. */
export interface Joined {
  rows: ReadonlyMap<string, MetaRow>
  /** Rows that are joined to nothing, each with the reason. */
  unmatched: Diagnostic[]
  /** Documents without a row, each with the reason. */
  missing: ReadonlyMap<string, Diagnostic>
}

/**
 * Rows by path: as given to the run; else relative to the index's own folder; else the one document whose path ends with it.
 * A row that fits several documents, or a document that several different rows fit, is joined to none.
 */
export function joinMeta(index: MetaIndex | undefined, paths: readonly string[]): Joined {
  if (index === undefined) return { rows: new Map(), unmatched: [], missing: new Map() }
  const file = basename(index.file)
  const find = finder(index.file, paths)
  const archives = new Map<string, Set<string>>()
  for (const path of paths)
    for (const archive of archivesOf(path))
      archives.set(archive, (archives.get(archive) ?? new Set()).add(path))
  const findArchive = finder(index.file, [...archives.keys()])
  const unmatched: Diagnostic[] = []
  const met = new Map<string, MetaRow[]>()
  const said = new Map<string, MetaRow[]>()
  for (const row of index.rows) {
    const found = find(row.path)
    const [path] = found
    const [archive, ...more] = path === undefined ? findArchive(row.path) : []
    if (path !== undefined && found.length === 1) met.set(path, [...(met.get(path) ?? []), row])
    else if (archive !== undefined && more.length === 0)
      said.set(archive, [...(said.get(archive) ?? []), row])
    else unmatched.push(unmatchedRow(row, found))
  }
  /** What is said of an archive is said of its members, the innermost first and where nothing is said of them themselves. */
  for (const [archive, own] of [...said].sort(([a], [b]) => b.length - a.length))
    for (const path of archives.get(archive) ?? []) if (!met.has(path)) met.set(path, own)
  const rows = new Map<string, MetaRow>()
  const missing = new Map<string, Diagnostic>()
  for (const path of paths) {
    const own = met.get(path) ?? []
    const [first] = own
    if (first && own.every(row => says(row) === says(first))) rows.set(path, first)
    else missing.set(path, withoutRow(file, own))
  }
  return { rows, unmatched, missing }
}

/** The archives a document stands in. */
function archivesOf(path: string): string[] {
  return [...path.matchAll(/!\//g)].map(({ index }) => path.slice(0, index))
}

function unmatchedRow({ place, path }: MetaRow, found: readonly string[]): Diagnostic {
  const reason =
    found.length === 0
      ? 'is none of the documents'
      : `could be ${found.slice(0, 3).join(', ')}; give more of the path`
  return diagnostic('meta-unmatched', `${place}: “${path}” ${reason}`)
}

function withoutRow(file: string, rows: readonly MetaRow[]): Diagnostic {
  return rows.length === 0
    ? diagnostic('meta-missing', `${file} has no row for this document`)
    : diagnostic(
        'meta-conflict',
        `${rows.map(({ place }) => place).join(', ')} speak of this document and differ; none is used`,
      )
}

function says({ meta }: MetaRow): string {
  return JSON.stringify(meta)
}

/** Documents a path of the index may mean. */
function finder(file: string, paths: readonly string[]): (path: string) => string[] {
  const given = new Map(paths.map(path => [plain(path), path]))
  const placed = new Map(paths.map(path => [plain(resolve(path)), path]))
  const byName = new Map<string, string[]>()
  for (const path of paths) {
    const name = plain(basename(path))
    const known = byName.get(name) ?? []
    known.push(path)
    byName.set(name, known)
  }
  return words => {
    const path = plain(words)
    const exact = given.get(path) ?? placed.get(plain(resolve(dirname(file), path)))
    if (exact !== undefined) return [exact]
    const steps = path.split('/').filter(step => step !== '.' && step !== '')
    const tail = `/${steps.join('/')}`
    return (byName.get(steps.at(-1) ?? '') ?? []).filter(known => `/${plain(known)}`.endsWith(tail))
  }
}

/** Paths as they are compared: \ is /, letters composed, no ./ before. */
function plain(path: string): string {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
}
