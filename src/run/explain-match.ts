import type { Disk } from '../io/disk.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { decode } from '../readers/decode.ts'
import { explainMatch, type Unmatched } from '../records/explain.ts'
import { selection } from '../records/selector.ts'
import { byName } from './discover.ts'
import { readKnown } from './index-file.ts'
import { openStore } from './store.ts'
import { documentKey, kindOf } from './task.ts'

export type UnmatchedRow = { path: string; source_id: string } & Unmatched

/** The tables of a dataset's documents that no pipeline reads, document by document; equal bytes once. */
export async function* unmatchedTables(
  disk: Disk,
  folder: string,
  pipelines: readonly Pipeline[],
): AsyncGenerator<UnmatchedRow> {
  const store = openStore(disk, folder)
  const known = [...(await readKnown(disk, folder)).values()]
  const seen = new Set<string>()
  const selects = pipelines.some(({ match }) => match.selector !== undefined)
  for (const { path, sourceId } of known.sort((a, b) => byName(a.path, b.path))) {
    if (seen.has(sourceId)) continue
    seen.add(sourceId)
    const key = documentKey(sourceId, kindOf(path))
    const document = await store.get<Document | Diagnostic>('document', key)
    if (document === null || 'code' in document) continue
    const page = selects && document.format === 'html' ? await disk.read(path) : null
    const chosen = page ? selection(decode(page, { html: true }).text, pipelines) : undefined
    for (const found of explainMatch(document, pipelines, chosen))
      yield { path, source_id: sourceId, ...found }
  }
}
