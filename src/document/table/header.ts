import { absence } from '../../lexicon/absence.ts'
import { amountCell } from '../../lexicon/amounts.ts'
import {
  asideOfUnit,
  captionLine,
  labelled,
  unitWords,
  yearOfTable,
} from '../../lexicon/captions.ts'
import { codeHeading } from '../../lexicon/columns.ts'
import { formulaCell, formulaLabel, rowStem, stemOrBracket } from '../../lexicon/formulas.ts'
import { stageHeading } from '../../lexicon/headings.ts'
import { compact } from '../../model/text.ts'
import { isAmountCell } from '../../reading/amount-cell.ts'
import type { RawCell, RawTable } from '../raw.ts'
import { impliedSpans } from './implied.ts'
import { headsAmounts } from './shape/roles.ts'

/** The cells of a raw table by row, empty rows kept. */
export function rowsOf(table: RawTable): RawCell[][] {
  const rows: RawCell[][] = []
  for (const cell of table.cells) {
    for (let r = rows.length; r < cell.row + cell.rowSpan; r++) rows.push([])
    rows[cell.row]?.push(cell)
  }
  return rows
}

export function widthOf(table: RawTable): number {
  return table.cells.reduce((width, cell) => Math.max(width, cell.column + cell.columnSpan), 0)
}

/** Whether a cell says of which unit or body its table is: 单位：万元. */
function states({ text: { text } }: RawCell): boolean {
  return unitWords.test(text) || captionLine.test(text)
}

function isUnit({ text: { text } }: RawCell): boolean {
  return unitWords.test(text)
}

/** 部门：某局, 2024年1月10日, 财决公开01表: what else the line that says the unit may say. */
function isAside({ text: { text } }: RawCell): boolean {
  return captionLine.test(text) || labelled.test(text) || asideOfUnit.test(text.trim())
}

/** A leading row that is one line of words over the whole table, its title, or says its unit wherever it stands in the row. */
export function isBanner(row: readonly RawCell[], width: number): boolean {
  const filled = row.filter(cell => cell.text.text !== '')
  const [only] = filled
  if (filled.length > 0 && filled.length < width && filled.every(states)) return true
  if (filled.some(isUnit) && filled.every(cell => isUnit(cell) || isAside(cell))) return width > 1
  if (width < 2 || filled.length !== 1 || only === undefined) return false
  const spread = only.columnSpan >= Math.max(2, width - 1)
  const whole = row.reduce((sum, cell) => sum + cell.columnSpan, 0) === width
  return spread || (whole && only.column === 0 && (width > 2 || yearOfTable.test(only.text.text)))
}

/** 1, （2） */
const columnNumber = /^[（(]?(\d{1,2})[）)]?$/
/** 1+2, (4)/(3) */
const ofColumns = /^[（(]*\d{1,2}[）)]*(?:[+\-*/×÷][（(]*\d{1,2}[）)]*)+$/

