import type { Glyph } from '../model.ts'
import { leadersOf } from './leaders.ts'
import { parting } from './parting.ts'
import { type Line, linesOf } from './text.ts'

/** Words of a line that stand together: perhaps the words of one cell. */
export interface Chunk {
  glyphs: Glyph[]
  x0: number
  x1: number
  text: string
  /** Dots lead from it to the next one. */
  leads?: true
}

/** A line as chunks, from left to right. */
export class Row {
  readonly line: Line
  readonly chunks: Chunk[]
  readonly #spaces: Spaces
  #fine: Chunk[] | undefined

  constructor(line: Line, spaces: Spaces) {
    this.line = line
    this.chunks = chunksOf(line, parting.gap)
    this.#spaces = spaces
  }

  /** The same words parted at narrower gaps: numbers of narrow columns stand closer than words of different cells. */
  get fine(): Chunk[] {
    this.#fine ??= this.#parted()
    return this.#fine
  }

  get baseline(): number {
    return this.line.glyphs[0]?.baseline ?? this.line.bottom
  }

  get size(): number {
    return this.line.size
  }

  #parted(): Chunk[] {
    const space = this.#spaces.of(this.line.glyphs[0]?.font ?? '')
    const narrow = Math.min(parting.gap, Math.max(parting.gutter, parting.spaces * space))
    return narrow === parting.gap ? this.chunks : chunksOf(this.line, narrow)
  }
}

const number = /^[-–—+−△▲(（$€£¥]*\s?[\d,.\s]*\d[\d,.\s]*[%)）*†‡a-z]{0,2}$|^[-–—―.…*]+$|^n\/?a$/i

export function isNumber({ text }: Chunk): boolean {
  return number.test(text)
}

/** The lines of a page as chunks, top-down. */
export function rowsOf(glyphs: readonly Glyph[], page: number): Row[] {
  const lines = linesOf(glyphs.every(isLevel) ? glyphs : glyphs.filter(isLevel), page)
  const spaces = new Spaces(lines)
  return lines.map(line => new Row(line, spaces))
}

function isLevel({ angle }: Glyph): boolean {
  return angle === 0
}

/** The usual space between words of each font of some lines, in em: a typewriter's is wide. Measured when it is asked for. */
class Spaces {
  readonly #lines: readonly Line[]
  #usual: Map<string, number> | undefined

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  of(font: string): number {
    this.#usual ??= usualSpaces(this.#lines)
    return this.#usual.get(font) ?? 0
  }
}

function usualSpaces(lines: readonly Line[]): Map<string, number> {
  const gaps = new Map<string, number[]>()
  for (const { glyphs, size } of lines) {
    let before: Glyph | undefined
    for (const glyph of glyphs) {
      const gap = before ? (glyph.x0 - before.x1) / size : 0
      if (before && gap > 0.12 && gap < parting.gap && areWords(before, glyph)) {
        const own = gaps.get(glyph.font)
        if (own) own.push(gap)
        else gaps.set(glyph.font, [gap])
      }
      before = glyph
    }
  }
  const median = (own: number[]) => own.sort((a, b) => a - b)[own.length >> 1] ?? 0
  return new Map([...gaps].map(([font, own]) => [font, median(own)]))
}

const letterOrComma = /[a-z,;]/i
const letter = /[a-z]/i

function areWords(before: Glyph, glyph: Glyph): boolean {
  return letterOrComma.test(before.char) && letter.test(glyph.char)
}

/** Words parted by wide gaps or by rows of dots that lead from one to the next; the dots stay with the words before them, unread. */
function chunksOf(line: Line, widest: number): Chunk[] {
  const chunks: Chunk[] = []
  let last: Chunk | undefined
  let end = 0
  const leaders = leadersOf(line.glyphs)
  for (const glyph of line.glyphs) {
    const gap = glyph.x0 - end
    if (last && leaders.size > 0 && leaders.has(glyph)) {
      last.glyphs.push(glyph)
      last.leads = true
      end = glyph.x1
    } else if (last && !last.leads && gap <= widest * line.size) {
      last.text += (gap > 0.18 * line.size ? ' ' : '') + glyph.char
      last.glyphs.push(glyph)
      last.x1 = Math.max(last.x1, glyph.x1)
      end = last.x1
    } else {
      last = { glyphs: [glyph], x0: glyph.x0, x1: glyph.x1, text: glyph.char }
      chunks.push(last)
      end = Math.max(end, glyph.x1)
    }
  }
  return chunks
}
