import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { SourceError } from '../../model/errors.ts'
import { elementsOf, type XmlElement } from '../../packed/xml-tree.ts'
import type { PageContent } from '../pages/model.ts'
import {
  annotationsOf,
  besides,
  documentsOf,
  type PackagedDocument,
  pagesOf,
} from './package/documents.ts'
import { childOf } from './package/elements.ts'
import { Parts } from './package/parts.ts'
import { type Resources, resourcesOf } from './package/resources.ts'
import { contentOf, type Sheet } from './page.ts'
import type { Tally } from './paint/place.ts'

/** An OFD that is open: the pages of all its documents are counted through from 1; one that cannot be read is told by a diagnostic. */
export interface OpenOfd {
  count: number
  /** The first page of each document. */
  starts: ReadonlySet<number>
  page(number: number): Promise<PageContent | Diagnostic>
  pages(): AsyncGenerator<PageContent | Diagnostic>
  /** What goes with the documents or stands on the pages read so far and is not read, kind by kind. */
  besides: Readonly<Record<string, number>>
  /** What of the package as a whole cannot be read. */
  diagnostics: readonly Diagnostic[]
  close(): Promise<void>
}

/** A document whose pages can be put together. */
interface Opened {
  document: PackagedDocument
  resources: Resources
  annotations: ReadonlyMap<string, { from: string; loc: string }[]>
  /** Templates that were read before. */
  templates: Map<string, { name: string; tree: XmlElement }>
}

interface PageAt {
  opened: Opened
  id: string
  loc: string
}

/** Characters and strokes that pages may be painted of beyond the bytes they are written in, by templates and units they share. */
const STEPS = 5_000_000

/** Opens an OFD. Throws SourceError where it is none, encrypted, or names no document. */
export async function openOfd(bytes: Uint8Array): Promise<OpenOfd> {
  const parts = await Parts.open(bytes)
  const pages: PageAt[] = []
  const starts = new Set<number>()
  const counts: Record<string, number> = {}
  const diagnostics: Diagnostic[] = []
  const lost = (what: string) => (error: SourceError) => {
    diagnostics.push(diagnostic('text-damaged', `${what} cannot be read (${error.message})`))
  }
  for (const document of await documentsOf(parts, lost('a document of the package'))) {
    starts.add(pages.length + 1)
    const opened = await openDocument(parts, document, lost('the list of annotations'))
    pages.push(...pagesOf(document).map(page => ({ opened, ...page })))
    for (const [kind, count] of Object.entries(await besides(parts, document)))
      counts[kind] = (counts[kind] ?? 0) + count
  }
  const spend = bound(STEPS + parts.bytes)
  const count = (kind: string) => {
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  const page = (number: number) => pageOf(parts, pages, number, { spend, count })
  return {
    count: pages.length,
    starts,
    page,
    async *pages() {
      for (let number = 1; number <= pages.length; number++) yield await page(number)
    },
    besides: counts,
    diagnostics,
    close: async () => {},
  }
}

async function openDocument(
  parts: Parts,
  document: PackagedDocument,
  lost: (error: SourceError) => void,
): Promise<Opened> {
  const common = childOf(document.tree, 'CommonData')
  const lists = ['PublicRes', 'DocumentRes']
  const resources = await resourcesOf(parts, document.name, common, lists)
  const annotations = await annotationsOf(parts, document, lost)
  return { document, resources, annotations, templates: new Map() }
}

function bound(most: number): (steps: number) => void {
  let left = most
  return steps => {
    left -= steps
    if (left < 0)
      throw new SourceError('source-too-large', `it draws more than a file of this size may`)
  }
}

/** A page some of whose parts cannot be read is not read at all: what is left of it may be other numbers. */
async function pageOf(
  parts: Parts,
  pages: readonly PageAt[],
  number: number,
  tally: Tally,
): Promise<PageContent | Diagnostic> {
  const at = pages[number - 1]
  if (at === undefined)
    return diagnostic('page-unreadable', `there is no page ${number} in the file`)
  try {
    return contentOf(await sheetOf(parts, at, number), tally)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const message = `page ${number} cannot be read whole (${error.message}); the page is left out, fetch the file again`
    return diagnostic('page-damaged', message)
  }
}

async function sheetOf(parts: Parts, { opened, id, loc }: PageAt, number: number): Promise<Sheet> {
  const { document, annotations } = opened
  const { name, tree } = await parts.treeAt(document.name, loc)
  const resources = await resourcesOf(parts, name, tree, ['PageRes'], opened.resources)
  const common = childOf(document.tree, 'CommonData')
  const templates: Sheet['templates'][number][] = []
  for (const { attributes } of elementsOf(tree, 'Template')) {
    const listed = (common ? elementsOf(common, 'TemplatePage') : []).find(
      template => template.attributes['ID'] === attributes['TemplateID'],
    )
    const order = attributes['ZOrder'] ?? listed?.attributes['ZOrder'] ?? ''
    const base = listed?.attributes['BaseLoc']
    if (base === undefined)
      throw new SourceError(
        'source-unreadable',
        `no template ${attributes['TemplateID']} is listed`,
      )
    const known = opened.templates.get(base) ?? (await parts.treeAt(document.name, base))
    opened.templates.set(base, known)
    templates.push({ order, tree: known.tree })
  }
  const own = annotations.get(id) ?? []
  const lists: XmlElement[] = []
  for (const { from, loc: list } of own) lists.push((await parts.treeAt(from, list)).tree)
  const areas = [tree, ...templates.map(template => template.tree)].map(of => childOf(of, 'Area'))
  const area = common && childOf(common, 'PageArea')
  return {
    number,
    tree,
    areas: [...areas, area].filter(found => found !== undefined),
    templates,
    annotations: lists,
    resources,
  }
}
