import { anchor as anchorSchema } from '../../../schemas/columns.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Row } from '../queue/rows.ts'

/** A number of a column; 0 where it holds none. */
export function numberIn(row: Row, column: string): number {
  const value = row[column]
  return typeof value === 'number' ? value : 0
}

/** The places of a row; kinds nobody knows are left out. */
export function anchorsIn({ anchors }: Row): Anchor[] {
  return Array.isArray(anchors)
    ? anchors.flatMap(anchor => anchorSchema.safeParse(anchor).data ?? [])
    : []
}
