import type { RawBlock, RawDocument } from '../../document/raw.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Page } from '../../model/document.ts'
import { SourceError } from '../../model/errors.ts'
import type { Progress } from '../reader.ts'
import { blocksOf } from './blocks.ts'
import { doubted, doubtful, isBroken, judge, type Legible } from './judge.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { PageContent } from './model.ts'

/** A document of pages that is open; a page that cannot be read is told by a diagnostic. */
export interface OpenPages {
  /** What is wrong with the file as a whole. */
  missingPages?: readonly Diagnostic[]
  pages(): AsyncIterable<PageContent | Diagnostic>
  /** The pages other documents of the same file begin at: nothing goes on from the page before. */
  starts?: ReadonlySet<number>
  close(): Promise<void>
}

/** What the pages of an open document say; closes it. */
export async function readPages(
  open: OpenPages,
  format: RawDocument['format'],
  progress?: Progress,
): Promise<RawDocument> {
  let closed: Promise<void> | undefined
  try {
    const pages = await layoutsOf(open, progress).finally(() => {
      closed = open.close()
    })
    return documentOf(pages, format, open)
  } finally {
    await closed
  }
}

/** What is kept of the pages that were read. */
interface ReadPages {
  pages: Page[]
  layouts: Layout[]
  diagnostics: Diagnostic[]
}

async function layoutsOf(open: OpenPages, progress?: Progress): Promise<ReadPages> {
  const read: ReadPages = { pages: [], layouts: [], diagnostics: [...(open.missingPages ?? [])] }
  const legible: Legible[] = []
  let broken = false
  let count = 0
  for await (const content of open.pages()) {
    count += 1
    progress?.page(count)
    if ('code' in content) {
      read.diagnostics.push(content)
      continue
    }
    const { page, width, height, unmapped, glyphs } = content
    read.pages.push({ page, width, height })
    read.diagnostics.push(...judge(content))
    if (isBroken(content)) broken = true
    else {
      read.layouts.push(layoutOf(content))
      legible.push({ page, width, height, unmapped, count: glyphs.length })
    }
  }
  progress?.pages(count)
  if (!broken) return read
  const refused = doubtful(legible)
  const pages = new Set(refused.map(({ anchors: [at] }) => at?.kind === 'page' && at.page))
  return {
    ...read,
    layouts: read.layouts.filter(({ page }) => !pages.has(page)),
    diagnostics: [...read.diagnostics, ...refused],
  }
}

function documentOf(
  { pages, layouts, diagnostics }: ReadPages,
  format: RawDocument['format'],
  { starts = new Set() }: OpenPages,
): RawDocument {
  if (pages.length > 0 && layouts.length === 0) {
    throw new SourceError(
      'text-layer-broken',
      `the glyphs of this ${format.toUpperCase()} have no Unicode; its text can only be had by recognition (OCR)`,
    )
  }
  const blocks: RawBlock[] = []
  const omitted: Record<string, number> = {}
  for (const own of apart(layouts, starts)) {
    const read = blocksOf(own)
    blocks.push(...read.blocks)
    for (const [reason, count] of Object.entries(read.omitted))
      omitted[reason] = (omitted[reason] ?? 0) + count
  }
  return {
    format,
    pages,
    facts: {},
    blocks,
    omitted,
    diagnostics: [...diagnostics, ...doubted(blocks), ...wordless(blocks, diagnostics)],
  }
}

/** Says so where pages without any fault say nothing at all. */
function wordless(blocks: readonly RawBlock[], told: readonly Diagnostic[]): Diagnostic[] {
  if (blocks.length > 0 || told.length > 0) return []
  const message =
    'the pages show no words: they may be drawn as outlines, or stand in pictures or attached files'
  return [diagnostic('text-missing', message)]
}

/** The pages of each document by themselves. */
function apart(layouts: readonly Layout[], starts: ReadonlySet<number>): Layout[][] {
  const documents = new Map<number, Layout[]>()
  for (const layout of layouts) {
    const start = Math.max(0, ...[...starts].filter(page => page <= layout.page))
    const own = documents.get(start)
    if (own) own.push(layout)
    else documents.set(start, [layout])
  }
  return [...documents.values()]
}
