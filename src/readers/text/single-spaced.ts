import type { RawTable } from '../../document/raw.ts'
import { measureEnd, unitWords } from '../../lexicon/captions.ts'
import { concat, type Text } from '../../model/text.ts'
import { isAmountCell } from '../../reading/amount-cell.ts'
import { rawTable } from '../delimited.ts'
import { type Line, plainText } from '../lines.ts'
import type { Aligned } from './aligned.ts'
import { value, type Word, wordsOf } from './words.ts'

/** Fewer rows are chance. */
const LEAST = 3
/** The longest heading and label, and the lines (blank, or the unit) that may stand between headings and rows. */
const MOST = { word: 24, between: 2 }

const empty: Text = { text: '', runs: [] }
const han = /[\u4e00-\u9fff]/
const oneHan = /^[\u4e00-\u9fff]$/
const sentence = /[。；，！？]/
/** A line of formulas under the headings: 公式 A=B+C B C. */
const formula = /^[A-Z](?:=[A-Z+＋－-]+)?$/
const ordinal = /^\d{1,3}$/
/** Blanks that draw columns: where these are in doubt, a count of cells does not tell them. */
const drawn = /\S\s{3,}\S/

/**
 * Tables copied out of a page as lines whose cells are parted by blanks alone: a line of headings over rows of one label, with or without a
 * number in order, and as many numbers as there are headings behind it. Only the count tells the columns, so a row that lacks a number ends the table:
 *
 *     地区 债务限额 一般债务 专项债务
 *     东川县 62.5 21.0 41.5
 *
 * Headings may stand on two lines where those of the second come again under each of the first (合计 一般 专项 合计 一般 专项). Over one column of
 * numbers the heading of the labels may be missing, where the other names what is measured.
 */
export function singleSpacedTables(lines: readonly Line[]): Aligned[] {
  const found: Aligned[] = []
  for (let i = 0; i < lines.length; i++) {
    const first = rowOf(lines[i])
    const head = first && headAt(lines, i, first, found.at(-1)?.to ?? 0)
    if (first === undefined || head === undefined) continue
    const rows = rowsFrom(lines, i, first)
    if (rows.length < LEAST) continue
    const unit = lines.slice(head.at, i).find(({ text }) => unitWords.test(text))
    const caption = unit && plainText(unit.text, unit.start)
    const table = { ...tableOf(head, rows), ...(caption && { caption }) }
    found.push({ from: head.at, to: i + rows.length, table })
    i += rows.length - 1
  }
  return found
}

/** A line as cells; a word set letter by letter (地 区) is one. */
interface Cells {
  line: Line
  words: Word[]
  /** Cells before the first number. */
  labels: number
}

/** A label and the numbers behind it; undefined for any other line. */
function rowOf(line: Line | undefined): Cells | undefined {
  if (line === undefined || drawn.test(line.text)) return undefined
  const words = joined(wordsOf(line.text, 1))
  const labels = ordinal.test(words[0]?.text ?? '') ? 2 : 1
  const label = words[labels - 1]
  if (label === undefined || words.length === labels || !isName(label)) return undefined
  return words.slice(labels).every(({ text }) => value.test(text) || isAmountCell(text))
    ? { line, words, labels }
    : undefined
}

function isName({ text }: Word): boolean {
  return text.length <= MOST.word && han.test(text) && !isAmountCell(text) && !sentence.test(text)
}

/** Single Han characters that stand apart are one word. */
function joined(words: readonly Word[]): Word[] {
  const whole: Word[] = []
  let isOpen = false
  for (const word of words) {
    const last = whole.at(-1)
    const isOne = oneHan.test(word.text)
    if (last !== undefined && isOpen && isOne)
      whole[whole.length - 1] = {
        ...last,
        text: `${last.text}${word.text}`,
        to: word.to,
        at: start => concat([last.at(start), word.at(start)]),
      }
    else whole.push(word)
    isOpen = isOne
  }
  return whole
}

interface Headings {
  at: number
  /** One line of headings, or two. */
  rows: { line: Line; cells: Text[] }[]
}

