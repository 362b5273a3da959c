import { noteMark } from '../../../lexicon/pages.ts'
import { endsSentence } from './paragraphs.ts'
import type { PrintedLine } from './text.ts'

/** A page as far as its notes and heads are told by it. */
export interface EdgedPage {
  page: number
  height: number
  /** Lines that run from left to right, without what is left out, top-down. */
  lines: readonly PrintedLine[]
  /** y of short rulings that stand by themselves: notes begin under the last one. */
  noteRules: readonly number[]
}

/** Notes are set at least this much smaller than the text, where no ruling tells. */
const SMALLER = 0.93
/** Lines of notes on a page at most. */
const MOST = 12
/** Characters of a line that fills its page though nothing else is printed on it. */
const LONG = 30
/** Share of the page's height in which a head stands. */
const EDGE = 0.12

/**
 * Lines between the halves of a sentence that a page break cuts and that are none of it: notes at the foot of the page, heads of the
 * next one. They are read after the sentence.
 */
export function asidesOf(pages: readonly EdgedPage[]): Set<PrintedLine> {
  const asides = new Set<PrintedLine>()
  let before: PrintedLine | undefined
  for (const page of pages) {
    const notes = notesOf(page)
    const head = headOf(page, before)
    for (const line of [...notes, ...head]) asides.add(line)
    const last = page.lines.findLast(line => !asides.has(line))
    before = last && fillsLine(last, page.lines) ? last : undefined
  }
  return asides
}

/** A sentence that a page break cuts reaches the right edge of the text; a line over a table does not end there. */
function fillsLine(line: PrintedLine, lines: readonly PrintedLine[]): boolean {
  const right = lines.reduce((most, { x1 }) => Math.max(most, x1), line.x1)
  return (lines.length > 1 || line.count >= LONG) && right - line.x1 < 2 * line.size
}

function notesOf({ lines, noteRules }: EdgedPage): readonly PrintedLine[] {
  const size = usualSize(lines)
  const rule = noteRules.findLast(y => lines.some(({ top }) => top < y))
  const under = rule === undefined ? [] : lines.filter(({ top, bottom }) => top + bottom > 2 * rule)
  if (under.length > 0 && under.length <= MOST && noteMark.test(wordsOf(under[0]))) return under
  const last = lines.findLastIndex(line => line.size > SMALLER * size)
  const small = lines.slice(last + 1)
  const first = small.findIndex(line => noteMark.test(wordsOf(line)))
  return first < 0 || small.length > MOST ? [] : small.slice(first)
}

/** The first line of a page under an unfinished sentence, where it is set apart from the text: smaller, or centred and further away; a larger one is a title. */
function headOf({ lines, height }: EdgedPage, before: PrintedLine | undefined): PrintedLine[] {
  const [first, second, third] = lines
  if (!before || !first || !second || endsSentence(before.text.text.trim())) return []
  if (first.bottom > EDGE * height || /[。；，、]$/.test(wordsOf(first))) return []
  const text = lines.slice(1)
  const left = text.reduce((least, { x0 }) => Math.min(least, x0), second.x0)
  const right = text.reduce((most, { x1 }) => Math.max(most, x1), second.x1)
  const pitch = third ? third.top - second.top : 2 * second.size
  const apart = second.top - first.top > 1.4 * pitch
  const inset = first.x0 - left > 2 * second.size
  const ragged = right - first.x1 > 2 * second.size
  const usual = usualSize(text)
  if (first.size > usual / SMALLER) return []
  const smaller = first.size < SMALLER * usual
  return apart && (smaller || (inset && ragged)) ? [first] : []
}

function wordsOf(line: PrintedLine | undefined): string {
  return line?.text.text.trim() ?? ''
}

/** The size most characters are set in. */
function usualSize(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, count } of lines) counts.set(size, (counts.get(size) ?? 0) + count)
  return [...counts].reduce(
    ([best, most], [size, count]) => (count > most ? [size, count] : [best, most]),
    [0, 0],
  )[0]
}