/** 栏次, 1, 2, 3 … or A, B, C=A+B: a line that numbers the columns. */
export function isFormulaRow(row: readonly RawCell[]): boolean {
  const words: string[] = []
  for (const cell of row) {
    const text = compact(cell.text.text)
    if (text === '') continue
    if (!formulaCell.test(text)) return false
    words.push(text)
  }
  if (words.length < 2) return false
  if (words.some(text => formulaLabel.test(text))) return true
  const numbers = words.flatMap(text => columnNumber.exec(text)?.[1] ?? []).map(Number)
  const [first] = numbers
  const counts = numbers.every((number, i) => number === (first ?? 0) + i)
  const others = words.filter(text => /^[\d（(]/.test(text) && !columnNumber.test(text))
  if (others.length > 0 && (numbers.length === 0 || !others.every(text => ofColumns.test(text))))
    return false
  // A row labelled 甲 or A may as well hold amounts: beside a name or in brackets, columns are counted from 1.
  if (words.some(text => stemOrBracket.test(text)) && (first ?? 1) !== 1) return false
  return counts && (numbers.length + others.length >= 3 || words.some(text => rowStem.test(text)))
}

/** Rows with the spans that blanks among the headings stand for. */
export function withImpliedSpans(rows: readonly RawCell[][], width: number): readonly RawCell[][] {
  return impliedSpans(rows, bannersOf(rows, width), width, looksHeading)
}

/** 2026-03-11 15:03, 719776475-GK-2026-3014 */
const dateOrCode =
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+\d{1,2}[:：]\d{2}|^[\dA-Z]{6,}[-/][\dA-Z]+[-/][\d-]+$/

function bannersOf(rows: readonly RawCell[][], width: number): number {
  const first = rows.findIndex(row => !isBanner(row, width))
  return first < 0 ? rows.length : first
}

/** The leading rows that are headings (banners included), each with the rule that made it one: as marked, else by content. */
export function headingRows(rows: readonly RawCell[][], width: number): string[] {
  let row = bannersOf(rows, width)
  const first = row
  const why = rows.slice(0, first).map(() => 'one line of words over the whole table')
  const marked = (at: number) => {
    const filled = (rows[at] ?? []).filter(cell => cell.text.text !== '')
    return filled.length > 0 && filled.every(cell => cell.header)
  }
  for (; row < rows.length && marked(row); row++) why.push('marked as headings by the format')
  if (row === first && looksHeading(rows[row] ?? []) && hasBody(rows, row + 1)) {
    why.push('the first row of several short words without numbers')
    row += 1
  }
  if (row === first) return []
  for (; row < Math.min(rows.length - 1, first + 6); row++) {
    const cells = rows[row] ?? []
    if (dividesByStage(rows, row, width)) {
      why.push('nothing stands in it', 'it says the stage of each column')
      row += 1
      continue
    }
    const covered = reachesInto(rows, first, row)
    const stacked = isUnder(rows[row - 1] ?? [], cells, width)
    if (!(covered || stacked) || !looksHeading(cells)) break
    why.push(covered ? 'a heading above reaches down into it' : 'it divides wide headings above it')
  }
  return why
}

/** Short words, no amounts, no labels with their values beside them (索引号：… 发布日期 2026-03-11 15:03). */
function looksHeading(row: readonly RawCell[]): boolean {
  const filled = row.filter(cell => cell.text.text !== '')
  const stated = filled.filter(({ text: { text } }) => labelled.test(text) && !unitWords.test(text))
  if (stated.length * 2 >= filled.length && stated.length > 0) return false
  if (filled.some(({ text: { text } }) => dateOrCode.test(text))) return false
  if (filled.length === 0) return row.length > 0 && row.some(cell => cell.columnSpan < 1)
  return filled.every(
    ({ text: { text } }) =>
      text.length <= 40 &&
      !absence.test(text) &&
      (!amountCell.test(text) || /^(?:19|20)\d{2}$/.test(text)),
  )
}

function hasBody(rows: readonly RawCell[][], from: number): boolean {
  return rows.length > from
}

/** Whether a heading above spans down into this row. */
function reachesInto(rows: readonly RawCell[][], first: number, row: number): boolean {
  for (let r = first; r < row; r++) {
    for (const cell of rows[r] ?? []) if (cell.row + cell.rowSpan > row) return true
  }
  return false
}

/** Whether a row divides wide headings of the row above it, where the rest of it is empty or as wide. */
function isUnder(above: readonly RawCell[], row: readonly RawCell[], width: number): boolean {
  const wide = above.filter(cell => cell.columnSpan > 1 && cell.text.text !== '')
  if (wide.length === 0 || wide.every(cell => cell.columnSpan >= width)) return false
  const inside = (cell: RawCell) =>
    wide.some(head => cell.column >= head.column && cell.column < head.column + head.columnSpan)
  const filled = row.filter(cell => cell.text.text !== '')
  return filled.length > 0 && filled.every(cell => inside(cell) && cell.columnSpan < width)
}

/** Whether a row is empty and the next one names a stage in every column: 预算数 │ 决算数 │ 预算数 │ 决算数. */
function dividesByStage(rows: readonly RawCell[][], row: number, width: number): boolean {
  const words = (at: number) => (rows[at] ?? []).flatMap(cell => cell.text.text.trim() || [])
  const named = words(row + 1)
  return (
    words(row).length === 0 &&
    named.length * 3 >= width * 2 &&
    named.length > 1 &&
    named.every(text => stageHeading.test(text))
  )
}

/** Stacked headings of every column, top-down; a heading over several columns stands in each of them. */
export function columnPaths(
  rows: readonly RawCell[][],
  headerRows: number,
  width: number,
): string[][] {
  const paths: string[][] = Array.from({ length: width }, () => [])
  for (const row of rows.slice(0, headerRows)) {
    if (isBanner(row, width) || isFormulaRow(row)) continue
    for (const cell of row) {
      const words = cell.text.text.replace(/\s*\n\s*/g, '').trim()
      if (words === '') continue
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        if (paths[c]?.at(-1) !== words) paths[c]?.push(words)
      }
    }
  }
  return paths
}

/** Longer words, on average, tell something and name nothing. */
const LONG_LABEL = 40

/** How many leading columns head their rows: the ones before the first column of amounts. */
export function countHeaderColumns(
  rows: readonly RawCell[][],
  headerRows: number,
  paths: readonly string[][],
): number {
  const amounts: number[] = paths.map(() => 0)
  const words: number[] = paths.map(() => 0)
  const lengths: number[] = paths.map(() => 0)
  for (const row of rows.slice(headerRows)) {
    for (const {
      column,
      text: { text },
    } of row) {
      if (text === '' || absence.test(text)) continue
      if (isAmountCell(text)) amounts[column] = (amounts[column] ?? 0) + 1
      else words[column] = (words[column] ?? 0) + 1
      lengths[column] = (lengths[column] ?? 0) + text.length
    }
  }
  const isValues = (c: number) => {
    const [numbers, others] = [amounts[c] ?? 0, words[c] ?? 0]
    return numbers > others || (numbers > 0 && headsAmounts(compact(paths[c]?.at(-1) ?? '')))
  }
  const first = paths.findIndex(
    (path, c) =>
      isValues(c) && !codeHeading.test(path.at(-1) ?? '') && (c > 0 || paths.length === 1),
  )
  const prose = paths.findIndex(
    (_, c) => (lengths[c] ?? 0) > LONG_LABEL * ((words[c] ?? 0) + (amounts[c] ?? 0)),
  )
  const end = prose > 0 && (first < 0 || prose < first) ? prose : first
  if (first > 0) return Math.max(1, end)
  return paths.length > 1 ? 1 : 0
}
