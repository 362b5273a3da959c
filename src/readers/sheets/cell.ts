import type { SheetCell } from './workbook.ts'

/** How a cell sets its words, where its format says so. */
export interface Setting {
  centred?: boolean
  /** In em. */
  indent?: number
}

/** A cell with words, without the space around them, which sets them in; undefined where it shows none. */
export function sheetCell(
  row: number,
  column: number,
  words: string,
  stored: string | undefined,
  { centred = false, indent = 0 }: Setting,
): SheetCell | undefined {
  const text = tidy(words)
  if (text === '') return undefined
  const cell: SheetCell = { row, column, rowSpan: 1, columnSpan: 1, text }
  const set = indent + leading(words)
  if (stored !== undefined) cell.stored = stored
  if (set > 0) cell.indent = set
  if (centred) cell.centred = true
  return cell
}

/** Lines without space around them; blank ones at the ends and signs nobody sees are none. */
function tidy(words: string): string {
  const seen = words.replace(/[\u200b\ufeff]/g, '')
  if (!/[\r\n]/.test(seen)) return seen.trim()
  const lines = seen.split(/\r\n?|\n/).map(line => line.trim())
  return lines.join('\n').trim()
}

/** How far blanks before the words set them in: an ideographic one is as wide as two plain ones. */
function leading(words: string): number {
  let width = 0
  for (const sign of words) {
    if (sign === '\u3000') width += 1
    else if (sign === ' ' || sign === '\u00a0') width += 0.5
    else break
  }
  return width < 1 ? 0 : width
}
