import { numeralTail } from '../../../lexicon/amounts.ts'
import type { Box } from '../../../model/anchor.ts'
import type { Line } from './text.ts'

const whole = /^[-+−–△▲▼(（]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[%％‰]?[)）]?[%％‰]?$|^[-—–]+$/
const piece = /^[-+−–△▲▼(（]?[\d.,，]*[%％‰)）]*$/

/** Whether words are one number as it is printed whole: its groups have three digits, its point digits on both sides. */
export function isWholeNumber(words: string): boolean {
  return whole.test(words)
}

/** The characters of a line without space. */
export function lineWords({ glyphs }: Pick<Line, 'glyphs'>): string {
  return glyphs.map(({ char }) => char).join('')
}

/** Points a cell leaves beside its words on one side, and the width of a digit in em. */
const PADDING = 7
const DIGIT = 0.6

/**
 * Whether a line leaves no room for another digit in its cell: it fills it, or reaches its right side while the next line begins under
 * its own start, as an indented one does.
 */
export function fills(
  line: Line,
  next: Line,
  box: Pick<Box, 'x0' | 'x1'>,
  padding = PADDING,
): boolean {
  const { x0, x1, size } = line
  if (box.x1 - box.x0 - (x1 - x0) < 2 * Math.min(padding, PADDING) + DIGIT * size) return true
  return Math.abs(next.x0 - x0) < 1 && box.x1 - x1 < PADDING + DIGIT * size - 6
}

/** Lines of a broken number at most. */
const MOST_LINES = 3

/** Whether lines may be one number: put together they are whole. */
export function isTornNumber(lines: readonly Line[]): boolean {
  const words = lines.map(lineWords)
  return (
    words.length > 1 &&
    words.length <= MOST_LINES &&
    words.every(own => piece.test(own)) &&
    /\d/.test(words[0] ?? '') &&
    whole.test(words.join(''))
  )
}

/** Whether lines can be nothing but one number: a group or a point is left open, a bracket closes on the next line. */
export function isOpenNumber(lines: readonly Line[]): boolean {
  return isTornNumber(lines) && !lines.every(line => whole.test(lineWords(line)))
}

/** Whether the number at the end of a line of a cell goes on at the start of the next: together they are one, and there was no room. */
export function breaksNumber(before: Line, after: Line, box: Pick<Box, 'x0' | 'x1'>): boolean {
  const head = /[\d.,，]+$/.exec(lineWords(before))?.[0] ?? ''
  const tail = numeralTail.exec(lineWords(after))?.[0] ?? ''
  if (tail === '' || !whole.test(head + tail)) return false
  return !whole.test(head) || !whole.test(tail) || fills(before, after, box)
}
