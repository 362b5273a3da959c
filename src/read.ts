/** The public API of reading alone, for programs that only want documents and their tables: a tenth of the time to load of the whole. */
import { type Diagnostic, diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import { SourceError } from './model/errors.ts'
import type { Source } from './model/source.ts'
import { readRaw } from './readers/index.ts'

export type { Anchor, Box, PageAnchor, TextAnchor } from './model/anchor.ts'
export type { Diagnostic, DiagnosticCode } from './model/diagnostic.ts'
export type { Block, Document, Facts } from './model/document.ts'
export { SourceError, UsageError } from './model/errors.ts'
export type { Format, Source } from './model/source.ts'
export type { Cell, Table } from './model/table.ts'
export type { Text } from './model/text.ts'

/**
 * Reads one source: bytes → what its reader met → the document. Throws SourceError when there is no reader or the bytes are not
 * of its format, UsageError when it is no source.
 */
export async function readDocument(source: Source): Promise<Document> {
  const [raw, { assemble }] = await Promise.all([readRaw(source), import('./document/assemble.ts')])
  return assemble(raw)
}

/** The document, or the diagnostic that says why there is none. */
export async function tryRead(source: Source): Promise<Document | Diagnostic> {
  try {
    return await readDocument(source)
  } catch (error) {
    if (error instanceof SourceError) return diagnostic(error.code, error.message)
    throw error
  }
}
