import type { RawBlock, RawCell, RawDocument, RawTable } from '../../document/raw.ts'
import type { Anchor, Box } from '../../model/anchor.ts'
import type { Run, Text } from '../../model/text.ts'

/** How a page lay that was laid straight to be read. */
export interface Lay {
  /** Degrees, clockwise. */
  skew: number
  width: number
  height: number
}

/** Places on pages that were laid straight → places on the pages as they are displayed: the smallest box around each. */
export function asTheyLay(raw: RawDocument, lays: ReadonlyMap<number, Lay>): RawDocument {
  if (lays.size === 0) return raw
  const anchors = (given: readonly Anchor[]) => given.map(anchor => placedBack(anchor, lays))
  const text = ({ text: words, runs }: Text): Text => ({
    text: words,
    runs: runs.map(run => runBack(run, lays)),
  })
  const cell = (own: RawCell): RawCell => ({
    ...own,
    text: text(own.text),
    anchors: anchors(own.anchors),
    ...(own.tables && { tables: own.tables.map(table) }),
  })
  const table = (own: RawTable): RawTable => ({
    ...own,
    cells: own.cells.map(cell),
    anchors: anchors(own.anchors),
    ...(own.repeated && { repeated: own.repeated.map(cell) }),
    ...(own.caption && { caption: text(own.caption) }),
  })
  const block = (own: RawBlock): RawBlock =>
    own.kind === 'table' ? table(own) : { ...own, text: text(own.text) }
  return {
    ...raw,
    blocks: raw.blocks.map(block),
    diagnostics: raw.diagnostics.map(told => ({ ...told, anchors: anchors(told.anchors) })),
    ...(raw.recognised && {
      recognised: {
        ...raw.recognised,
        words: raw.recognised.words.map(word => boxedBack(word, lays)),
        doubts: raw.recognised.doubts.map(doubt => boxedBack(doubt, lays)),
      },
    }),
  }
}

function placedBack(anchor: Anchor, lays: ReadonlyMap<number, Lay>): Anchor {
  return anchor.kind === 'page' ? boxedBack(anchor, lays) : anchor
}

function boxedBack<Placed extends { page: number; box: Box }>(
  placed: Placed,
  lays: ReadonlyMap<number, Lay>,
): Placed {
  const lay = lays.get(placed.page)
  return lay ? { ...placed, box: back(placed.box, lay) } : placed
}

/** Characters keep their places along the line; the box around the line covers it wherever it rises or falls. */
function runBack(run: Run, lays: ReadonlyMap<number, Lay>): Run {
  const { anchor, edges } = run
  const lay = anchor.kind === 'page' ? lays.get(anchor.page) : undefined
  if (anchor.kind !== 'page' || lay === undefined) return run
  const { top, bottom } = anchor.box
  const at = (x: number) => back({ x0: x, x1: x, top, bottom }, lay)
  const moved = edges?.map((x, i) => (i === edges.length - 1 ? at(x).x1 : at(x).x0))
  return {
    ...run,
    anchor: { ...anchor, box: back(anchor.box, lay) },
    ...(moved && { edges: moved }),
  }
}

/** A place on the page laid straight → the smallest box around it on the page as displayed. */
export function back({ x0, x1, top, bottom }: Box, { skew, width, height }: Lay): Box {
  const angle = (skew * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const corners = [
    [x0, top],
    [x1, top],
    [x0, bottom],
    [x1, bottom],
  ].map(([x = 0, y = 0]): [number, number] => {
    const [across, down] = [x - width / 2, y - height / 2]
    return [across * cos - down * sin + width / 2, across * sin + down * cos + height / 2]
  })
  const across = corners.map(([x]) => x)
  const down = corners.map(([, y]) => y)
  return {
    x0: Math.max(0, Math.min(...across)),
    x1: Math.min(width, Math.max(...across)),
    top: Math.max(0, Math.min(...down)),
    bottom: Math.min(height, Math.max(...down)),
  }
}
