import type { RawDocument } from '../../document/raw.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Page } from '../../model/document.ts'
import { SourceError } from '../../model/errors.ts'
import { blocksOf } from './blocks.ts'
import { doubted, doubtful, isBroken, judge, type Legible } from './judge.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { PageContent } from './model.ts'

/** A document of pages that is open; a page that cannot be read is told by a diagnostic. */
export interface OpenPages {
  pages(): AsyncIterable<PageContent | Diagnostic>
  close(): Promise<void>
}

/** What the pages of an open document say; closes it. */
export async function readPages(
  open: OpenPages,
  format: RawDocument['format'],
): Promise<RawDocument> {
  let closed: Promise<void> | undefined
  try {
    const pages = await layoutsOf(open).finally(() => {
      closed = open.close()
    })
    return documentOf(pages, format)
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

async function layoutsOf(open: OpenPages): Promise<ReadPages> {
  const read: ReadPages = { pages: [], layouts: [], diagnostics: [] }
  const legible: Legible[] = []
  let broken = false
  for await (const content of open.pages()) {
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
): RawDocument {
  if (pages.length > 0 && layouts.length === 0) {
    throw new SourceError(
      'text-layer-broken',
      `the glyphs of this ${format.toUpperCase()} have no Unicode; its text can only be had by recognition (OCR)`,
    )
  }
  const { blocks, omitted } = blocksOf(layouts)
  return {
    format,
    pages,
    facts: {},
    blocks,
    omitted,
    diagnostics: [...diagnostics, ...doubted(blocks)],
  }
}
