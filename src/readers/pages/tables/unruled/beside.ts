import type { Row } from '../../lines/chunks.ts'

/** Whether a line holds several chunks, or stands beside one that does not, as numbers in the middle of a row do beside a label of two lines. */
export function isOfSeveral(rows: readonly Row[], i: number): boolean {
  const [above, row, below] = [rows[i - 1], rows[i], rows[i + 1]]
  if (!row || row.chunks.length > 1) return row !== undefined
  return (above && standBeside(above, row)) || (below && standBeside(row, below)) || false
}

/** Whether two lines overlap in height and not in width. */
function standBeside(above: Row, below: Row): boolean {
  const apart = above.chunks.every(a => below.chunks.every(b => a.x1 <= b.x0 || b.x1 <= a.x0))
  return apart && below.baseline - above.baseline < Math.min(above.size, below.size)
}
