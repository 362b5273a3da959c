import stringWidth from 'string-width'
import { numberAtEnd, restOfNumber } from '../lexicon/digits.ts'
import { visible } from '../model/visible.ts'

/** Terminal columns of a text as it is shown. */
export function columnsOf(words: string): number {
  return plain.test(words) ? words.length : stringWidth(visible(words))
}

/** The text in exactly `width` columns: blanks behind it (before it with `right`), cut with … where it is wider. */
export function pad(words: string, width: number, right = false): string {
  const shown = visible(words)
  const used = columnsOf(shown)
  const text = used <= width ? shown : cut(shown, width)
  const blanks = ' '.repeat(Math.max(0, width - (used <= width ? used : columnsOf(text))))
  return right ? blanks + text : text + blanks
}

/** Words cut to a width where they are wider. */
export function clip(words: string, width: number): string {
  const shown = visible(words)
  return columnsOf(shown) <= width ? shown : cut(shown, width)
}

/** Words over as many lines as they need, broken at blanks where there are some. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = []
  let rest = visible(words).trimEnd()
  while (columnsOf(rest) > width) {
    const whole = begin(rest, width) || begin(rest, WIDEST)
    const blank = whole.lastIndexOf(' ')
    const end = blank > whole.length / 3 ? blank : beforeNumeral(whole, rest.slice(whole.length))
    lines.push(rest.slice(0, end || whole.length).trimEnd())
    rest = rest.slice(end || whole.length).trimStart()
  }
  return [...lines, rest]
}

/** Words on one line. */
export function flat(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ')
}

const plain = /^[\x20-\x7e]*$/
/** Columns of the widest character. */
const WIDEST = 2
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The beginning of words with … behind it, never a part of a number. */
function cut(words: string, width: number): string {
  if (width < 1) return ''
  const kept = begin(words, width - 1)
  return `${kept.slice(0, beforeNumeral(kept, words.slice(kept.length)))}…`
}

/** As many whole characters as fit. */
function begin(words: string, width: number): string {
  let used = 0
  let end = 0
  for (const { segment, index } of characters.segment(words)) {
    used += columnsOf(segment)
    if (used > width) break
    end = index + segment.length
  }
  return words.slice(0, end)
}

/** Where what is kept may end: before a numeral that goes on in the rest, by digits or by what says how much they are. */
function beforeNumeral(kept: string, rest: string): number {
  const numeral = numberAtEnd.exec(kept)
  return restOfNumber.test(rest) && numeral ? numeral.index : kept.length
}
