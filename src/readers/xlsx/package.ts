import { SourceError } from '../../model/errors.ts'
import { type Attributes, readXml, type XmlEvents } from '../../packed/xml.ts'
import { openZip, type ZipMember } from '../../packed/zip.ts'

/** What a part leads to. */
export interface Relation {
  id: string
  /** The last word of its type: worksheet, comments, drawing. */
  kind: string
  /** The name of the part it leads to. */
  part: string
}

/** The parts of a package by name; programs differ in capitals and slashes. */
export class Package {
  readonly #members: ReadonlyMap<string, ZipMember>

  private constructor(members: readonly ZipMember[]) {
    this.#members = new Map(members.map(member => [keyOf(member.name), member]))
  }

  static async open(bytes: Uint8Array): Promise<Package> {
    return new Package(await openZip(bytes))
  }

  has(part: string): boolean {
    return this.#members.has(keyOf(part))
  }

  /** Reads a part; throws SourceError where it is missing or no XML. */
  async read(part: string, events: XmlEvents): Promise<void> {
    const member = this.#members.get(keyOf(part))
    if (member === undefined)
      throw new SourceError(
        'source-unreadable',
        `the workbook names a part ${part}, which is missing`,
      )
    readXml(await member.read(), part, events)
  }

  /** Where a part leads; nothing where it says nothing. */
  async relations(part: string): Promise<Relation[]> {
    const folder = part.slice(0, part.lastIndexOf('/') + 1)
    const rels = `${folder}_rels/${part.slice(folder.length)}.rels`
    const found: Relation[] = []
    if (!this.has(rels)) return found
    await this.read(rels, {
      open(name, attributes) {
        const relation = name === 'Relationship' ? relationOf(attributes, folder) : undefined
        if (relation !== undefined) found.push(relation)
      },
    })
    return found
  }
}

function relationOf(
  { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }: Attributes,
  folder: string,
): Relation | undefined {
  if (mode === 'External' || target === '') return undefined
  const way = target.replaceAll('\\', '/')
  return {
    id,
    kind: type.slice(type.lastIndexOf('/') + 1),
    part: resolved(way.startsWith('/') ? way : folder + way),
  }
}

/** A way without its . and .. */
function resolved(way: string): string {
  const names: string[] = []
  for (const name of way.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}

const keyOf = (name: string) => name.toLowerCase()