/** The headings above the first row. */
function headAt(
  lines: readonly Line[],
  first: number,
  { words: row, labels }: Cells,
  least: number,
): Headings | undefined {
  const at = lineAbove(lines, first, least)
  const line = at === undefined ? undefined : lines[at]
  if (at === undefined || line === undefined) return undefined
  const words = joined(wordsOf(line.text, 1))
  if (!words.every(isName)) return undefined
  const texts = words.map(word => word.at(line.start))
  const blanks = Array.from({ length: labels }, () => empty)
  const numbers = row.length - labels
  const groups = groupsOver(lines, at, least, words, numbers)
  if (groups !== undefined) {
    const rows = groups.rows.map(one => ({ line: one.line, cells: [...blanks, ...one.cells] }))
    return { at: groups.at, rows }
  }
  if (words.length === row.length) return { at, rows: [{ line, cells: texts }] }
  if (labels === 2 && words.length === row.length - 1)
    return { at, rows: [{ line, cells: [...blanks.slice(1), ...texts] }] }
  const [only] = words
  const isShort = numbers === 1 && words.length === 1 && measureEnd.test(only?.text ?? '')
  return isShort ? { at, rows: [{ line, cells: [...blanks, ...texts] }] } : undefined
}

/**
 * The headings of two lines, where the words of the lower one come again under each of the upper one: all of its columns, or all but the first, which
 * is the sum that the upper heading names itself.
 */
function groupsOver(
  lines: readonly Line[],
  below: number,
  least: number,
  words: readonly Word[],
  numbers: number,
): Headings | undefined {
  const at = below - 1
  const [line, lower] = [lines[at], lines[below]]
  if (at < least || line === undefined || lower === undefined) return undefined
  const over = joined(wordsOf(line.text, 1))
  if (!over.every(isName)) return undefined
  for (const groups of [over, over.slice(1)]) {
    const width = numbers / groups.length
    if (groups.length < 2 || !Number.isInteger(width) || width < 2) continue
    for (const sums of [0, 1]) {
      const own = width - sums
      const inner = words.slice(-own * groups.length)
      const isAll = inner.length === own * groups.length && words.length - inner.length <= 1
      if (!isAll || own < 2 || !inner.every(({ text }, i) => text === inner[i % own]?.text))
        continue
      const upper = groups.flatMap(group =>
        Array.from({ length: width }, () => group.at(line.start)),
      )
      const under = groups.flatMap((_, i) => [
        ...(sums === 1 ? [empty] : []),
        ...inner.slice(i * own, (i + 1) * own).map(word => word.at(lower.start)),
      ])
      return {
        at,
        rows: [
          { line, cells: upper },
          { line: lower, cells: under },
        ],
      }
    }
  }
  return undefined
}

/** The nearest line above that is neither blank nor the unit. */
function lineAbove(lines: readonly Line[], first: number, least: number): number | undefined {
  for (let at = first - 1; at >= least && first - at <= MOST.between + 1; at--) {
    const text = lines[at]?.text ?? ''
    if (text.trim() !== '' && !unitWords.test(text) && !isFormulas(text)) return at
  }
  return undefined
}

function isFormulas(text: string): boolean {
  const [, ...words] = joined(wordsOf(text, 1))
  return words.length > 0 && words.every(word => formula.test(word.text))
}

/** The rows from a line on, as long as they have as many cells. */
function rowsFrom(lines: readonly Line[], first: number, { words, labels }: Cells): Cells[] {
  const rows: Cells[] = []
  for (let i = first; i < lines.length; i++) {
    const row = rowOf(lines[i])
    if (row === undefined || row.words.length !== words.length || row.labels !== labels) break
    rows.push(row)
  }
  return rows
}

function tableOf({ rows: headings }: Headings, rows: readonly Cells[]): RawTable {
  const body = rows.map(({ line, words }) => ({
    line,
    cells: words.map(word => ({ text: word.at(line.start) })),
  }))
  const top = headings.map(({ line, cells }) => ({ line, cells: cells.map(text => ({ text })) }))
  const table = rawTable([...top, ...body])
  const cells = table.cells.map(cell =>
    cell.row < headings.length ? { ...cell, header: true } : cell,
  )
  return { ...table, cells }
}
