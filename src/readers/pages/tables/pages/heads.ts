import { numberingLabel } from '../../../../lexicon/columns.ts'
import { stems } from '../../../../lexicon/numbering.ts'
import { yearAlone, yearFirst } from '../../../../lexicon/titles.ts'
import { compact } from '../../../../model/text.ts'
import { isWholeNumber } from '../../lines/numeral.ts'
import type { PartCell, TablePart } from '../../model.ts'
import { MOST_REPEATED } from '../cells.ts'

/** Share of a column's rows that hold amounts for it to be one of amounts. */
const AMOUNTS = 0.6

/** How many leading rows of a part print the headings of the table again. A row of amounts is no heading, whatever it repeats. */
export function repeatedRows(head: readonly PartCell[], part: readonly PartCell[]): number {
  const most = Math.min(heightOf(head), heightOf(part) - 1, MOST_REPEATED)
  let row = 0
  while (row < most) {
    const [own, again] = [rowWords(head, row), rowWords(part, row)]
    const words = rowOf(part, row).map(wordsOf)
    if (own !== again || !/\p{L}/u.test(own) || holdsAmounts(words)) break
    if (row > 0 && isCountedRow(words)) break
    row += 1
  }
  return row
}

/** Under headings, 教育 before 1 and 2 has two small amounts; 栏次 before them numbers the columns. */
function isCountedRow(cells: readonly string[]): boolean {
  const labels = cells.filter(words => /\p{L}/u.test(words))
  return (
    cells.some(isWholeNumber) &&
    !labels.some(words => numberingLabel.test(words) || stems.includes(words))
  )
}

/**
 * Whether a part begins with headings of its own, none of which the table has: over columns that hold amounts on both pages its first
 * row has words, or years one after the other.
 */
export function hasOtherHead(first: TablePart, above: TablePart, part: TablePart): boolean {
  if (repeatedRows(first.cells, part.cells) > 0) return false
  const body = amountColumns(above.cells)
  const own = amountColumns(part.cells)
  const head = rowOf(part.cells, 0).filter(cell => own.has(cell.column) && body.has(cell.column))
  const words = head.map(wordsOf).filter(text => text !== '')
  if (words.length === 0 || words.length < head.length) return false
  if (standIn(above.cells, words)) return false
  if (words.every(text => yearAlone.test(text))) {
    const named = words.every(text => /\D/.test(text))
    return (
      named || (words.length > 1 && words.every((text, i) => i === 0 || isNext(words[i - 1], text)))
    )
  }
  return words.every(
    text => yearFirst.test(text) || (/\p{L}{2}/u.test(text) && !/^\d[\d.,]*\p{L}/u.test(text)),
  )
}

/** Whether words stand together in a row of a part: a form heads its inner list on every page (三级指标 │ 年度指标值). */
function standIn(cells: readonly PartCell[], words: readonly string[]): boolean {
  const rows = new Map<number, Set<string>>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Set<string>()
    rows.set(cell.row, row.add(wordsOf(cell)))
  }
  return [...rows.values()].some(row => words.every(text => row.has(text)))
}

function isNext(before: string | undefined, year: string): boolean {
  return Math.abs(Number(before) - Number(year)) === 1
}

/** Columns most of whose rows under the first hold a number. */
function amountColumns(cells: readonly PartCell[]): Set<number> {
  const columns = new Map<number, PartCell[]>()
  for (const cell of cells) {
    if (cell.row === 0 || cell.columnSpan > 1 || wordsOf(cell) === '') continue
    const own = columns.get(cell.column)
    if (own) own.push(cell)
    else columns.set(cell.column, [cell])
  }
  const held = [...columns].filter(
    ([, own]) => own.filter(isNumber).length >= Math.max(1, AMOUNTS * own.length),
  )
  return new Set(held.map(([column]) => column))
}

/** Whether a row or a column holds numbers that neither name years nor count from 1. */
export function holdsAmounts(cells: readonly string[]): boolean {
  const numbers = cells.filter(words => isWholeNumber(words) && /\d/.test(words))
  const counts = numbers.every((words, i) => Number(words) === i + 1)
  return !counts && numbers.some(words => !yearAlone.test(words))
}

function isNumber(cell: PartCell): boolean {
  return isWholeNumber(wordsOf(cell))
}

function wordsOf({ text }: PartCell): string {
  return compact(text.text)
}

function rowOf(cells: readonly PartCell[], row: number): PartCell[] {
  return cells.filter(cell => cell.row === row).sort((a, b) => a.column - b.column)
}

export function heightOf(cells: readonly PartCell[]): number {
  return cells.reduce((height, { row, rowSpan }) => Math.max(height, row + rowSpan), 0)
}

function rowWords(cells: readonly PartCell[], row: number): string {
  return rowOf(cells, row)
    .map(cell => `${cell.column} ${wordsOf(cell)}`)
    .join('\n')
}
