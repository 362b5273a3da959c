import type { Story } from './story.ts'
import { type Element, elementsOf, find, lengthOf, setting } from './tree.ts'

/** A cell at the lines of the grid it begins and ends at. */
export interface CellElement {
  element: Element
  from: number
  to: number
  /** Whether it begins a cell over several rows, or goes on with the one above. */
  merge?: 'begins' | 'goes on'
}

export interface RowElement {
  element: Element
  header: boolean
  cells: CellElement[]
}

/** Wrappers that stand between a table and its rows, or a row and its cells. */
const WRAPPERS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'])

/** The rows of a table that are seen; what was deleted or is hidden is counted. */
export function rowsOf(table: Element, story: Story): RowElement[] {
  const rows = within(table, 'tr').flatMap(element => {
    const properties = find(element, 'trPr')
    const reason = find(properties, 'del')
      ? 'deleted'
      : find(properties, 'hidden')
        ? 'hidden'
        : undefined
    if (reason !== undefined) story.omit(reason, lengthOf(element))
    return reason === undefined
      ? [{ element, header: isHeader(properties), cells: cellsOf(element, story) }]
      : []
  })
  // A heading is repeated from the top of the table on; where every row is set as one, none is.
  const heads = rows.findIndex(({ header }) => !header)
  return rows
    .map((row, i) => ({ ...row, header: i < heads }))
    .filter(({ cells }) => cells.length > 0)
}

function isHeader(properties: Element | undefined): boolean {
  const found = find(properties, 'tblHeader')
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['val'] ?? '')
}

function cellsOf(row: Element, story: Story): CellElement[] {
  const cells: CellElement[] = []
  let at = countOf(setting(find(row, 'trPr'), 'gridBefore'), 0)
  for (const element of within(row, 'tc')) {
    const properties = find(element, 'tcPr')
    if (find(properties, 'cellDel')) {
      story.omit('deleted', lengthOf(element))
      continue
    }
    const to = at + countOf(setting(properties, 'gridSpan'), 1)
    const last = cells.at(-1)
    const beside = find(properties, 'hMerge')
    if (beside && beside.attributes['val'] !== 'restart' && last) last.to = to
    else cells.push({ element, from: at, to, ...mergeOf(find(properties, 'vMerge')) })
    at = to
  }
  return cells
}

function mergeOf(merge: Element | undefined): Pick<CellElement, 'merge'> {
  if (merge === undefined) return {}
  return { merge: merge.attributes['val'] === 'restart' ? 'begins' : 'goes on' }
}

/** A count as a document writes it, or what stands for none. */
function countOf(said: string | undefined, otherwise: number): number {
  const count = Number(said ?? otherwise)
  return Number.isInteger(count) && count >= otherwise ? Math.min(count, 1000) : otherwise
}

function within(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap(child => {
    if (child.name === name) return [child]
    return WRAPPERS.has(child.name) ? within(child, name) : []
  })
}
