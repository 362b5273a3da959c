import { GLANCE } from '../../dataset/stored.ts'
import { linesIn } from '../../io/lines.ts'
import type { CellRow, FigureRow } from '../../model/rows.ts'
import { statedInTable } from '../../report/evidence/stated.ts'
import type { Glance } from '../../report/glance.ts'
import type { Report } from '../../report/index.ts'
import type { Store } from '../store.ts'

/**
 * Tells the report what figures of facts in conflict rest on, which is known only when all documents are published: the few documents that
 * state them are looked into once more, as they are stored.
 */
export async function tellEvidence(
  report: Report,
  store: Store,
  keys: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [source, ids] of report.lacking()) {
    const key = keys.get(source)
    if (key !== undefined) await ofDocument(report, store, key, ids)
  }
}

async function ofDocument(
  report: Report,
  store: Store,
  key: string,
  ids: ReadonlySet<string>,
): Promise<void> {
  const inTables: FigureRow[] = []
  const isWanted = (line: Buffer) => ids.has(line.toString('latin1', ID.length, ID.length + DIGITS))
  const first = await linesOf(store, key, { [GLANCE]: () => true, figures: isWanted })
  for (const { name, line } of first) {
    if (name === GLANCE) {
      const { quotes }: Glance = JSON.parse(line.toString('utf8'))
      for (const [id, quote] of quotes) if (ids.has(id)) report.evidence(id, quote)
    } else {
      const row: FigureRow = JSON.parse(line.toString('utf8'))
      if (row.table_id !== null) inTables.push(row)
    }
  }
  const tables = new Map<string, CellRow[]>(inTables.map(row => [row.table_id ?? '', []]))
  if (tables.size === 0) return
  const isTheirs = (line: Buffer) => [...tables.keys()].some(id => line.includes(id))
  for (const { line } of await linesOf(store, key, { cells: isTheirs })) {
    const cell: CellRow = JSON.parse(line.toString('utf8'))
    tables.get(cell.table_id)?.push(cell)
  }
  for (const row of inTables) {
    const found = statedInTable(row, tables.get(row.table_id ?? '') ?? [])
    if (found !== null) report.evidence(row.figure_id, found)
  }
}

/** What a line of figures begins with, and how long an id is. */
const ID = '{"figure_id":"'
const DIGITS = 24

/** The lines of a stored outcome that are wanted, by the tables they are of. */
async function linesOf(
  store: Store,
  key: string,
  wanted: Readonly<Record<string, (line: Buffer) => boolean>>,
): Promise<{ name: string; line: Buffer }[]> {
  const found: { name: string; line: Buffer }[] = []
  await store.read(
    'outcome',
    key,
    async (_, members) => {
      for await (const { name, lines } of members)
        for (const line of linesIn(lines))
          if (wanted[name]?.(line) === true) found.push({ name, line: Buffer.from(line) })
      return true
    },
    name => Object.hasOwn(wanted, name),
  )
  return found
}
