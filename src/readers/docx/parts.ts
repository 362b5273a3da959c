import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { SourceError } from '../../model/errors.ts'
import { openZip, type ZipMember, zipLimits } from '../../packed/zip.ts'
import { type Element, readPart } from './tree.ts'

/** The largest part that is read, in bytes: the text of a document with a table of hundreds of thousands of rows. */
const LARGEST = 128 * 2 ** 20
/** The kinds of parts beside the text that are looked at. */
const WANTED = [
  'styles',
  'numbering',
  'footnotes',
  'endnotes',
  'comments',
  'header',
  'footer',
] as const

export type PartKind = (typeof WANTED)[number]

/** The parts of a document that are read, inflated. */
export interface Parts {
  main: { name: string; bytes: Uint8Array }
  /** The elements right below the root of every part of a kind; none where there is no such part or it cannot be read. */
  elements(kind: PartKind, root: string): Element[]
  nameOf(kind: PartKind): string
  diagnostics: Diagnostic[]
}

/** Opens a package and inflates the parts that are read, each and those beside the text together of `largest` bytes at most. Throws SourceError where it has no text or cannot be opened. */
export async function openParts(bytes: Uint8Array, largest = LARGEST): Promise<Parts> {
  const members = await openZip(bytes, { ...zipLimits, memberBytes: largest })
  const byName = new Map<string, ZipMember>()
  for (const member of members) {
    const name = member.name.toLowerCase()
    if (!byName.has(name)) byName.set(name, member)
  }
  const partAt = (name: string) => byName.get(name.toLowerCase())
  const [start] = await relations(partAt('_rels/.rels'), '', 'officeDocument')
  const found =
    partAt(start ?? '') ?? members.find(({ name }) => /^word\/document\d*\.xml$/i.test(name))
  if (found === undefined)
    throw new SourceError(
      'source-unreadable',
      'the package has no part with the text of a document',
    )
  const main = { name: found.name, bytes: await found.read() }
  const [, folder = '', file = ''] = /^(.*?)([^/]*)$/.exec(found.name) ?? []
  const related = partAt(`${folder}_rels/${file}.rels`)
  const diagnostics: Diagnostic[] = []
  const inflated = new Map<PartKind, { name: string; bytes: Uint8Array }[]>()
  let left = largest
  for (const kind of WANTED) {
    const names = await told(diagnostics, related?.name ?? '', () =>
      relations(related, folder, kind),
    )
    const parts: { name: string; bytes: Uint8Array }[] = []
    for (const name of new Set(names ?? [])) {
      const member = partAt(name)
      if (member === undefined) continue
      left -= member.bytes
      const bytes = await told(diagnostics, name, () => within(member, left, largest))
      if (bytes !== undefined) parts.push({ name: member.name, bytes })
    }
    inflated.set(kind, parts)
  }
  return {
    main,
    diagnostics,
    nameOf: kind => inflated.get(kind)?.[0]?.name ?? kind,
    elements(kind, root) {
      const elements: Element[] = []
      for (const { name, bytes } of inflated.get(kind) ?? []) {
        try {
          readPart(bytes, name, root, element => elements.push(element))
        } catch (error) {
          diagnostics.push(damaged(name, error))
        }
      }
      return elements
    },
  }
}

/** A part beside the text, as long as all of them together are not larger than the text may be. */
async function within(member: ZipMember, left: number, largest: number): Promise<Uint8Array> {
  if (left < 0)
    throw new SourceError(
      'source-too-large',
      `the parts beside the text are larger than ${largest} bytes together`,
    )
  return member.read()
}

/** The parts a part points to by a kind of relation. */
async function relations(
  rels: ZipMember | undefined,
  folder: string,
  kind: string,
): Promise<string[]> {
  if (rels === undefined) return []
  const targets: string[] = []
  readPart(await rels.read(), rels.name, 'Relationships', ({ attributes }) => {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes
    if (type.endsWith(`/${kind}`) && mode !== 'External') targets.push(pathOf(folder, target))
  })
  return targets
}

function pathOf(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  return path.join('/')
}

/** A part beside the text that cannot be read costs itself. */
async function told<T>(
  diagnostics: Diagnostic[],
  name: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    diagnostics.push(damaged(name, error))
    return undefined
  }
}

function damaged(name: string, error: unknown): Diagnostic {
  if (!(error instanceof SourceError)) throw error
  return diagnostic('text-damaged', `${name} is left out: ${error.message}`)
}
