import { assemble } from '../../tables/assemble.ts'
import type { RawBlock } from '../../tables/raw.ts'
import { decode } from '../decode.ts'
import { splitTabTables } from '../delimited.ts'
import { joinLines, linesOf } from '../lines.ts'
import type { Reader } from '../reader.ts'
import { unwrap } from './unwrap.ts'

/** Plain text: one paragraph a line or a run of lines broken at one width, tables where lines hold tabs. (Text that is Markdown goes to the Markdown reader.) */
export const text: Reader = {
  name: 'text',
  formats: ['text'],
  version: 3,
  async read(source) {
    const decoded = decode(source.bytes, { html: false })
    const omitted: Record<string, number> = {}
    const blocks = plainBlocks(decoded.text, omitted)
    return assemble({
      format: 'text',
      encoding: decoded.encoding,
      length: decoded.text.length,
      facts: {},
      blocks,
      omitted,
      diagnostics: decoded.diagnostics,
    })
  },
}

/** A line set in so far stands in the middle. */
const CENTRED = 8

function plainBlocks(source: string, omitted: Record<string, number>): RawBlock[] {
  const blocks: RawBlock[] = []
  splitTabTables(source, 0, {
    table: found => {
      blocks.push(found)
    },
    other: (part, start) => {
      const { groups, marks } = unwrap(linesOf(part, start))
      for (const { words } of marks)
        omitted['page-furniture'] = (omitted['page-furniture'] ?? 0) + words.text.length
      for (const lines of groups) {
        const [first] = lines
        const centred = lines.length === 1 && first !== undefined && first.indent >= CENTRED
        blocks.push({
          kind: 'paragraph',
          text: joinLines(lines.map(({ words }) => words)),
          ...(centred && { align: 'center' as const }),
        })
      }
    },
  })
  return blocks
}
