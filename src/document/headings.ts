import { amountInLine } from '../lexicon/amounts.ts'
import { counting, listNumbers } from '../lexicon/numbering.ts'
import { publishedAt } from '../lexicon/periods.ts'
import { contextOf } from './context.ts'
import type { RawBlock } from './raw.ts'

/** Chinese numbering of headings, outermost first; the level follows the kind of numeral. */
const NUMBERING = listNumbers.map(number => new RegExp(`^${number}`))

/** How many levels the numbering by Han numerals has; below them a line is as likely a point of a list. */
const HAN_LEVELS = 3
/** The level of 一、. */
const CHAPTER = 2
const LONGEST = 50
const LONGEST_POINT = 30
const sentence = /[。；！？]/

/** What a line heads: its level, and for a heading run into its paragraph (（一）收入情况。全市…) where its words end. */
export interface Heading {
  level: number
  /** Length of the words that head; the whole text unless they are run in. */
  end: number
  runIn: boolean
}

/** Which blocks head others: as marked, by their numbering, or as a short line that names a year, a stage, a scope or an account. */
export function headingsOf(blocks: readonly RawBlock[]): (Heading | null)[] {
  const numbered = blocks.map(numberedHeading)
  const depth = numbered.reduce(
    (most, found) => (found && isHanLevel(found.level) ? Math.max(most, found.level) : most),
    0,
  )
  const chapters = overChapters(blocks, numbered)
  return blocks.map((block, i) => {
    if (block.kind === 'table') return null
    const length = block.text.text.length
    if (block.kind === 'heading' && block.level > 0)
      return { level: block.level, end: length, runIn: false }
    const found = numbered[i] ?? null
    if (found !== null) return found
    if (block.kind === 'heading') return { level: 1, end: length, runIn: false }
    return bareHeading(block, blocks[i + 1], depth, chapters[i] === true)
  })
}

/** Of each block, whether the next numbered heading behind it is 一、, the first of its kind. */
function overChapters(
  blocks: readonly RawBlock[],
  numbered: readonly (Heading | null)[],
): readonly boolean[] {
  const over: boolean[] = []
  let next = false
  for (let i = blocks.length - 1; i >= 0; i--) {
    over[i] = next
    const block = blocks[i]
    const found = numbered[i]
    if (block === undefined || block.kind === 'table' || !found || !isHanLevel(found.level))
      continue
    next = found.level === CHAPTER && block.text.text.startsWith(counting.charAt(0))
  }
  return over
}

function isHanLevel(level: number): boolean {
  return level <= HAN_LEVELS
}

/** A line that its Chinese numbering makes a heading (一、 （一） 1. ①). */
export function numberedHeading(block: RawBlock): Heading | null {
  if (block.kind === 'table' || (block.kind === 'paragraph' && block.note === true)) return null
  const { text } = block.text
  const order = NUMBERING.findIndex(pattern => pattern.test(text))
  if (order < 0) return null
  const level = order + 1
  const stop = text.search(sentence)
  const end = stop < 0 ? text.length : stop
  const words = text.slice(0, end)
  // A line with an amount tells something.
  if (amountInLine.test(words)) return null
  const most = isHanLevel(level) ? LONGEST : LONGEST_POINT
  if (words.length > most || (!isHanLevel(level) && /[，,：:]/.test(words))) return null
  if (end < text.length - 1) {
    return isHanLevel(level) && !/[，,：:]/.test(words) ? { level, end, runIn: true } : null
  }
  return { level, end: text.length, runIn: false }
}

/** An unnumbered line over prose that says when, at which stage or whose: with a year it opens a part, without one it goes on below. */
function bareHeading(
  block: Exclude<RawBlock, { kind: 'table' }>,
  next: RawBlock | undefined,
  depth: number,
  opensChapters: boolean,
): Heading | null {
  const { text } = block.text
  if (
    text.length < 4 ||
    text.length > LONGEST_POINT ||
    publishedAt.test(text) ||
    /[。；，,：:！？>＞｜|、]$|[。；，>＞｜|：]/.test(text)
  )
    return null
  if (next === undefined || next.kind !== 'paragraph' || !sentence.test(next.text.text)) return null
  const { year, stage, scope, account } = contextOf(block.text)
  if (!(year || stage || scope || account) || amountInLine.test(text)) return null
  if (year && opensChapters) return { level: CHAPTER - 1, end: text.length, runIn: false }
  return { level: depth + (year ? 1 : 2), end: text.length, runIn: false }
}
