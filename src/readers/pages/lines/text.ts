import type { Run, Text } from '../../../model/text.ts'
import type { Glyph } from '../model.ts'
import { isNote, levelOf, type Row, withMarks, written } from './marks.ts'

/** A printed line: glyphs from left to right on one baseline. */
export interface Line {
  page: number
  glyphs: Glyph[]
  x0: number
  x1: number
  top: number
  bottom: number
  size: number
}

/** A line as words: what is kept of it once its page is read. */
export interface PrintedLine extends Omit<Line, 'glyphs'> {
  text: Text
  /** Number of glyphs. */
  count: number
  /** Width of what a line break cannot divide at its start: one Han character, or a word or numeral. */
  firstWord: number
  /** It does not run from left to right. */
  turned?: true
}

/** Glyphs → lines by their baselines, top-down; glyphs of one line from left to right, small raised and lowered ones among them. */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  const rows: Row[] = []
  let row: Row | undefined
  for (const glyph of inOrder(glyphs)) {
    if (row && glyph.baseline - row.baseline <= 0.4 * Math.min(row.size, glyph.size)) {
      row.glyphs.push(glyph)
      row.size = Math.max(row.size, glyph.size)
    } else {
      row = { glyphs: [glyph], baseline: glyph.baseline, size: glyph.size }
      rows.push(row)
    }
  }
  return withMarks(rows).map(row => lineOf(row, page))
}

function lineOf({ glyphs, size }: Row, page: number): Line {
  fromLeft(glyphs)
  let x1 = 0
  let top = Number.POSITIVE_INFINITY
  let bottom = 0
  for (const glyph of glyphs) {
    x1 = Math.max(x1, glyph.x1)
    top = Math.min(top, glyph.top)
    bottom = Math.max(bottom, glyph.bottom)
  }
  return { page, glyphs, x0: glyphs[0]?.x0 ?? 0, x1, top, bottom, size }
}

/** Glyphs by their baselines, those on one from left to right. Most are painted that way, and a page has few baselines. */
function inOrder(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (isInOrder(glyphs)) return glyphs
  const levels = new Map<number, Glyph[]>()
  let level: Glyph[] | undefined
  for (const glyph of glyphs) {
    if (glyph.baseline !== level?.[0]?.baseline) level = levels.get(glyph.baseline)
    if (level) level.push(glyph)
    else {
      level = [glyph]
      levels.set(glyph.baseline, level)
    }
  }
  const sorted: Glyph[] = []
  for (const baseline of [...levels.keys()].sort((a, b) => a - b))
    for (const glyph of fromLeft(levels.get(baseline) ?? [])) sorted.push(glyph)
  return sorted
}

function isInOrder(glyphs: readonly Glyph[]): boolean {
  let before: Glyph | undefined
  for (const glyph of glyphs) {
    if (before && before.baseline >= glyph.baseline) {
      if (before.baseline > glyph.baseline || before.x0 > glyph.x0) return false
    }
    before = glyph
  }
  return true
}

/** The same glyphs sorted from left to right, as they nearly always are. */
function fromLeft(glyphs: Glyph[]): Glyph[] {
  let before = Number.NEGATIVE_INFINITY
  for (const { x0 } of glyphs) {
    if (x0 < before) return glyphs.sort((a, b) => a.x0 - b.x0)
    before = x0
  }
  return glyphs
}

/** A line without its glyphs. */
export function printed(line: Line): PrintedLine {
  const { page, glyphs, x0, x1, top, bottom, size } = line
  const text = lineText(line)
  return { page, x0, x1, top, bottom, size, text, count: glyphs.length, firstWord: firstWord(line) }
}

const han = /\p{Script=Han}/u

/** Whether a character is Han; one that comes before the first of them is told without the pattern. */
function isHan(char: string): boolean {
  return (char.length > 1 || char >= '\u2e80') && han.test(char)
}

/** Width of what a line break cannot divide at the start of a line. */
export function firstWord({ glyphs, x0 }: Line): number {
  let end: number | undefined
  for (const glyph of glyphs) {
    const whole = isHan(glyph.char)
    if (end !== undefined && (whole || glyph.space)) break
    end = glyph.x1
    if (whole) break
  }
  return (end ?? x0) - x0
}

/** x of the characters of the line at hand. One array for all lines: it has grown as long as any of them needs. */
const edges: number[] = []

/** One line as text, every character boxed exactly; a printed or wide gap is a space. Small raised marks are notes and left out; m² keeps its power. */
export function lineText({ glyphs, page, size, top, bottom }: Line): Text {
  const chars: string[] = []
  let count = 0
  let before: Glyph | null = null
  const level = levelOf(glyphs, size)
  for (const glyph of glyphs) {
    if (isNote(glyph, before, size, level)) continue
    const { x0, x1, char } = glyph
    if (before && (gapIsSpace(before, glyph) || (glyph.space && x0 - before.x1 > 0.1 * size))) {
      edges[count++] = before.x1
      chars.push(' ')
    }
    const step = (x1 - x0) / char.length
    for (let i = 0; i < char.length; i++) edges[count++] = x0 + step * i
    chars.push(written(glyph, before, size, level))
    before = glyph
  }
  if (before === null) return { text: '', runs: [] }
  edges[count++] = before.x1
  const text = chars.join('')
  const box = { x0: edges[0] ?? 0, top, x1: before.x1, bottom }
  const anchor: Run['anchor'] = { kind: 'page', page, box }
  const run: Run = { start: 0, end: text.length, anchor, edges: edges.slice(0, count) }
  return { text, runs: [run] }
}

const endsLatin = /[A-Za-z0-9]$/
const beginsLatin = /^[A-Za-z0-9]/

function gapIsSpace(before: Glyph, glyph: Glyph): boolean {
  const gap = glyph.x0 - before.x1
  const size = Math.max(before.size, glyph.size)
  if (gap <= 0.22 * size) return false
  return gap > 0.6 * size || (endsLatin.test(before.char) && beginsLatin.test(glyph.char))
}

/** Paragraphs one under the other, or parted by something else. */
export function stack(parts: readonly Text[], between = '\n'): Text {
  const [only] = parts
  if (only && parts.length === 1) return only
  const joined: Text = { text: '', runs: [] }
  for (const part of parts) append(joined, part, joined.text === '' ? '' : between)
  return joined
}

function append(text: Text, part: Text, between: string): void {
  const offset = text.text.length + between.length
  text.text += between + part.text
  for (const run of part.runs)
    text.runs.push({ ...run, start: run.start + offset, end: run.end + offset })
}
