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
const percentSign = /^[（(]?[%％][）)]?$/
const sentence = /[。；，：:！？]$/

/** The headings of a table drawn with spaces. */
export interface Head {
  from: number
  /** Words over the labels, then over every column, top-down. */
  words: { line: Line; word: Word }[][]
  lines: Line[]
  /** A line of them spans columns, and it is told which. */
  spanned?: boolean
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
  const { labels, over } = standingOver(rows, edges)
  const head: Head = { from: first, words: [[], ...edges.map(() => [])], lines: [] }
  const read: LineOfWords[] = []
  let isDoubted = false
  for (let i = first - 1; i >= least && head.lines.length < MOST; i--) {
    const line = lines[i]
    if (line === undefined || line.text.trim() === '') continue
    const words = headingWords(line, head, wide)
    if (words === undefined) break
    const spanning = head.spanned ? undefined : groupsOver(words, head, edges, labels)
    const columns = words.map((word, at) => (words.length === edges.length + 1 ? at : over(word)))
    if (spanning !== undefined) {
      head.spanned = true
      addTo(head, line, [...spanning.entries()])
    } else {
      // A word over several columns: the title of the table, else a heading whose columns are in doubt.
      if (columns.includes(undefined) && (words.length === 1 || isTitle(line.text))) break
      read.push({ line, words })
      if (columns.includes(undefined) || areTwice(columns)) isDoubted = true
      else addTo(head, line, words.map((word, at) => [columns[at] ?? 0, word] as const).reverse())
    }
    head.lines.unshift(line)
    head.from = i
  }
  if (!isDoubted && isSound(head)) return head
  const ordered = head.spanned ? undefined : inOrder(read, edges, word => over(word) === 0)
  if (ordered === undefined) return undefined
  head.words = ordered
  return isSound(head) ? head : undefined
}

/** Where the labels end, and which column a word over the rows stands over: 0 for the labels, undefined for none or several. */
function standingOver(
  rows: readonly Row[],
  edges: readonly number[],
): { labels: number; over: (word: Word) => number | undefined } {
  const sample = rows.slice(0, SAMPLE).map(({ found }) => found)
  const labels = Math.max(...sample.map(({ label }) => label.to))
  const values = Math.min(...sample.flatMap(one => one.values.map(({ from }) => from)))
  const over = (word: Word): number | undefined => {
    const middle = middleOf(word)
    if (middle <= Math.min(labels, edges[0] ?? labels) || word.to + 1 < values) return 0
    const at = edges.findIndex(edge => middle <= edge + 1)
    const [left, right] = [at > 0 ? (edges[at - 1] ?? 0) : 0, edges[at] ?? 0]
    const fits = word.from >= left - REACH && word.to <= right + REACH
    return at >= 0 && fits ? at + 1 : undefined
  }
  return { labels, over }
}

/** The words of a line of headings, without the unit beside them, which is kept; undefined for a line that is none. */
function headingWords(line: Line, head: Head, wide: Wide): readonly Word[] | undefined {
  const { text } = line
  const all = closed(wordsOf(text, wide))
  const unit = all.length > 2 ? all.at(-1) : undefined
  const beside = unit !== undefined && unitWords.test(unit.text)
  if (beside && head.unit === undefined) head.unit = { line, word: unit }
  else if (unitWords.test(text) || captionLine.test(text.trim()) || sentence.test(text))
    return undefined
  const words = beside ? all.slice(0, -1) : all
  return words.some(word => value.test(word.text)) ? undefined : words
}

function addTo(
  head: Head,
  line: Line,
  placed: readonly (readonly [number, Word | undefined])[],
): void {
  for (const [column, word] of placed)
    if (word !== undefined) head.words[column]?.unshift({ line, word })
}

/** Every column has a heading, none says the same twice, and which spans which is in no doubt. */
function isSound(head: Head): boolean {
  const isWhole = head.words.slice(1).every(words => words.length > 0)
  return isWhole && !head.words.some(saysTwice) && !isDivided(head)
}

interface LineOfWords {
  line: Line
  words: readonly Word[]
}

function areTwice(columns: readonly (number | undefined)[]): boolean {
  return columns.some((column, at) => at > 0 && column === columns[at - 1])
}

