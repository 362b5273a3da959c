import type { RawDocument } from '../../document/raw.ts'
import { SourceError } from '../../model/errors.ts'
import type { Outline } from '../../model/outline.ts'
import type { Source } from '../../model/source.ts'
import { decode } from '../decode.ts'
import type { Keep } from '../reader.ts'
import { declaredIn } from './declared.ts'
import { placer } from './fragment.ts'
import { metaFacts, pageTitle, siteOf } from './meta.ts'
import { outline } from './outline.ts'
import { parsePage } from './tree.ts'
import { readBlocks } from './walk.ts'

/** The largest page that is read, in UTF-16 units: above it the tree would not fit the memory limit. */
const LARGEST = 32 * 1024 * 1024

/** Pages as browsers read them, chrome and hidden text left out. */
export async function read(source: Source, keep?: Keep): Promise<RawDocument> {
  const { text, encoding, diagnostics } = decode(source.bytes, declaredIn)
  if (text.length > LARGEST) {
    throw new SourceError(
      'source-too-large',
      `${text.length} characters of HTML; at most ${LARGEST} are read. Split the page.`,
    )
  }
  const tree = parsePage(text)
  const omitted: Record<string, number> = {}
  const page = {
    source: text,
    offset: 0,
    omitted,
    diagnostics,
    framed: true,
    place: placer(text, 0),
  }
  // The tree is let go while it is read.
  keep?.(outline(tree))
  const blocks = readBlocks(tree, page)
  const facts = metaFacts(tree, text)
  const named = pageTitle(tree)
  const site = siteOf(tree, text)
  return {
    format: 'html',
    encoding,
    length: text.length,
    facts,
    ...(named !== undefined && { pageTitle: named }),
    ...(site !== undefined && { site }),
    blocks,
    omitted,
    diagnostics,
  }
}

/** The elements of a page, of which nothing else is read. */
export function outlineOf(bytes: Uint8Array): Outline {
  return outline(parsePage(decode(bytes, declaredIn).text))
}
