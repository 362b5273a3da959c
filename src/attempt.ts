import { type Diagnostic, diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import { SourceError } from './model/errors.ts'
import type { Source } from './model/source.ts'
import { readRaw } from './readers/index.ts'
import type { Aids } from './readers/reader.ts'

/** One source as a document. Throws as `readDocument` does. */
export async function read(source: Source, aids: Aids = {}): Promise<Document> {
  const [raw, { assemble }] = await Promise.all([
    readRaw(source, aids),
    import('./document/assemble.ts'),
  ])
  return assemble(raw)
}

/** The document, or the diagnostic that says why there is none. */
export async function attempt(source: Source, aids: Aids = {}): Promise<Document | Diagnostic> {
  try {
    return await read(source, aids)
  } catch (error) {
    if (error instanceof SourceError) return diagnostic(error.code, error.message)
    throw error
  }
}
