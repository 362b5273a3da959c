import type { Document } from '../../model/document.ts'
import type { Source } from '../../model/source.ts'
import { assemble } from '../../tables/assemble.ts'
import { decode } from '../decode.ts'
import { markdownBlocks } from './blocks.ts'

/** Markdown with GFM tables, tables of tabs and HTML inside. */
export async function read(source: Source): Promise<Document> {
  const { text, encoding, diagnostics } = decode(source.bytes, { html: false })
  const blocks = markdownBlocks(text)
  return assemble({
    format: 'markdown',
    encoding,
    length: text.length,
    facts: {},
    blocks,
    omitted: {},
    diagnostics,
  })
}
