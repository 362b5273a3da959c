import { anchor as anchorSchema } from '../../../schemas/columns.ts'
import type { Anchor } from '../../model/anchor.ts'

/** A row of a table of the dataset, as its file holds it. */
export type Row = Readonly<Record<string, unknown>>

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A column that holds words; '' where it holds none. */
export function wordsOf(row: Row, name: string): string {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}

/** A column that may be empty. */
export function wordsOrNull(row: Row, name: string): string | null {
  const value = row[name]
  return typeof value === 'string' ? value : null
}

export function numberOf(row: Row, name: string): number {
  const value = row[name]
  return typeof value === 'number' ? value : 0
}

/** The places of a row; kinds nobody knows are left out. */
export function anchorsOf(row: Row): Anchor[] {
  const { anchors } = row
  return Array.isArray(anchors)
    ? anchors.flatMap(anchor => anchorSchema.safeParse(anchor).data ?? [])
    : []
}
