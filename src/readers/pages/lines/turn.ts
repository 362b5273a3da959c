import type { RawBlock, RawCell } from '../../../document/raw.ts'
import type { Box } from '../../../model/anchor.ts'
import type { Run, Text } from '../../../model/text.ts'
import type { Glyph, PageContent, Segment } from '../model.ts'
import { linesOf, type PrintedLine, printed } from './text.ts'

/** A quarter or half turn of what is printed on a page of this width and height, clockwise as displayed. */
export interface Turn {
  angle: 90 | 180 | 270
  width: number
  height: number
}

/** Share of a page's characters that run in one direction for the page to be read in it. */
const MOST = 0.7
const FEWEST = 20

/** How a page is turned most of whose characters do not run from left to right; null for the usual one. */
export function turnOf({ glyphs, width, height }: PageContent): Turn | null {
  if (!isTurnedAny(glyphs)) return null
  for (const angle of [90, 270, 180] as const) {
    const count = glyphs.reduce((sum, glyph) => sum + (glyph.angle === angle ? 1 : 0), 0)
    if (count >= FEWEST && count > MOST * glyphs.length) return { angle, width, height }
  }
  return null
}

/** Whether any character does not run from left to right. */
export function isTurnedAny(glyphs: readonly Glyph[]): boolean {
  for (const { angle } of glyphs) if (angle !== 0) return true
  return false
}

/** The page turned so that its characters run from left to right. */
export function upright(content: PageContent, turn: Turn): PageContent {
  const upended = turn.angle !== 180
  const slants: number[] = []
  for (let i = 0; i < content.slants.length; i += 2) {
    const [x, y] = [content.slants[i] ?? 0, content.slants[i + 1] ?? 0]
    const { x0, top } = turned({ x0: x, x1: x, top: y, bottom: y }, turn)
    slants.push(x0, top)
  }
  return {
    ...content,
    width: upended ? content.height : content.width,
    height: upended ? content.width : content.height,
    glyphs: content.glyphs.map(glyph => uprightGlyph(glyph, turn)),
    segments: content.segments.map(segment => turnedSegment(segment, turn)),
    slants,
  }
}

/** A page that was read as `upright` shows it, as it is displayed. */
export function asDisplayed(content: PageContent, turn: Turn): PageContent {
  const back: Turn = { angle: BACK[turn.angle], width: content.width, height: content.height }
  return upright(content, back)
}

/** The turn that undoes another. */
const BACK = { 90: 270, 180: 180, 270: 90 } as const

function uprightGlyph(glyph: Glyph, turn: Turn): Glyph {
  const box = turned(glyph, turn)
  const angle = (glyph.angle - turn.angle + 360) % 360
  return { ...glyph, ...box, angle, baseline: box.bottom }
}

function turnedSegment(segment: Segment, turn: Turn): Segment {
  const { orientation, position, start, end } = segment
  const flat = orientation === 'h'
  const box = turned(
    flat
      ? { x0: start, x1: end, top: position, bottom: position }
      : { x0: position, x1: position, top: start, bottom: end },
    turn,
  )
  const stays = (turn.angle === 180) === flat
  return stays
    ? { ...segment, orientation: 'h', position: box.top, start: box.x0, end: box.x1 }
    : { ...segment, orientation: 'v', position: box.x0, start: box.top, end: box.bottom }
}

function turned({ x0, top, x1, bottom }: Box, { angle, width, height }: Turn): Box {
  if (angle === 90) return { x0: top, x1: bottom, top: width - x1, bottom: width - x0 }
  if (angle === 270) return { x0: height - bottom, x1: height - top, top: x0, bottom: x1 }
  return { x0: width - x1, x1: width - x0, top: height - bottom, bottom: height - top }
}

/** A box of the turned page where it is displayed. */
export function displayed({ x0, top, x1, bottom }: Box, { angle, width, height }: Turn): Box {
  if (angle === 90) return { x0: width - bottom, x1: width - top, top: x0, bottom: x1 }
  if (angle === 270) return { x0: top, x1: bottom, top: height - x1, bottom: height - x0 }
  return { x0: width - x1, x1: width - x0, top: height - bottom, bottom: height - top }
}

/** Lines of characters that do not run from left to right, where they are displayed. */
export function turnedLines(glyphs: readonly Glyph[], page: number): PrintedLine[] {
  if (!isTurnedAny(glyphs)) return []
  return ([90, 180, 270] as const).flatMap(angle => {
    const own = glyphs.filter(glyph => glyph.angle === angle)
    const turn: Turn = { angle, width: 0, height: 0 }
    const lines = linesOf(
      own.map(glyph => uprightGlyph(glyph, turn)),
      page,
    )
    return lines.map(line => {
      const { text, ...rest } = printed(line)
      return {
        ...rest,
        ...displayed(line, turn),
        text: displayedText(text, new Map([[page, turn]])),
        turned: true as const,
      }
    })
  })
}

/** Words with the places of turned pages as displayed; a part of a line is placed by the whole line. */
function displayedText({ text, runs }: Text, turns: ReadonlyMap<number, Turn>): Text {
  return {
    text,
    runs: runs.map((run): Run => {
      const turn = run.anchor.kind === 'page' ? turns.get(run.anchor.page) : undefined
      if (turn === undefined || run.anchor.kind !== 'page') return run
      const { edges: _, ...rest } = run
      return { ...rest, anchor: { ...run.anchor, box: displayed(run.anchor.box, turn) } }
    }),
  }
}

/** Blocks with the places of turned pages as displayed. */
export function displayedBlocks(
  blocks: readonly RawBlock[],
  turns: ReadonlyMap<number, Turn>,
): RawBlock[] {
  if (turns.size === 0) return [...blocks]
  const places = (anchors: RawCell['anchors']): RawCell['anchors'] =>
    anchors.map(anchor => {
      const turn = anchor.kind === 'page' ? turns.get(anchor.page) : undefined
      return turn && anchor.kind === 'page'
        ? { ...anchor, box: displayed(anchor.box, turn) }
        : anchor
    })
  const cells = (own: readonly RawCell[]) =>
    own.map(cell => ({
      ...cell,
      text: displayedText(cell.text, turns),
      anchors: places(cell.anchors),
    }))
  return blocks.map(block =>
    block.kind === 'table'
      ? {
          ...block,
          anchors: places(block.anchors),
          cells: cells(block.cells),
          ...(block.repeated && { repeated: cells(block.repeated) }),
        }
      : { ...block, text: displayedText(block.text, turns) },
  )
}
