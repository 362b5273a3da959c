import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import { archiveIn, isWithin } from '../archive/inside.ts'
import type { Part } from '../archive/member.ts'
import type { Disk } from '../io/disk.ts'
import { published } from '../io/names.ts'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import { UsageError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import type { Archives, Inside } from './archives.ts'
import { isDocumentName } from './document-name.ts'
import { type Choice, everything, globOf } from './globs.ts'
import { isMissing, type Look, lookAt } from './look.ts'
import { membersOf } from './members.ts'
import { isDataset } from './place.ts'
import { codeOf, problem, reasonOf } from './refused.ts'

/** A path that was given or found: a file, or something that cannot be read and why. */
export interface Found {
  /** As published: the given path joined with the way below it, `/` between. */
  path: string
  /** Where its bytes stand when that is another place. */
  at?: string
  /** Its place in that file, where it is a member of an archive, and which it is. */
  part?: Part
  inside?: Inside
  /** Bytes; null for what is no file. */
  size: number | null
  /** Milliseconds since 1970: when its bytes changed, which programs may set, and when anything of it did, which they may not. */
  changed: number | null
  touched: number | null
  problem?: { code: DiagnosticCode; message: string }
}

/** What is looked for under the given paths. */
export interface Asked {
  choice: Choice
  /** The folder that is written to: nothing in it is a document. */
  out?: string
  /** What was read from standard input, which the path `-` stands for. */
  input?: Found | undefined
  /** The given paths, or where the patterns begin. */
  roots?: readonly string[]
  /** Looks into archives; without it they are files. */
  archives?: Archives
}

/** Paths of a folder looked at at once. */
const AT_ONCE = 64

/**
 * Everything under the given paths in order of name, one at a time; a pattern (`reports/*.md`) where no such path is stands for
 * what it fits. Links to files are followed, links to folders are not (they may form loops); folders this program wrote and
 * hidden ones are passed by.
 */
export async function* discover(
  disk: Disk,
  paths: readonly string[],
  asked: Asked = { choice: everything },
): AsyncGenerator<Found> {
  const seen = new Set<string>()
  const roots = paths.filter(path => path !== '-').map(path => globOf(path)?.base ?? path)
  for (const path of [...paths].sort(byName)) {
    for await (const found of foundAt(disk, path, { ...asked, roots })) {
      const { path, inside } = found
      const key = inside ? `${resolve(inside.archive)}!/${inside.name}` : resolve(path)
      if (seen.has(key) || !asked.choice.file(path)) continue
      seen.add(key)
      yield found
    }
  }
}

async function* foundAt(disk: Disk, path: string, asked: Asked): AsyncGenerator<Found> {
  if (path === '-') {
    if (asked.input !== undefined) yield asked.input
    return
  }
  const plain = path.replace(/(?<=.)\/+$/, '')
  const look = await lookAt(disk, plain)
  const glob = isMissing(look) ? globOf(path) : null
  if (isMissing(look)) {
    const archive = asked.archives && (await archiveIn(disk, plain))
    if (archive !== undefined) {
      const means = glob?.matches ?? ((member: string) => isWithin(member, plain))
      for await (const found of under(disk, archive, await lookAt(disk, archive), true, asked))
        if (means(found.path)) yield found
      return
    }
  }
  const start = glob?.base ?? plain
  const walk = under(disk, start, glob ? await lookAt(disk, start) : look, true, asked)
  for await (const found of walk) if (glob === null || glob.matches(found.path)) yield found
}

/** Throws UsageError where a given path names nothing: published without it, a dataset would lose its documents. */
export async function expectPaths(
  disk: Disk,
  paths: readonly string[],
  asked: Asked = { choice: everything },
): Promise<void> {
  const missing: string[] = []
  for (const path of paths) {
    if (path === '-') continue
    if (!isMissing(await lookAt(disk, path, false))) {
      await expectDocuments(disk, path)
      continue
    }
    const known = globOf(path) !== null || path.includes('!/')
    if (!known || !(await isAny(foundAt(disk, path, asked)))) missing.push(`“${visible(path)}”`)
  }
  if (missing.length > 0)
    throw new UsageError(
      `there is nothing at ${missing.join(', ')}; nothing was run. Give files and folders that exist`,
    )
}

/** A dataset holds what was made of documents. */
async function expectDocuments(disk: Disk, path: string): Promise<void> {
  const names = await disk.list(path).catch(() => [])
  if (!(await isDataset(disk, path, new Set(names.map(({ name }) => name))))) return
  throw new UsageError(
    `“${visible(path)}” is a dataset, not documents; give the files and folders it was made of`,
  )
}

async function isAny(found: AsyncIterable<Found>): Promise<boolean> {
  for await (const { size, inside } of found) if (size !== null || inside) return true
  return false
}

/** Order of UTF-16 units: the same on every machine. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function* under(
  disk: Disk,
  path: string,
  look: Look,
  given: boolean,
  asked: Asked,
): AsyncGenerator<Found> {
  try {
    if ('error' in look) throw look.error
    const { link, stats } = look
    if (stats.isFile() && link.isSymbolicLink() && !given && !(await staysIn(disk, path, asked)))
      yield problem(
        path,
        'source-not-regular',
        'a link that leads out of the given folders; --follow-links reads it',
      )
    else if (stats.isFile()) {
      const { size, mtimeMs, ctimeMs } = stats
      const named = published(path)
      const at = named === path ? {} : { at: path }
      yield* membersOf({ path: named, ...at, size, changed: mtimeMs, touched: ctimeMs }, asked)
    } else if (!stats.isDirectory())
      yield problem(path, 'source-not-regular', 'neither a file nor a folder')
    else if (link.isSymbolicLink() && !given)
      yield problem(
        path,
        'source-not-regular',
        'a link to a folder; links to folders are not followed',
      )
    else yield* inside(disk, path, given, asked)
  } catch (error) {
    yield problem(path, codeOf(error), reasonOf(error))
  }
}

/** Whether a link to a file leads to one of the given folders, or may lead anywhere. */
async function staysIn(disk: Disk, path: string, { choice, roots }: Asked): Promise<boolean> {
  if (choice.links) return true
  const real = await disk.real(path)
  for (const root of roots ?? []) {
    const top = await disk.real(root).catch(() => null)
    if (top === null) continue
    const way = relative(top, real)
    if (!way.startsWith('..') && !isAbsolute(way)) return true
  }
  return false
}

async function* inside(
  disk: Disk,
  path: string,
  given: boolean,
  asked: Asked,
): AsyncGenerator<Found> {
  if (
    !asked.choice.folder(path) ||
    (asked.out !== undefined && resolve(path) === resolve(asked.out))
  )
    return
  const names = await disk.list(path)
  if (await isDataset(disk, path, new Set(names.map(({ name }) => name)))) return
  if (!given && isDocumentName(basename(path))) {
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
    for (const { name, look } of await Promise.all(seen))
      yield* under(disk, name, look, false, asked)
  }
}
