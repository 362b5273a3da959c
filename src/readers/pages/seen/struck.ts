import type { Glyph, Segment } from '../model.ts'

/** Where a line crosses its words, in em above their baseline; an underline lies under it. */
const LOWEST = 0.12
const HIGHEST = 0.62
/** Em by which it may be longer than the words it is drawn over; a ruling of a table is. */
const LONGER = 0.6
/** Thickness in em at most; a bar over words hides them. */
const THICK = 0.2
/** Side in points of the strips of a page glyphs are looked up by. */
const STRIP = 8

/** The characters a line is drawn through, and those lines. */
export interface Struck {
  glyphs: Set<Glyph>
  lines: Set<Segment>
}

/** What is struck out on a page: words with a line through them, no longer than they are. */
export function struckOut(glyphs: readonly Glyph[], segments: readonly Segment[]): Struck {
  const struck: Struck = { glyphs: new Set(), lines: new Set() }
  const level = segments.filter(({ orientation, kind }) => orientation === 'h' && kind !== 'edge')
  if (level.length === 0) return struck
  const strips = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    if (glyph.angle !== 0) continue
    const strip = Math.floor(glyph.baseline / STRIP)
    const known = strips.get(strip)
    if (known) known.push(glyph)
    else strips.set(strip, [glyph])
  }
  const down = segments.filter(({ orientation, kind }) => orientation === 'v' && kind !== 'note')
  for (const line of level) {
    const under = crossed(line, strips)
    if (under.length === 0 || !keepsTo(line, under) || down.some(side => meets(side, line)))
      continue
    struck.lines.add(line)
    for (const glyph of under) struck.glyphs.add(glyph)
  }
  return struck
}

/** Em of the largest letters that are looked for. */
const LARGEST = 40

function crossed(line: Segment, strips: ReadonlyMap<number, readonly Glyph[]>): Glyph[] {
  const found: Glyph[] = []
  const last = Math.floor((line.position + HIGHEST * LARGEST) / STRIP)
  for (let strip = Math.floor(line.position / STRIP); strip <= last; strip++)
    for (const glyph of strips.get(strip) ?? []) if (isThrough(line, glyph)) found.push(glyph)
  return found
}

function isThrough({ position, start, end, width }: Segment, glyph: Glyph): boolean {
  const above = (glyph.baseline - position) / glyph.size
  const middle = (glyph.x0 + glyph.x1) / 2
  return (
    above > LOWEST &&
    above < HIGHEST &&
    middle > start &&
    middle < end &&
    width < THICK * glyph.size
  )
}

/** Whether a vertical ruling stands at an end of a line, which is then a side of a cell. */
function meets(side: Segment, { position, start, end }: Segment): boolean {
  const near = Math.min(Math.abs(side.position - start), Math.abs(side.position - end))
  return near < 2 && position > side.start - 2 && position < side.end + 2
}

/** Whether a line begins and ends with the words it crosses, and they leave no hole under it. */
function keepsTo({ start, end }: Segment, under: readonly Glyph[]): boolean {
  const sorted = [...under].sort((a, b) => a.x0 - b.x0)
  const size = sorted[0]?.size ?? 0
  let reach = start
  for (const { x0, x1 } of sorted) {
    if (x0 - reach > LONGER * size) return false
    reach = Math.max(reach, x1)
  }
  return end - reach < LONGER * size
}
