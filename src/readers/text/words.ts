import { ofWhich } from '../../lexicon/captions.ts'
import type { Text } from '../../model/text.ts'
import { plainText } from '../lines.ts'

/** A word of a line and the columns of a terminal it takes. */
export interface Word {
  text: string
  from: number
  to: number
  /** The word with its place; `start` is where its line begins in the source. */
  at(start: number): Text
}

/** A line that ends in numbers set apart from the words before them. */
export interface AlignedRow {
  label: Word
  values: Word[]
}

/** A number of a table, or the dash that stands for none. */
export const value = /^(?:[-−－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?|[-—–－]{1,4})$/

/** Blanks that part a label from its first value. */
const GAP = 2

/** The words of a line between blanks. */
export function wordsOf(line: string, wide: Wide): Word[] {
  const words: Word[] = []
  let column = 0
  let last = 0
  for (const { 0: text, index } of line.matchAll(/\S+/g)) {
    column += widthOf(line.slice(last, index), wide)
    const from = column
    column += widthOf(text, wide)
    last = index + text.length
    words.push({ text, from, to: column, at: start => plainText(text, start + index) })
  }
  return words
}

/** Columns a Han character or full-width mark takes: two on a terminal, one where a program counted characters. */
export type Wide = 1 | 2

/** Columns of a text. */
export function widthOf(text: string, wide: Wide = 2): number {
  let width = text.length
  for (let i = 0; i < text.length && wide > 1; i++) if (text.charCodeAt(i) >= 0x1100) width += 1
  return width
}

/** A line as a label and the numbers after it; undefined for any other line. */
export function alignedRow(line: string, wide: Wide): AlignedRow | undefined {
  if (!/[\d０-９—–-][%％]?\s*$/.test(line)) return undefined
  const words = wordsOf(line, wide)
  const first = 1 + words.findLastIndex(({ text }) => !value.test(text))
  const [begin, before, next] = [words[0], words[first - 1], words[first]]
  if (!begin || !before || !next || next.from - before.to < GAP) return undefined
  const indent = line.length - line.trimStart().length
  const text = line.slice(indent, lengthTo(line, first))
  const label: Word = {
    text,
    from: begin.from,
    to: before.to,
    at: start => plainText(text, start + indent),
  }
  const said = text.replace(ofWhich, '')
  return /[。；，：:！？]/.test(said) ? undefined : { label, values: words.slice(first) }
}

/** Where the first `count` words of a line end. */
function lengthTo(line: string, count: number): number {
  let end = 0
  let seen = 0
  for (const { 0: text, index } of line.matchAll(/\S+/g)) {
    if (seen === count) break
    seen += 1
    end = index + text.length
  }
  return end
}
