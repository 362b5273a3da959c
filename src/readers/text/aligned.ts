import { concat, type Text } from '../../model/text.ts'
import type { RawTable } from '../../tables/raw.ts'
import { captionLine, numberedTable, unitWords } from '../../tables/words.ts'
import { rawTable } from '../delimited.ts'
import type { Line } from '../lines.ts'
import { type AlignedRow, alignedRow, value, type Wide, type Word, wordsOf } from './words.ts'

/** Fewer rows, or rows of fewer columns, are chance. */
const LEAST = { rows: 3, columns: 2, support: 2 }
/** How far right edges of one column may differ, columns stand apart, and a heading may reach into the next column. */
const SLACK = { edge: 1, apart: 4, reach: 3 }
/** Lines of headings above the first row, and lines without values between two rows. */
const MOST = { headings: 5, labels: 2, label: 40 }

const single = /^[\u4e00-\u9fff]$/
const sentence = /[。；，：:！？]$/

/** Lines of a text, from and to (not included), that are drawn as a table. */
export interface Aligned {
  from: number
  to: number
  table: RawTable
}

interface Row {
  line: Line
  found: AlignedRow
}

/**
 * Tables drawn with spaces: rows of a label and numbers whose right edges stand under each other, below headings
 * that stand over every one of these columns. Where an edge or a heading is in doubt the lines stay lines:
 *
 *        项目          预算数    决算数
 *     税收收入      3,447,808 3,531,981
 *       增值税         10,299     9,752
 */
export function alignedTables(lines: readonly Line[]): Aligned[] {
  const found: Aligned[] = []
  for (let i = 0; i < lines.length; i++) {
    if (alignedRow(lines[i]?.text ?? '', 2) === undefined) continue
    const least = found.at(-1)?.to ?? 0
    const run = runFrom(lines, i, 2)
    const table =
      tableAt(lines, least, i, run.rows, 2) ??
      tableAt(lines, least, i, runFrom(lines, i, 1).rows, 1)
    if (table) found.push({ ...table, to: run.end })
    i = run.end - 1
  }
  return found
}

/** The table of a run of rows, a Han character taken as one or two columns. */
function tableAt(
  lines: readonly Line[],
  least: number,
  first: number,
  rows: readonly Row[],
  wide: Wide,
): Pick<Aligned, 'from' | 'table'> | undefined {
  const edges = edgesOf(rows)
  const head = edges && headingsOver(lines, { least, first, wide }, rows, edges)
  return edges && head && { from: head.from, table: tableOf(head, rows, edges) }
}

/** The rows from a line on; blank lines and a label or two without values may stand between them. */
function runFrom(lines: readonly Line[], start: number, wide: Wide): { rows: Row[]; end: number } {
  const rows: Row[] = []
  let waiting: Row[] = []
  let end = start
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined) break
    if (line.text.trim() === '') continue
    const found = alignedRow(line.text, wide)
    if (found) {
      rows.push(...waiting, { line, found })
      waiting = []
      end = i + 1
      continue
    }
    const words = wordsOf(line.text, wide)
    const [only] = words
    if (words.length !== 1 || !only || only.to > MOST.label || sentence.test(only.text)) break
    waiting.push({ line, found: { label: only, values: [] } })
    if (waiting.length > MOST.labels) break
  }
  return { rows, end }
}

/** The right edges of the columns; undefined where values do not stand under each other. */
function edgesOf(rows: readonly Row[]): number[] | undefined {
  const full = rows.filter(({ found }) => found.values.length >= LEAST.columns)
  if (full.length < LEAST.rows) return undefined
  const ends = rows.flatMap(({ found }) => found.values.map(({ to }) => to)).sort((a, b) => a - b)
  const edges: { start: number; end: number; count: number }[] = []
  for (const end of ends) {
    const last = edges.at(-1)
    if (last && end - last.start <= SLACK.edge) {
      last.end = end
      last.count += 1
    } else edges.push({ start: end, end, count: 1 })
  }
  const sound = edges.every(
    ({ end, count }, i) =>
      count >= LEAST.support && (i === 0 || end - (edges[i - 1]?.end ?? 0) >= SLACK.apart),
  )
  return sound && edges.length >= LEAST.columns ? edges.map(({ end }) => end) : undefined
}

