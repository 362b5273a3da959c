import type { RawDocument } from '../../document/raw.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Source } from '../../model/source.ts'
import { decode } from '../decode.ts'
import { markdownBlocks } from './blocks.ts'
import type { Span } from './inline.ts'

/** Markdown with GFM tables, tables of tabs and HTML inside. */
export async function read(source: Source): Promise<RawDocument> {
  const { text, encoding, diagnostics } = decode(source.bytes)
  const { blocks, tangled } = markdownBlocks(text)
  return {
    format: 'markdown',
    encoding,
    length: text.length,
    facts: {},
    blocks,
    omitted: {},
    diagnostics: [...diagnostics, ...tangled.map(told)],
  }
}

function told(span: Span): Diagnostic {
  return diagnostic(
    'marks-tangled',
    'marks of Markdown nest too deep or are too many to have partners; the lines are read as they stand',
    [{ kind: 'text', ...span }],
  )
}