/**
 * Headings whose places do not tell their columns, because what is printed narrower than numbers moves left: words of several lines that stand over
 * each other are one heading, and where these are as many as the columns they are theirs in this order:
 *
 *                              决算数为预 决算数为上
 *       项目   预算数   决算数
 *                               算数的% 年决数的%
 */
function inOrder(
  lines: readonly LineOfWords[],
  edges: readonly number[],
  isLabel: (word: Word) => boolean,
): Head['words'] | undefined {
  const words = lines
    .flatMap((one, at) => one.words.map(word => ({ line: one.line, word, at })))
    .sort((a, b) => a.word.from - b.word.from)
  const stacks: { to: number; words: typeof words }[] = []
  for (const one of words) {
    const last = stacks.at(-1)
    if (last !== undefined && one.word.from < last.to) {
      last.to = Math.max(last.to, one.word.to)
      last.words.push(one)
    } else stacks.push({ to: one.word.to, words: [one] })
  }
  const isOver = ({ to, words: [first] }: (typeof stacks)[number], column: number) => {
    if (first === undefined) return false
    if (column === 0) return isLabel(first.word)
    const middle = (first.word.from + to) / 2
    const [left, right] = [edges[column - 2] ?? 0, edges[column - 1] ?? 0]
    return middle > left - REACH && middle <= right + REACH
  }
  const isOnce = ({ words: stack }: (typeof stacks)[number]) =>
    new Set(stack.map(({ at }) => at)).size === stack.length
  if (stacks.length !== edges.length + 1) return undefined
  if (!stacks.every((stack, column) => isOver(stack, column) && isOnce(stack))) return undefined
  return stacks.map(stack => stack.words.sort((a, b) => b.at - a.at))
}

/**
 * The words of a line that span the columns below them, each over as many, by column: 2023年债务限额 and 2023年债务余额 over 合计 一般债务 专项债务 twice.
 * The names below say it, which come again in the same order, and each word stands over its own; undefined for any other line.
 */
function groupsOver(
  words: readonly Word[],
  { words: below }: Head,
  edges: readonly number[],
  labels: number,
): (Word | undefined)[] | undefined {
  const names = below.slice(1).map(list => list.at(-1)?.word.text)
  const isLabel = (word: Word | undefined) =>
    word !== undefined && middleOf(word) <= Math.min(labels, edges[0] ?? labels)
  const own = isLabel(words[0]) ? words[0] : undefined
  const over = own === undefined ? words : words.slice(1)
  const size = edges.length / over.length
  if (over.length < 2 || size < 2 || !Number.isInteger(size) || names.includes(undefined))
    return undefined
  const again = names.every((name, at) => name === names[at % size])
  if (!again || new Set(names).size < size) return undefined
  if (new Set(over.map(({ text }) => text)).size < over.length) return undefined
  const stands = over.every((word, at) => {
    const left = at === 0 ? labels : (edges[at * size - 1] ?? 0)
    return middleOf(word) > left && middleOf(word) <= (edges[at * size + size - 1] ?? 0)
  })
  return stands ? [own, ...edges.map((_, at) => over[Math.floor(at / size)])] : undefined
}

function middleOf({ from, to }: Word): number {
  return (from + to) / 2
}

/** Whether the columns under headings that span them bear the same names (合计 一般债务 | 合计 一般债务): which spans which is in doubt. */
function isDivided({ words, lines, spanned }: Head): boolean {
  if (spanned) return false
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

/** Words with the two characters of one set apart (地     区) joined, and a sign with the word it stands behind (算数的 %). */
function closed(printed: readonly Word[]): readonly Word[] {
  const words: Word[] = []
  for (const word of printed) {
    const before = words.at(-1)
    if (before !== undefined && percentSign.test(word.text) && word.from - before.to === 1)
      words[words.length - 1] = joined(before, word)
    else words.push(word)
  }
  const [first, second, ...rest] = words
  if (!first || !second || !single.test(first.text) || !single.test(second.text)) return words
  return [joined(first, second), ...rest]
}

function joined(first: Word, second: Word): Word {
  const at = (start: number) => concat([first.at(start), second.at(start)])
  return { text: first.text + second.text, from: first.from, to: second.to, at }
}
