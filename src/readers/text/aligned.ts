import type { RawTable } from '../../document/raw.ts'
import { concat, type Text } from '../../model/text.ts'
import { rawTable } from '../delimited.ts'
import type { Line } from '../lines.ts'
import { columnsByEdge, columnsByMiddle, type DrawnColumn } from './columns.ts'
import { type Head, headingsOver } from './headings.ts'
import { type AlignedRow, alignedRow, value, type Wide, type Word, wordsOf } from './words.ts'

/** Lines without values between two rows, and the width of one. */
const MOST = { labels: 2, label: 40 }

const sentence = /[。；，：:！？]$/

/** Lines of a text, from and to (not included), that are drawn as a table. */
export interface Aligned {
  from: number
  to: number
  table: RawTable
}

/** A row of such a table. */
export interface Row {
  line: Line
  found: AlignedRow
}

/**
 * Tables drawn with spaces: rows of a label and numbers whose right edges, or whose middles, stand under each other, below headings
 * that stand over every one of these columns. Where a column or a heading is in doubt the lines stay lines:
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
    const table = tableAt(lines, least, i, run.rows, 2) ?? narrow(lines, least, i, run.rows)
    if (table) found.push({ ...table, to: run.end })
    i = run.end - 1
  }
  return found
}

/** The same where a Han character takes one column, or numbers are set around the middle of theirs. */
function narrow(lines: readonly Line[], least: number, first: number, wideRows: readonly Row[]) {
  const { rows } = runFrom(lines, first, 1)
  return (
    tableAt(lines, least, first, rows, 1) ??
    tableAt(lines, least, first, wideRows, 2, columnsByMiddle) ??
    tableAt(lines, least, first, rows, 1, columnsByMiddle)
  )
}

/** The table of a run of rows, a Han character taken as one or two columns. */
function tableAt(
  lines: readonly Line[],
  least: number,
  first: number,
  rows: readonly Row[],
  wide: Wide,
  columnsOf: (rows: readonly Row[]) => DrawnColumn[] | undefined = columnsByEdge,
): Pick<Aligned, 'from' | 'table'> | undefined {
  const columns = columnsOf(rows)
  const edges = columns?.map(({ edge }) => edge)
  const head = edges && headingsOver(lines, { least, first, wide }, rows, edges)
  return columns && head && { from: head.from, table: tableOf(head, rows, columns) }
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
    const begun = waiting.pop()
    if (begun && words.every(word => value.test(word.text))) {
      let next = i + 1
      while (lines[next]?.text.trim() === '') next += 1
      const rest = labelAlone(lines[next], wide)
      rows.push(...waiting, { line, found: { label: joined(begun, rest), values: words } })
      waiting = []
      end = rest ? next + 1 : i + 1
      i = end - 1
      continue
    }
    if (begun) waiting.push(begun)
    const only = labelAlone(line, wide)
    if (only) waiting.push(only)
    if (!only || waiting.length > MOST.labels) break
  }
  return { rows, end }
}

/** A line that is one label without values. */
function labelAlone(line: Line | undefined, wide: Wide): Row | undefined {
  const [only, more] = wordsOf(line?.text ?? '', wide)
  if (!line || !only || more || value.test(only.text)) return undefined
  if (only.to > MOST.label || sentence.test(only.text)) return undefined
  return { line, found: { label: only, values: [] } }
}

/** A label broken over the lines above and below its values. */
function joined(above: Row, below: Row | undefined): Word {
  const parts = below ? [above, below] : [above]
  return {
    ...above.found.label,
    text: parts.map(({ found }) => found.label.text).join(''),
    at: () => concat(parts.map(({ line, found }) => found.label.at(line.start))),
  }
}

function tableOf(
  { words, lines, unit }: Head,
  rows: readonly Row[],
  columns: readonly DrawnColumn[],
): RawTable {
  const empty: Text = { text: '', runs: [] }
  const [top] = lines
  const heading = {
    line: { start: top?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
    cells: words.map(list => ({ text: concat(list.map(({ line, word }) => word.at(line.start))) })),
  }
  const body = rows.map(({ line, found: { label, values } }) => ({
    line,
    cells: [
      // Blanks before a label are rounded where such text is made: they tell no levels.
      { text: label.at(line.start) },
      ...columns.map(column => {
        const value = values.find(one => column.holds(one))
        return { text: value ? value.at(line.start) : empty }
      }),
    ],
  }))
  const table = rawTable([heading, ...body])
  const cells = table.cells.map(cell => (cell.row === 0 ? { ...cell, header: true } : cell))
  return { ...table, cells, ...(unit && { caption: unit.word.at(unit.line.start) }) }
}
