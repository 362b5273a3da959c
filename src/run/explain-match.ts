import { readSource } from '../archive/read.ts'
import { attempt } from '../attempt.ts'
import type { Disk } from '../io/disk.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import { PageElements } from '../page-elements.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { explainMatch, type Unmatched } from '../records/explain.ts'
import { byName } from './discover.ts'
import { readKnown } from './index-file.ts'
import { documentKey, kindOf } from './keys.ts'
import { openStore } from './store.ts'

export type UnmatchedRow = { path: string; source_id: string } & Unmatched

/** The tables of a dataset's documents that no pipeline reads, document by document; equal bytes once. */
export async function* unmatchedTables(
  disk: Disk,
  folder: string,
  pipelines: readonly Pipeline[],
  ocr?: string,
): AsyncGenerator<UnmatchedRow> {
  const store = openStore(disk, folder)
  const known = [...(await readKnown(disk, folder)).values()]
  const seen = new Set<string>()
  for (const { path, sourceId } of known.sort((a, b) => byName(a.path, b.path))) {
    if (seen.has(sourceId)) continue
    seen.add(sourceId)
    const key = documentKey(sourceId, kindOf(path), ocr)
    const page = new PageElements(pipelines, () => readSource(disk, path))
    const document =
      (await store.get<Document | Diagnostic>('document', key)) ??
      (await attempt({ name: path, bytes: await readSource(disk, path) }, { keep: page.keep }))
    if ('code' in document) continue
    const chosen = await page.selection(document)
    for (const found of explainMatch(document, pipelines, chosen))
      yield { path, source_id: sourceId, ...found }
  }
}
