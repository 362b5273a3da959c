import { assemble } from '../../tables/assemble.ts'
import type { RawBlock } from '../../tables/raw.ts'
import { decode } from '../decode.ts'
import { splitTabTables } from '../delimited.ts'
import { linesOf, plainText } from '../lines.ts'
import type { Reader } from '../reader.ts'

/** Plain text: one paragraph a line, tables where lines hold tabs. (Text that is Markdown goes to the Markdown reader.) */
export const text: Reader = {
  name: 'text',
  formats: ['text'],
  version: 1,
  async read(source) {
    const decoded = decode(source.bytes, { html: false })
    const blocks = plainBlocks(decoded.text)
    return assemble({
      format: 'text',
      encoding: decoded.encoding,
      length: decoded.text.length,
      facts: {},
      blocks,
      omitted: {},
      diagnostics: decoded.diagnostics,
    })
  },
}

function plainBlocks(source: string): RawBlock[] {
  const blocks: RawBlock[] = []
  splitTabTables(source, 0, {
    table: found => {
      blocks.push(found)
    },
    other: (part, start) => {
      for (const line of linesOf(part, start)) {
        const words = plainText(line.text, line.start)
        if (words.text === '') continue
        const centred = /^(?:[ \t]{8,}|\u3000{4,})/.test(line.text)
        blocks.push({
          kind: 'paragraph',
          text: words,
          ...(centred && { align: 'center' as const }),
        })
      }
    },
  })
  return blocks
}
