import { shapeOf } from '../document/table/shape/index.ts'
import { absence } from '../lexicon/absence.ts'
import { amountCell } from '../lexicon/amounts.ts'
import { listHead, sentenceMark } from '../lexicon/drafts.ts'
import type { Cell, Table } from '../model/table.ts'
import { normalise } from '../records/normalise.ts'
import { generalised, tidy } from './headings.ts'
import { nameIn } from './name.ts'

/** A label of a form or a heading of its inner list, as a pattern could name it. */
export interface Label {
  printed: string
  general: string
}

/** What stands in a form beside its values: labels, and the headings of a list within. By generalised words. */
export interface FormWords {
  labels: ReadonlyMap<string, Label>
  list: ReadonlyMap<string, Label>
}

const NONE: FormWords = { labels: new Map(), list: new Map() }

/** Longer words are no label. */
const LABEL = 20
/** Rows of labels with values beside them: their share of the rows outside the list, and how many a form without a list has. */
const SHARE = 0.75
const ROWS = 3

/**
 * The labels of a table that is a form: in nearly all of its rows labels and values take turns, and no label stands twice;
 * a list may stand among them under headings of its own. Empty for a table of rows under headings.
 */
export function labelsOf(table: Table): FormWords {
  if (table.columns.length > 12) return NONE
  const labels = new Map<string, Label>()
  const list = new Map<string, Label>()
  const lines = linesOf(table)
  let outside = 0
  let paired = 0
  for (let r = 0; r < lines.length; r++) {
    const cells = lines[r] ?? []
    if (cells.length === 0 || (cells.length === 1 && table.columns.length > 1)) continue
    const headed = list.size === 0 ? listAt(lines, r) : null
    if (headed !== null) {
      for (const { key, ...label } of headed.heads) list.set(key, label)
      r = headed.last
      continue
    }
    outside += 1
    const pairs = pairsOf(cells) ?? pairsOf(cells.filter(({ text }) => text.text !== ''))
    if (pairs === null || pairs.some(({ key }) => labels.has(key))) continue
    paired += 1
    for (const { key, ...label } of pairs) labels.set(key, label)
  }
  const enough = list.size > 0 ? paired >= 1 && labels.size >= 2 : paired >= ROWS
  const isList = list.size === 0 && amountColumns(table) > 0
  const isForm = enough && !isList && worded(labels) && paired >= outside * SHARE
  return isForm ? { labels, list } : NONE
}

function linesOf(table: Table): Cell[][] {
  return shapeOf(table).slots.map((line, r) =>
    [...new Set(line)].flatMap(cell => (cell?.row === r ? [cell] : [])),
  )
}

type Named = Label & { key: string }

/** A list that begins at a row: headings, then rows whose cells stand under them; null when none does. */
function listAt(lines: readonly Cell[][], at: number): { heads: Named[]; last: number } | null {
  const line = lines[at] ?? []
  const own = line.filter(cell => cell.text.text !== '' && !reachesBelow(cell, at, lines))
  const named = own.map(labelOf)
  const headed = named.flatMap(label => (label && listHead.test(label.key) ? [label] : []))
  if (headed.length < 3 || headed.length < own.length) return null
  const columns = new Set(line.map(({ column }) => column))
  let last = at
  for (let r = at + 1; r < lines.length; r++) {
    const cells = lines[r] ?? []
    const under = cells.every(cell => columns.has(cell.column))
    if (cells.length < 2 || !under || cells.every(cell => listHead.test(labelOf(cell)?.key ?? '')))
      break
    last = r
  }
  return last > at ? { heads: headed, last } : null
}

/** A label that stands left of a whole list. */
function reachesBelow(cell: Cell, at: number, lines: readonly Cell[][]): boolean {
  return (
    cell.row + cell.rowSpan > at + 2 ||
    (cell.rowSpan > 1 && cell.row + cell.rowSpan >= lines.length)
  )
}

/** Names of things are labels as well as words of rows; at least half must be words that forms are made of. */
function worded(labels: ReadonlyMap<string, Label>): boolean {
  const known = [...labels.keys()].filter(key => listHead.test(key) || nameIn(key) !== undefined)
  return known.length * 2 >= labels.size
}

/** Label, value, label, value; null when the cells of a row are anything else. */
function pairsOf(cells: readonly Cell[]): Named[] | null {
  if (cells.length === 0 || cells.length % 2 === 1) return null
  const pairs: Named[] = []
  for (let i = 0; i < cells.length; i += 2) {
    const label = labelOf(cells[i])
    if (label === null) return null
    pairs.push(label)
  }
  return new Set(pairs.map(({ key }) => key)).size === pairs.length ? pairs : null
}

function labelOf(cell: Cell | undefined): Named | null {
  const words = (cell?.text.text ?? '').replace(/[：:]\s*$/, '')
  const key = normalise(words)
  if (key === '' || key.length > LABEL || amountCell.test(words) || absence.test(words)) return null
  if (sentenceMark.test(words)) return null
  const printed = tidy(words)
  const general = generalised(printed)
  return { key: normalise(general), printed, general }
}

/** Columns that hold amounts row by row: a table that has them is a list, not a form. */
function amountColumns(table: Table): number {
  const columns = table.columns.map(() => ({ amounts: 0, filled: 0 }))
  for (const { column, text } of table.cells) {
    const counted = columns[column]
    if (counted === undefined || text.text === '') continue
    counted.filled += 1
    if (amountCell.test(text.text)) counted.amounts += 1
  }
  return columns.filter(({ amounts, filled }) => amounts >= ROWS && amounts * 2 > filled).length
}
