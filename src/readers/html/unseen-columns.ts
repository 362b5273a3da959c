import type { UnplacedCell } from '../../document/table/grid.ts'
import { type Element, hiddenReason, isElement } from './elements.ts'
import { attribute } from './properties.ts'

/** The most columns a span may name. */
const MOST = 1000

/** The columns that a table's `<col>` and `<colgroup>` collapse. */
export function unseenColumns(table: Element): ReadonlySet<number> {
  const unseen = new Set<number>()
  let at = 0
  const take = (element: Element, within: boolean) => {
    const span = Number.parseInt(attribute(element, 'span') ?? '1', 10)
    const end = at + Math.min(MOST, Math.max(1, Number.isNaN(span) ? 1 : span))
    const hidden = within || hiddenReason(element, true) === 'hidden'
    for (; at < end; at++) if (hidden) unseen.add(at)
  }
  for (const child of table.children.filter(isElement)) {
    if (child.tagName === 'col') take(child, false)
    if (child.tagName !== 'colgroup') continue
    const columns = child.children.filter(isElement).filter(({ tagName }) => tagName === 'col')
    if (columns.length === 0) take(child, false)
    else {
      const within = hiddenReason(child, true) === 'hidden'
      for (const column of columns) take(column, within)
    }
  }
  return unseen
}

type Placed = Pick<UnplacedCell, 'columnSpan'> & { column: number }

/** Placed cells without the columns nobody sees, the others moved together; and the cells that are gone. */
export function withoutColumns<T extends Placed>(
  cells: readonly T[],
  unseen: ReadonlySet<number>,
): { seen: T[]; gone: T[] } {
  const seen: T[] = []
  const gone: T[] = []
  const hidden = [...unseen].sort((a, b) => a - b)
  for (const cell of cells) {
    const before = hidden.filter(column => column < cell.column).length
    const within = hidden.filter(
      column => column >= cell.column && column < cell.column + cell.columnSpan,
    ).length
    if (within === cell.columnSpan) gone.push(cell)
    else seen.push({ ...cell, column: cell.column - before, columnSpan: cell.columnSpan - within })
  }
  return { seen, gone }
}
