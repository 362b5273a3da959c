import { captionLine, numberedTable, tableLast, unitWords } from '../../lexicon/captions.ts'
import { concat } from '../../model/text.ts'
import type { Line } from '../lines.ts'
import type { Row } from './aligned.ts'
import { value, type Wide, type Word, wordsOf } from './words.ts'

/** Lines of headings above the first row. */
const MOST = 5
/** How far a heading may reach into the next column. */
const REACH = 3
/** Rows by which the width of the labels is told. */
const SAMPLE = 500

const single = /^[\u4e00-\u9fff]$/
const sentence = /[。；，：:！？]$/

/** The headings of a table drawn with spaces. */
export interface Head {
  from: number
  /** Words over the labels, then over every column, top-down. */
  words: { line: Line; word: Word }[][]
  lines: Line[]
  /** The unit, where it stands beside the headings: 项目  预算数  （单位：万元）. */
  unit?: { line: Line; word: Word }
}

/** The headings right above the rows, every column under one; undefined where a column has none or a word stands over several. */
export function headingsOver(
  lines: readonly Line[],
  { least, first, wide }: { least: number; first: number; wide: Wide },
  rows: readonly Row[],
  edges: readonly number[],
): Head | undefined {
  const labels = Math.max(...rows.slice(0, SAMPLE).map(({ found }) => found.label.to))
  const over = (word: Word): number | undefined => {
    const middle = (word.from + word.to) / 2
    if (middle <= Math.min(labels, edges[0] ?? labels)) return 0
    const at = edges.findIndex(edge => middle <= edge + 1)
    const [left, right] = [at > 0 ? (edges[at - 1] ?? 0) : 0, edges[at] ?? 0]
    const fits = word.from >= left - REACH && word.to <= right + REACH
    return at >= 0 && fits ? at + 1 : undefined
  }
  const head: Head = { from: first, words: [[], ...edges.map(() => [])], lines: [] }
  const whole = () => head.words.slice(1).every(words => words.length > 0)
  for (let i = first - 1; i >= least && head.lines.length < MOST; i--) {
    const line = lines[i]
    if (line === undefined || line.text.trim() === '') continue
    const { text } = line
    const all = closed(wordsOf(text, wide))
    const unit = all.length > 2 ? all.at(-1) : undefined
    const beside = unit !== undefined && unitWords.test(unit.text)
    if (beside && head.unit === undefined) head.unit = { line, word: unit }
    else if (unitWords.test(text) || captionLine.test(text.trim()) || sentence.test(text)) break
    const words = beside ? all.slice(0, -1) : all
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
  return numberedTable.test(text.trim()) || tableLast.test(text)
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
