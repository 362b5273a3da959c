import type { Anchor, Box } from '../../model/anchor.ts'
import type { Cell, Table } from '../../model/table.ts'
import type { Evidence } from '../../review/view/shapes.ts'

/** Rows shown above and below what is marked, points around it all, and cells at most. */
const AROUND = 1
const MARGIN = 4
const MOST = 80
const ROWS = 8

/** The part of a page around cells of a table, as it is printed: the cells of the rows around them with their words, and boxes around what is marked; null where they stand on no page. */
export function regionOf(
  table: Table,
  marked: readonly Cell[],
  anchors: readonly Anchor[],
): Evidence | null {
  const [first] = marked
  const page = first?.anchors.find(anchor => anchor.kind === 'page')?.page
  if (first === undefined || page === undefined) return null
  const near = marked.filter(({ row }) => Math.abs(row - first.row) <= ROWS)
  const top = Math.min(...near.map(({ row }) => row)) - AROUND
  const bottom = Math.max(...near.map(({ row, rowSpan }) => row + rowSpan - 1)) + AROUND
  const cells = table.cells
    .filter(({ row, rowSpan }) => row + rowSpan - 1 >= top && row <= bottom)
    .slice(0, MOST)
  const on = (anchors: readonly Anchor[]) =>
    anchors.flatMap(anchor => (anchor.kind === 'page' && anchor.page === page ? [anchor.box] : []))
  const boxes = cells.flatMap(({ anchors }) => on(anchors))
  if (boxes.length === 0) return null
  const words = cells.flatMap(({ text: { text, runs } }) =>
    runs.flatMap(({ start, end, anchor }) =>
      on([anchor]).map(box => ({ text: text.slice(start, end), box: rounded(box) })),
    ),
  )
  return {
    kind: 'region',
    page,
    box: rounded(grown(boxes)),
    cells: boxes.map(rounded),
    words,
    marks: on(anchors).slice(0, MOST).map(rounded),
  }
}

function grown(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)) - MARGIN,
    top: Math.min(...boxes.map(({ top }) => top)) - MARGIN,
    x1: Math.max(...boxes.map(({ x1 }) => x1)) + MARGIN,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + MARGIN,
  }
}

function rounded({ x0, top, x1, bottom }: Box): Box {
  const [a = 0, b = 0, c = 0, d = 0] = [x0, top, x1, bottom].map(
    length => Math.round(length * 10) / 10,
  )
  return { x0: a, top: b, x1: c, bottom: d }
}