interface Head {
  from: number
  /** Words over the labels, then over every column, top-down. */
  words: { line: Line; word: Word }[][]
  lines: Line[]
}

/** The headings right above the rows, every column under one; undefined where a column has none or a word stands over several. */
function headingsOver(
  lines: readonly Line[],
  { least, first, wide }: { least: number; first: number; wide: Wide },
  rows: readonly Row[],
  edges: readonly number[],
): Head | undefined {
  const labels = Math.max(...rows.slice(0, 500).map(({ found }) => found.label.to))
  const over = (word: Word): number | undefined => {
    const middle = (word.from + word.to) / 2
    if (middle <= Math.min(labels, edges[0] ?? labels)) return 0
    const at = edges.findIndex(edge => middle <= edge + 1)
    const [left, right] = [at > 0 ? (edges[at - 1] ?? 0) : 0, edges[at] ?? 0]
    const fits = word.from >= left - SLACK.reach && word.to <= right + SLACK.reach
    return at >= 0 && fits ? at + 1 : undefined
  }
  const head: Head = { from: first, words: [[], ...edges.map(() => [])], lines: [] }
  const whole = () => head.words.slice(1).every(words => words.length > 0)
  for (let i = first - 1; i >= least && head.lines.length < MOST.headings; i--) {
    const line = lines[i]
    if (line === undefined || line.text.trim() === '') continue
    const { text } = line
    if (unitWords.test(text) || captionLine.test(text.trim()) || sentence.test(text)) break
    const words = closed(wordsOf(text, wide))
    if (words.some(word => value.test(word.text))) break
    const columns = words.map((word, at) => (words.length === edges.length + 1 ? at : over(word)))
    // A word over several columns: the title of the table, else a heading whose columns are in doubt.
    if (columns.includes(undefined) && (words.length === 1 || isTitle(text))) break
    if (columns.includes(undefined)) return undefined
    if (columns.some((column, at) => at > 0 && column === columns[at - 1])) return undefined
    for (const [at, word] of [...words.entries()].reverse())
      head.words[columns[at] ?? 0]?.unshift({ line, word })
    head.lines.unshift(line)
    head.from = i
  }
  return whole() && !head.words.some(saysTwice) && !isDivided(head) ? head : undefined
}

/** Whether the columns under headings that span them bear the same names (合计 一般债务 | 合计 一般债务): which spans which is in doubt. */
function isDivided({ words, lines }: Head): boolean {
  const names = words.slice(1).map(list => list.at(-1)?.word.text)
  return lines.length > 1 && new Set(names).size < names.length && names.every(name => name)
}

function isTitle(text: string): boolean {
  return numberedTable.test(text.trim()) || /表\s*$/.test(text)
}

/** A heading that says the same words twice was two. */
function saysTwice(words: Head['words'][number]): boolean {
  return /(.{4,}).*\1/.test(words.map(({ word }) => word.text).join(''))
}

/** Words with the two characters of one set apart (地     区) joined. */
function closed(words: readonly Word[]): readonly Word[] {
  const [first, second, ...rest] = words
  if (!first || !second || !single.test(first.text) || !single.test(second.text)) return words
  const at = (start: number) => concat([first.at(start), second.at(start)])
  return [{ text: first.text + second.text, from: first.from, to: second.to, at }, ...rest]
}

function tableOf({ words, lines }: Head, rows: readonly Row[], edges: readonly number[]): RawTable {
  const empty: Text = { text: '', runs: [] }
  const [top] = lines
  const heading = {
    line: { start: top?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
    cells: words.map(list => ({ text: concat(list.map(({ line, word }) => word.at(line.start))) })),
  }
  const body = rows.map(({ line, found: { label, values } }) => ({
    line,
    cells: [
      { text: label.at(line.start), ...(label.from > 0 && { indent: label.from / 2 }) },
      ...edges.map(edge => {
        const value = values.find(({ to }) => edge - to >= 0 && edge - to < SLACK.apart)
        return { text: value ? value.at(line.start) : empty }
      }),
    ],
  }))
  const table = rawTable([heading, ...body])
  const cells = table.cells.map(cell => (cell.row === 0 ? { ...cell, header: true } : cell))
  return { ...table, cells }
}
