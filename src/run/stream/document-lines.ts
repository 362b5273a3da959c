import { GLANCE, KEYS, type StoredHead } from '../../dataset/stored.ts'
import type { DatasetTable } from '../../dataset/tables.ts'
import { linesIn } from '../../io/lines.ts'
import { statedBy } from '../facts/stated.ts'
import { hexKey, mergeLine } from '../merge/line.ts'
import type { MetaRow } from '../meta/read.ts'
import { Documents } from '../publish/documents.ts'
import type { Entry } from '../publish/entry.ts'
import { Rows } from '../publish/rows.ts'
import type { Members, Store } from '../store.ts'
import { StoreDamaged } from '../stored-result.ts'
import type { Write } from './gathered.ts'
import { TaggedLines } from './tagged.ts'

/** A document that was converted or lost, and what its line says of it. */
export interface Finished {
  entry: Entry
  sourceId: string | null
  meta: MetaRow | undefined
}

/** Who counts rows and reports them reads them from the lines. */
const untold = { rows: () => {}, row: () => {}, glance: () => {} }

/**
 * Writes what one document gives, as a run publishes it: rows of its tables, and lines for what only all documents together tell.
 * Gives its status and how many lines were written.
 */
export async function writeDocument(
  { entry, sourceId, meta }: Finished,
  store: Store,
  tables: ReadonlyMap<string, DatasetTable>,
  write: Write,
): Promise<{ status: string; lines: number }> {
  const { path, key } = entry
  const of = { source_id: sourceId, path }
  const out = new TaggedLines(write, of)
  let facts = 0
  let status = 'failed'
  const documents = new Documents({
    rows: new Rows(out, tables, untold),
    dataset: out,
    facts: {
      async add(lines, _, source) {
        for (const { shared, line } of statedBy(lines, path, source))
          await out.line(mergeLine({ merge: 'facts', key: shared, ...of, nth: facts++ }, line))
      },
    },
    nest: null,
    provenance: {
      source(_, row) {
        status = String(row['status'])
      },
    },
    index: { rows: new Map(meta && [[path, meta]]), missing: new Map() },
  })
  if (key === null) await documents.lost(entry)
  else {
    const there = await store.read(
      'outcome',
      key,
      async (head: StoredHead, members) => {
        const { source_id } = head.source
        const row = JSON.stringify({ meta: meta?.meta ?? null })
        await out.line(mergeLine({ merge: 'repeats', key: source_id, ...of, nth: 0 }, row))
        await documents.add(entry, head, withoutKeys(members, out, of))
        return true
      },
      name => name !== GLANCE,
    )
    if (!there) throw new StoreDamaged(`the result of ${path} is missing`)
  }
  await out.flush()
  return { status, lines: out.count }
}

/** The rows of a document; its keys, which are compared with those of others, become lines. */
async function* withoutKeys(
  members: AsyncIterable<Members>,
  out: TaggedLines,
  of: { source_id: string | null; path: string },
): AsyncGenerator<Members> {
  let nth = 0
  for await (const member of members) {
    if (member.name !== KEYS) yield member
    else
      for (const line of linesIn(member.lines)) {
        const row = line.toString('utf8')
        const { pipeline, record_key: key } = JSON.parse(row)
        const merged = { merge: 'duplicates', key: hexKey(`${pipeline}\n${key}`), ...of } as const
        await out.line(mergeLine({ ...merged, nth: nth++ }, row))
      }
  }
}
