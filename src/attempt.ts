import { type Diagnostic, diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import { SourceError } from './model/errors.ts'
import type { Source } from './model/source.ts'
import { readRaw } from './readers/index.ts'
import type { Keep } from './readers/reader.ts'
import type { Recognition } from './readers/scans/networks.ts'

/** One source as a document; `keep` takes the elements of a page, `recognition` reads pictures. Throws as `readDocument` does. */
export async function read(
  source: Source,
  keep?: Keep,
  recognition?: Recognition,
): Promise<Document> {
  const [raw, { assemble }] = await Promise.all([
    readRaw(source, keep, recognition),
    import('./document/assemble.ts'),
  ])
  return assemble(raw)
}

/** The document, or the diagnostic that says why there is none. */
export async function attempt(
  source: Source,
  keep?: Keep,
  recognition?: Recognition,
): Promise<Document | Diagnostic> {
  try {
    return await read(source, keep, recognition)
  } catch (error) {
    if (error instanceof SourceError) return diagnostic(error.code, error.message)
    throw error
  }
}
