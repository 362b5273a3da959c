import { disk } from '../../io/disk.ts'
import { type PanelDocument, PanelDocuments } from '../../panel/missing.ts'
import { type Row, rowsWith } from '../lookup.ts'

/** What a panel must know of the documents of a dataset. */
export async function documentsOf(folder: string): Promise<PanelDocuments> {
  const aside = new Map<string, string[]>()
  for await (const row of rowsWith(disk, folder, 'set-aside', [''])) {
    const id = String(row['source_id'])
    aside.set(id, [...(aside.get(id) ?? []), JSON.stringify(row['row'])])
  }
  const documents = new PanelDocuments()
  for await (const row of rowsWith(disk, folder, 'sources', ['']))
    documents.add(documentOf(row, aside))
  return documents
}

function documentOf(row: Row, aside: ReadonlyMap<string, string[]>): PanelDocument {
  const region = row['region'] ?? row['meta_region'] ?? null
  const years = ['year', 'year_executed', 'year_budgeted', 'meta_year'].map(name =>
    Number(row[name] ?? 0),
  )
  return {
    path: String(row['path']),
    status: String(row['status']),
    region: region === null ? null : String(region),
    years: years.filter(year => year > 0),
    setAside: aside.get(String(row['source_id'])) ?? [],
  }
}
