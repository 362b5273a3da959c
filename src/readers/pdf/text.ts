import type { Run, Text } from '../../model/text.ts'
import { isNote, levelOf, type Row, withMarks, written } from './marks.ts'
import type { Glyph } from './model.ts'

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
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const row = rows.at(-1)
    if (row && glyph.baseline - row.baseline <= 0.4 * Math.min(row.size, glyph.size)) {
      row.glyphs.push(glyph)
      row.size = Math.max(row.size, glyph.size)
    } else rows.push({ glyphs: [glyph], baseline: glyph.baseline, size: glyph.size })
  }
  return withMarks(rows).map(row => {
    const line = row.glyphs.sort((a, b) => a.x0 - b.x0)
    return {
      page,
      glyphs: line,
      x0: line[0]?.x0 ?? 0,
      x1: line.reduce((x, glyph) => Math.max(x, glyph.x1), 0),
      top: line.reduce((y, glyph) => Math.min(y, glyph.top), Number.POSITIVE_INFINITY),
      bottom: line.reduce((y, glyph) => Math.max(y, glyph.bottom), 0),
      size: row.size,
    }
  })
}

/** A line without its glyphs. */
export function printed(line: Line): PrintedLine {
  const { glyphs, ...place } = line
  return { ...place, text: lineText(line), count: glyphs.length, firstWord: firstWord(line) }
}

function firstWord({ glyphs, x0 }: Line): number {
  let end = x0
  for (const [i, glyph] of glyphs.entries()) {
    const han = /\p{Script=Han}/u.test(glyph.char)
    if (i > 0 && (han || glyph.space)) break
    end = glyph.x1
    if (han) break
  }
  return end - x0
}

/** One line as text, every character boxed exactly; a printed or wide gap is a space. Small raised marks are notes and left out; m² keeps its power. */
export function lineText({ glyphs, page, size, top, bottom }: Line): Text {
  const chars: string[] = []
  const edges: number[] = []
  let before: Glyph | null = null
  const level = levelOf(glyphs, size)
  for (const glyph of glyphs) {
    if (isNote(glyph, before, size, level)) continue
    if (
      before &&
      (gapIsSpace(before, glyph) || (glyph.space && glyph.x0 - before.x1 > 0.1 * size))
    ) {
      edges.push(before.x1)
      chars.push(' ')
    }
    const step = (glyph.x1 - glyph.x0) / glyph.char.length
    for (let i = 0; i < glyph.char.length; i++) edges.push(glyph.x0 + step * i)
    chars.push(written(glyph, before, size, level))
    before = glyph
  }
  if (before === null) return { text: '', runs: [] }
  edges.push(before.x1)
  const text = chars.join('')
  const box = { x0: edges[0] ?? 0, top, x1: before.x1, bottom }
  const anchor: Run['anchor'] = { kind: 'page', page, box }
  // A copy has no room left to grow: lines are kept for all pages.
  const run: Run = { start: 0, end: text.length, anchor, edges: edges.slice() }
  return { text, runs: [run] }
}

function gapIsSpace(before: Glyph, glyph: Glyph): boolean {
  const gap = glyph.x0 - before.x1
  const latin = /[A-Za-z0-9]$/.test(before.char) && /^[A-Za-z0-9]/.test(glyph.char)
  return gap > (latin ? 0.22 : 0.6) * Math.max(before.size, glyph.size)
}

/** Paragraphs one under the other. */
export function stack(parts: readonly Text[]): Text {
  const [only] = parts
  if (only && parts.length === 1) return only
  const joined: Text = { text: '', runs: [] }
  for (const part of parts) append(joined, part, joined.text === '' ? '' : '\n')
  return joined
}

function append(text: Text, part: Text, between: string): void {
  const offset = text.text.length + between.length
  text.text += between + part.text
  for (const run of part.runs)
    text.runs.push({ ...run, start: run.start + offset, end: run.end + offset })
}
