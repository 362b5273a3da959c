import type { Cell } from '../../../model/table.ts'

/** Indents nearer than this, in points, are one depth. */
const tolerance = 3

/** How far inside its cell a label begins on a page, in points; undefined off pages. */
export function printedIndent(cell: Cell | undefined): number | undefined {
  const place = cell?.anchors[0]
  const first = cell?.text.runs[0]?.anchor
  if (place?.kind !== 'page' || first?.kind !== 'page') return undefined
  return first.box.x0 - place.box.x0
}

/** Depths from 0 by indents, equal within the tolerance; null where no indent is known. */
export function depthsOf(indents: readonly (number | null)[]): (number | null)[] {
  const known = [...new Set(indents.filter(indent => indent !== null))].sort((a, b) => a - b)
  const whole = known.every(indent => Number.isInteger(indent))
  const depth = new Map<number, number>()
  let level = -1
  let last = Number.NEGATIVE_INFINITY
  for (const indent of known) {
    if (indent - last > (whole ? 0 : tolerance)) level += 1
    depth.set(indent, level)
    last = indent
  }
  return indents.map(indent => (indent === null ? null : (depth.get(indent) ?? null)))
}
