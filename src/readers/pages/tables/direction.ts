import { rowsOf } from '../lines/chunks.ts'
import { isTurnedAny, type Turn, upright } from '../lines/turn.ts'
import type { Glyph, PageContent, Segment } from '../model.ts'
import { componentsOf } from './ruled/components.ts'
import { streamTables } from './unruled/index.ts'

/** Characters of a ruled table, and share of them that run in one direction, for the table to be read in it. */
const FEWEST = 6
const MOST = 0.7
/** Rulings of a table at least. */
const RULINGS = 4

/** What of a page runs from left to right, and what does not, each turned so that it does. */
interface Directions {
  level: PageContent
  sideways: { content: PageContent; turn: Turn }[]
}

/**
 * A page apart by the direction of its words: a sideways table is read in its own, whatever else the page says. A few turned words,
 * and those in cells of an upright table, stay where they are.
 */
export function apartByDirection(content: PageContent): Directions {
  const { glyphs, width, height } = content
  if (!isTurnedAny(glyphs)) return { level: content, sideways: [] }
  const lines = content.segments.filter(({ kind }) => kind === 'line')
  const shades = content.segments.filter(({ kind }) => kind === 'edge')
  const groups = componentsOf(lines).filter(group => group.length >= RULINGS)
  const held = groups.map(group => ({ group, ...inside(group, glyphs) }))
  const taken = new Set<Glyph>()
  const rulings = new Set<Segment>()
  const sideways = ([90, 180, 270] as const).flatMap(angle => {
    const own = held.filter(({ words }) => runs(words, angle))
    const upended = new Set(held.filter(one => !own.includes(one)).flatMap(({ words }) => words))
    const words = glyphs.filter(glyph => glyph.angle === angle && !upended.has(glyph))
    const turn: Turn = { angle, width, height }
    const segments = own.flatMap(({ group }) => group)
    const turned = upright(
      {
        ...content,
        glyphs: [...new Set([...words, ...own.flatMap(one => one.words)])],
        segments: [...segments, ...shades],
      },
      turn,
    )
    if (own.length === 0 && !isTable(turned)) return []
    for (const word of [...words, ...own.flatMap(one => one.words)]) taken.add(word)
    for (const segment of segments) rulings.add(segment)
    return [{ content: turned, turn }]
  })
  if (sideways.length === 0) return { level: content, sideways }
  const level = {
    ...content,
    glyphs: glyphs.filter(glyph => !taken.has(glyph)),
    segments: content.segments.filter(segment => !rulings.has(segment)),
  }
  return { level, sideways }
}

function isTable(content: PageContent): boolean {
  if (content.glyphs.length < 3 * FEWEST) return false
  return streamTables(rowsOf(content.glyphs, content.page), content).some(({ remnant }) => !remnant)
}

/** Whether most characters run in a direction. */
function runs(words: readonly Glyph[], angle: number): boolean {
  const own = words.filter(glyph => glyph.angle === angle).length
  return own >= FEWEST && own > MOST * words.length
}

/** The characters inside a group of rulings. */
function inside(group: readonly Segment[], glyphs: readonly Glyph[]): { words: Glyph[] } {
  const level = group.filter(({ orientation }) => orientation === 'h')
  const down = group.filter(({ orientation }) => orientation === 'v')
  const xs = [...level.flatMap(({ start, end }) => [start, end]), ...down.map(at)]
  const ys = [...down.flatMap(({ start, end }) => [start, end]), ...level.map(at)]
  const [left, right] = [least(xs), most(xs)]
  const [top, bottom] = [least(ys), most(ys)]
  return {
    words: glyphs.filter(glyph => {
      const x = (glyph.x0 + glyph.x1) / 2
      const y = (glyph.top + glyph.bottom) / 2
      return x > left && x < right && y > top && y < bottom
    }),
  }
}

function at({ position }: Segment): number {
  return position
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
}

function most(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
}
