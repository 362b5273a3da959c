import { SourceError } from '../../../model/errors.ts'
import { elementsOf, type XmlElement } from '../../../packed/xml-tree.ts'
import { childOf, valueIn, wordsOf } from './elements.ts'
import { flagOf } from './numbers.ts'
import type { Parts } from './parts.ts'

/** One document of a package. */
export interface PackagedDocument {
  /** The part it stands in. */
  name: string
  tree: XmlElement
  /** Where its signatures are listed. */
  signatures: string | undefined
}

const ROOT = 'OFD.xml'

/**
 * The documents of a package, in order; one that cannot be read goes to `lost`. Throws SourceError where none is left, and where the
 * package is encrypted.
 */
export async function documentsOf(
  parts: Parts,
  lost: (error: SourceError) => void,
): Promise<PackagedDocument[]> {
  const root = await parts.tree(ROOT)
  const listed = childOf(root, 'Encryptions') ?? childOf(root, 'Encryption')
  if (listed !== undefined || parts.resolve(ROOT, 'Encryptions.xml') !== undefined)
    throw new SourceError(
      'source-encrypted',
      'the OFD is encrypted; save a copy without a password',
    )
  const documents: PackagedDocument[] = []
  const errors: SourceError[] = []
  for (const body of elementsOf(root, 'DocBody')) {
    try {
      documents.push(await documentOf(parts, body))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      errors.push(error)
    }
  }
  const [first] = errors
  if (documents.length === 0)
    throw first ?? new SourceError('source-unreadable', `${ROOT} names no document`)
  errors.forEach(lost)
  return documents
}

async function documentOf(parts: Parts, body: XmlElement): Promise<PackagedDocument> {
  const current = await currentVersion(parts, body)
  const { from, loc } = current ?? { from: ROOT, loc: valueIn(body, 'DocRoot') }
  if (loc === undefined)
    throw new SourceError('source-unreadable', `${ROOT} names no DocRoot for a document`)
  const { name, tree } = await parts.treeAt(from, loc)
  return { name, tree, signatures: valueIn(body, 'Signatures') }
}

/** Where the version that is marked as the current one stands, if versions are kept. */
async function currentVersion(
  parts: Parts,
  body: XmlElement,
): Promise<{ from: string; loc: string } | undefined> {
  const versions = childOf(body, 'Versions')
  const current = (versions ? elementsOf(versions, 'Version') : []).find(({ attributes }) =>
    flagOf(attributes['Current'], false),
  )
  const loc = current?.attributes['BaseLoc']
  if (loc === undefined) return undefined
  const { name, tree } = await parts.treeAt(ROOT, loc)
  const root = valueIn(tree, 'DocRoot')
  return root === undefined ? undefined : { from: name, loc: root }
}

/** The pages of a document: the part each stands in, as it is written. */
export function pagesOf({ tree }: PackagedDocument): { id: string; loc: string }[] {
  const pages = childOf(tree, 'Pages')
  return (pages ? elementsOf(pages, 'Page') : []).map(({ attributes }) => ({
    id: attributes['ID'] ?? '',
    loc: attributes['BaseLoc'] ?? '',
  }))
}

/** What goes with a document and is no page of it, counted: attachments and seals. */
export async function besides(
  parts: Parts,
  { name, tree, signatures }: PackagedDocument,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const attachments = await listOf(parts, name, valueIn(tree, 'Attachments'), 'Attachment')
  if (attachments.length > 0) counts['attachment'] = attachments.length
  const signed = await listOf(parts, ROOT, signatures, 'Signature')
  if (signed.length > 0) counts['signature'] = signed.length
  return counts
}

/** The elements of a list that may be missing or broken: nothing of it is read. */
async function listOf(
  parts: Parts,
  from: string,
  loc: string | undefined,
  name: string,
): Promise<XmlElement[]> {
  if (loc === undefined) return []
  try {
    return elementsOf((await parts.treeAt(from, loc)).tree, name)
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}

/** For each page, by its number in the document, the parts its annotations stand in; a list that cannot be read goes to `lost`. */
export async function annotationsOf(
  parts: Parts,
  { name, tree }: PackagedDocument,
  lost: (error: SourceError) => void,
): Promise<ReadonlyMap<string, { from: string; loc: string }[]>> {
  const found = new Map<string, { from: string; loc: string }[]>()
  for (const element of elementsOf(tree, 'Annotations')) {
    try {
      const list = await parts.treeAt(name, wordsOf(element))
      for (const page of elementsOf(list.tree, 'Page')) {
        const id = page.attributes['PageID'] ?? ''
        const locs = elementsOf(page, 'FileLoc').map(loc => wordsOf(loc))
        const at = locs.map(loc => ({ from: list.name, loc }))
        found.set(id, [...(found.get(id) ?? []), ...at])
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      lost(error)
    }
  }
  return found
}
