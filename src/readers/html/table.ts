import type { RawBlock, RawTable } from '../../document/raw.ts'
import { placeCells, type UnplacedCell } from '../../document/table/grid.ts'
import { amountCell } from '../../lexicon/amounts.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import { concat, type Text } from '../../model/text.ts'
import { stackedRows } from '../stacked.ts'
import { isLinkList } from './chrome.ts'
import {
  type Element,
  hiddenReason,
  isElement,
  lengthOf,
  type Node,
  textLength,
  textsOf,
} from './elements.ts'
import { lengthsOf } from './lengths.ts'
import type { Page } from './page.ts'
import { attribute } from './properties.ts'
import { unseenColumns, withoutColumns } from './unseen-columns.ts'

/** A cell with so much prose of its own belongs to a layout, not to a table. */
const PROSE_CELL = 1500

/** A menu set as a table has no more rows. */
const MENU_ROWS = 12

/** No amount is printed longer. */
const LONGEST_AMOUNT = 40

/** Reads the blocks under a node; handed in, because cells hold blocks and blocks hold tables. */
type Read = (node: Node, page: Page) => RawBlock[]

interface Line {
  element: Element
  head: boolean
  /** Rows from this one to the end of its part of the table, where every span ends. */
  left: number
}

/** The table of a `<table>` element; null when the element only lays out the page. */
export function readTable(element: Element, page: Page, read: Read): RawTable | null {
  const lines = linesOf(element, page)
  if (isLayout(element, lines)) return null
  const within = { ...page, framed: false }
  let covered = 0
  const rows = lines.flatMap(line => {
    const cells = cellsOf(line.element).map(cell => readCell(cell, line, within, read))
    line.element.children = []
    covered = Math.max(covered - 1, ...cells.map(({ rowSpan }) => rowSpan - 1), 0)
    const each = covered > 0 ? [cells] : stackedRows(cells)
    return each.map(row => ({ cells: row, line }))
  })
  const anchors = [page.place(element)]
  const { cells, overlapped } = placeCells(
    rows.map(({ cells }) => cells),
    row => {
      const line = rows[row]?.line
      return emptyCell(line ? [page.place(line.element)] : anchors)
    },
  )
  if (overlapped > 0) {
    const message = `${overlapped} cells declare spans over cells that are taken; cut to the free ones`
    page.diagnostics.push(diagnostic('table-span-overlap', message, anchors))
  }
  const { seen, gone } = withoutColumns(cells, unseenColumns(element))
  for (const { text } of gone) count(textLength(text.text), 'hidden', page)
  const caption = childrenOf(element, ['caption'])[0]
  const words = caption && flatten(read(caption, { ...page, framed: false })).text
  return {
    kind: 'table',
    cells: seen,
    anchors,
    ...(words && words.text !== '' && { caption: words }),
    confidence: 1,
  }
}

function readCell(element: Element, line: Line, page: Page, read: Read): UnplacedCell {
  const { text, tables } = isStruck(element, page) ? flatten([]) : flatten(read(element, page))
  const indent = indentOf(element)
  element.children = []
  return {
    rowSpan: Math.min(spanOf(element, 'rowspan') || line.left, line.left),
    columnSpan: Math.max(1, spanOf(element, 'colspan')),
    header: element.tagName === 'th' || line.head,
    text,
    anchors: [page.place(element)],
    ...(tables.length > 0 && { tables }),
    ...indent,
  }
}

function emptyCell(anchors: UnplacedCell['anchors']): UnplacedCell {
  return { rowSpan: 1, columnSpan: 1, header: false, text: { text: '', runs: [] }, anchors }
}

function flatten(blocks: readonly RawBlock[]): { text: Text; tables: RawTable[] } {
  const texts = blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text]))
  const tables = blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
  return { text: concat(texts, '\n'), tables }
}

function spanOf(element: Element, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  return Number.isNaN(value) || value < 0 ? 1 : value
}

