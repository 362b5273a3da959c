import type { FoundTable, Glyph } from '../model.ts'
import type { Chunk, Row } from './chunks.ts'

/** A line of the page, or a ruled table in its place: what no column may cut through. */
export type Strip = LineStrip | TableStrip

/** What stands of a line in one column; all of it, where prose is not set in columns. */
interface LineStrip {
  top: number
  chunks: readonly Chunk[]
  row: Row
  table?: undefined
}

interface TableStrip {
  top: number
  chunks: readonly Extent[]
  row?: undefined
  table: FoundTable
}

interface Extent {
  x0: number
  x1: number
}

/** The lines and tables as strips, top-down. */
export function stripsOf(rows: readonly Row[], tables: readonly FoundTable[]): Strip[] {
  const boxes = tables.map((table): Strip => ({ top: table.box.top, chunks: [table.box], table }))
  const lines = rows.map((row): Strip => ({ top: row.line.top, chunks: row.chunks, row }))
  return [...boxes, ...lines].sort((a, b) => a.top - b.top)
}

/** The glyphs of a line that stand in the strip; none of a table. */
export function glyphsOf({ row, chunks }: Strip): readonly Glyph[] {
  if (row === undefined) return []
  return chunks.length === row.chunks.length
    ? row.line.glyphs
    : chunks.flatMap(({ glyphs }) => glyphs)
}

/** How far strips reach. */
export interface Sides {
  left: number
  right: number
}

export function sidesOf(strips: readonly Strip[]): Sides {
  let left = Number.POSITIVE_INFINITY
  let right = 0
  for (const { chunks } of strips) {
    for (const { x0, x1 } of chunks) {
      left = Math.min(left, x0)
      right = Math.max(right, x1)
    }
  }
  return { left, right }
}

/** Whether some words of a line stand between two places or reach in between. */
export function isIn({ chunks }: Strip, from: number, to: number): boolean {
  for (const { x0, x1 } of chunks) if (x0 < to && x1 > from) return true
  return false
}

/** What of each strip begins between two places. */
export function side(strips: readonly Strip[], from: number, to: number): Strip[] {
  const own: Strip[] = []
  for (const strip of strips) {
    const { top, row, chunks } = strip
    let inside = 0
    for (const { x0 } of chunks) if (x0 >= from - 1 && x0 < to - 1) inside += 1
    if (inside === chunks.length) own.push(strip)
    else if (row && inside > 0)
      own.push({ top, chunks: chunks.filter(({ x0 }) => x0 >= from - 1 && x0 < to - 1), row })
  }
  return own
}

/** The size of most lines, by the middle one; 10 where there is no line. */
export function usualSize(strips: readonly Strip[]): number {
  const sizes = strips.flatMap(({ row }) => row?.size ?? []).sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 10
}
