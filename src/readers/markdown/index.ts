import { assemble } from '../../tables/assemble.ts'
import { decode } from '../decode.ts'
import type { Reader } from '../reader.ts'
import { markdownBlocks } from './blocks.ts'

/** Markdown with GFM tables, tables of tabs and HTML inside. */
export const markdown: Reader = {
  name: 'markdown',
  formats: ['markdown'],
  version: 3,
  async read(source) {
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
  },
}