/** Indentation in em: by style, or by the spaces that begin the cell's words. */
function indentOf(element: Element): { indent?: number } {
  const styles = [element, ...element.children.filter(isElement)].map(
    node => attribute(node, 'style') ?? '',
  )
  for (const style of styles) {
    const found =
      /(?:text-indent|padding-left|margin-left|mso-char-indent-count)\s*:\s*([\d.]+)\s*(em|pt|px|)/i.exec(
        style,
      )
    if (!found) continue
    const size = Number(found[1])
    const unit = found[2]?.toLowerCase()
    const indent = unit === 'pt' ? size / 10.5 : unit === 'px' ? size / 14 : size
    if (indent > 0) return { indent }
  }
  const first = element.children[0]
  const inner = first && isElement(first) ? first.children[0] : first
  const value = inner?.type === 'text' ? inner.value : ''
  const lead = /^[\u3000\u00a0]+/.exec(value)?.[0] ?? ''
  const indent = [...lead].reduce((sum, space) => sum + (space === '\u3000' ? 1 : 0.5), 0)
  return indent > 0 ? { indent } : {}
}

/** Rows that are seen, in the order a browser shows them: of a thead, marked, of every tbody, of a tfoot. */
function linesOf(table: Element, page: Page): Line[] {
  const lines: Line[] = []
  const parts = childrenOf(table, ['thead', 'tbody', 'tfoot'])
  const [first, last] = ['thead', 'tfoot'].map(name => parts.find(part => part.tagName === name))
  const between = parts.filter(part => part !== first && part !== last)
  for (const part of [first, ...between, last]) {
    if (part === undefined) continue
    const seen = isSeen(part, page) ? childrenOf(part, ['tr']).filter(row => isSeen(row, page)) : []
    const rows = seen.filter(row => cellsOf(row).length > 0)
    for (const [i, element] of rows.entries())
      lines.push({ element, head: part.tagName === 'thead', left: rows.length - i })
  }
  return lines
}

/** Whether a row, or a part of a table, is shown; one that is not is counted. */
function isSeen(element: Element, page: Page): boolean {
  const reason = hiddenReason(element, true)
  if (reason !== undefined) omit(element, reason, page)
  return reason === undefined
}

/** Whether a cell's words are all taken back; the cell keeps its place. */
function isStruck(cell: Element, page: Page): boolean {
  if (hiddenReason(cell, true) !== 'struck') return false
  omit(cell, 'struck', page)
  return true
}

function omit(element: Element, reason: string, page: Page): void {
  count(lengthOf(element), reason, page)
}

function count(length: number, reason: string, page: Page): void {
  if (length > 0) page.omitted[reason] = (page.omitted[reason] ?? 0) + length
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row, ['td', 'th']).filter(
    cell => (hiddenReason(cell, true) ?? 'struck') === 'struck',
  )
}

function childrenOf(element: Element, names: readonly string[]): Element[] {
  return element.children.filter(isElement).filter(child => names.includes(child.tagName))
}

/** A table lays out the page when it has one column, one row of words, holds other tables that outweigh it, or long prose. */
function isLayout(table: Element, lines: readonly Line[]): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  const widths = lines.map(({ element }) => cellsOf(element).length)
  if (Math.max(0, ...widths.slice(0, 1000)) <= 1) return true
  const amounts = (of: readonly Line[]) => of.some(({ element }) => cellsOf(element).some(isAmount))
  if (lines.length === 1 && !amounts(lines)) return true
  if (lines.length <= MENU_ROWS && isLinkList(table) && !amounts(lines)) return true
  let own = 0
  let nested = 0
  for (const { element } of lines) {
    for (const cell of cellsOf(element)) {
      const inside = lengthsOf(cell)
      const length = inside.own
      nested += inside.nested
      own += length
      if (length > PROSE_CELL && lines.length <= 3) return true
    }
  }
  return nested > own
}

function isAmount(cell: Element): boolean {
  const { own, nested } = lengthsOf(cell)
  if (nested > 0 || own > LONGEST_AMOUNT) return false
  const text = textsOf(cell)
    .map(({ value }) => value)
    .join('')
  return amountCell.test(text.trim())
}
