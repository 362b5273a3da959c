import { problem, source, written } from '../postgres/dataset.ts'
import type { Server } from '../postgres/server.ts'

/** A dataset of one document with so many rows, which all say its id. */
export function sized(id: string, rows: number): string {
  const diagnostics = Array.from({ length: rows }, (_, i) => problem(id, `${id} ${i}`))
  return written({ sources: [source(id)], diagnostics })
}

/** What a reader finds: each document there is, with the rows that say its id. */
export async function state(server: Server, database: string): Promise<string> {
  const rows = await server.query(
    database,
    `SELECT s.source_id id, (SELECT count(*)::int FROM yiyuan.diagnostics d WHERE d.source_id = s.source_id) n,
      (SELECT count(*)::int FROM yiyuan.diagnostics) every FROM yiyuan.sources s`,
  )
  return rows.map(({ id, n, every }) => `${id}: ${n} of ${every}`).join(', ')
}
