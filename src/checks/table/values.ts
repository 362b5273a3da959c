import { isNothing } from '../../document/table/shape/index.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import type { Cell } from '../../model/table.ts'
import type { Reading } from '../finder.ts'

/** The one figure that is a whole cell; `none` for an empty cell or a dash; `words` for anything else. */
export type Value = IdentifiedFigure | 'none' | 'words'

/** What the slots of a grid hold; every slot is looked at once, however many finders ask. */
export function valuesOf(
  at: (row: number, column: number) => Cell | undefined,
  width: number,
  byCell: Reading['byCell'],
): (row: number, column: number) => Value {
  const known = new Map<number, Value>()
  return (row, column) => {
    const slot = row * width + column
    const before = known.get(slot)
    if (before !== undefined) return before
    const value = heldBy(at(row, column), byCell)
    known.set(slot, value)
    return value
  }
}

function heldBy(cell: Cell | undefined, byCell: Reading['byCell']): Value {
  if (cell === undefined) return 'none'
  const whole = wholeFigure(cell, byCell.get(cell))
  if (whole === undefined) return isNothing(cell.text.text) ? 'none' : 'words'
  return cell.rowSpan === 1 && cell.columnSpan === 1 ? whole : 'words'
}

function wholeFigure(
  cell: Cell,
  figures: readonly IdentifiedFigure[] | undefined,
): IdentifiedFigure | undefined {
  const [only] = figures ?? []
  if (only === undefined || figures?.length !== 1) return undefined
  const { start, end } = only.figure
  return end - start >= cell.text.text.trim().length - 2 ? only : undefined
}
