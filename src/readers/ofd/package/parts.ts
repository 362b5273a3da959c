import { SourceError } from '../../../model/errors.ts'
import { type XmlElement, xmlTree } from '../../../packed/xml-tree.ts'
import { openZip, type ZipMember } from '../../../packed/zip.ts'

/** Bytes of one XML part; the largest page seen has some megabytes. */
const LARGEST = 64 * 2 ** 20
/** Times the bytes of the package that may be parsed: each part once, those that pages share some more. */
const TIMES = 4

/** The parts of an OFD package, by their names. */
export class Parts {
  readonly #members: ReadonlyMap<string, ZipMember>
  /** Bytes of all its parts. */
  readonly bytes: number
  #left: number

  private constructor(members: readonly ZipMember[]) {
    this.#members = new Map(members.map(member => [keyOf(member.name), member]))
    this.bytes = members.reduce((sum, { bytes }) => sum + bytes, 0)
    this.#left = LARGEST + TIMES * this.bytes
  }

  /** Throws SourceError where the bytes are no zip, or one that asks for too much. */
  static async open(bytes: Uint8Array): Promise<Parts> {
    return new Parts(await openZip(bytes))
  }

  /**
   * The name of the part that `loc` stands for in the part `from`: from the root of the package where it begins with `/`, else
   * from the folder of `from`, else, as some programs write it, from the root all the same. Undefined where there is none inside
   * the package.
   */
  resolve(from: string, loc: string): string | undefined {
    const path = loc.trim().replaceAll('\\', '/')
    const folder = from.slice(0, from.lastIndexOf('/') + 1)
    const tried = path.startsWith('/') ? [path] : [folder + path, path]
    return tried.map(inside).find(name => name !== undefined && this.#members.has(keyOf(name)))
  }

  /** The tree of an XML part. Throws SourceError where it is missing, cannot be unpacked or is no XML. */
  async tree(name: string): Promise<XmlElement> {
    const member = this.#members.get(keyOf(name))
    if (member === undefined)
      throw new SourceError('source-unreadable', `there is no ${name} in the package`)
    this.#left -= member.bytes
    if (member.bytes > LARGEST || this.#left < 0)
      throw new SourceError('source-too-large', `${name} has more XML than is read of a package`)
    return xmlTree(await member.read(), name)
  }

  /** The tree of the part that `loc` stands for in `from`. */
  async treeAt(from: string, loc: string): Promise<{ name: string; tree: XmlElement }> {
    const name = this.resolve(from, loc)
    if (name === undefined)
      throw new SourceError('source-unreadable', `there is no “${loc.trim()}” in the package`)
    return { name, tree: await this.tree(name) }
  }
}

/** Programs of Windows write names in other letters than they refer to them by. */
function keyOf(name: string): string {
  return name.toLowerCase()
}

/** A path without `.` and `..`; undefined where it leads out of the package. */
function inside(path: string): string | undefined {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
