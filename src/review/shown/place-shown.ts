import { type Anchor, ranged } from '../../model/anchor.ts'
import type { PlaceShown } from '../view/shapes.ts'
import type { PlacedStrip } from './strips.ts'

/** Where anchors stand in what is shown: the strip of the first that is found, and the marks that stand in them, else every mark they touch. */
export function placeShown(strips: readonly PlacedStrip[], anchors: readonly Anchor[]): PlaceShown {
  for (const [strip, { places }] of strips.entries()) {
    const touched = places.filter(({ anchor }) => anchors.some(asked => touches(asked, anchor)))
    const [first] = touched
    if (first === undefined) continue
    const tight = touched.filter(({ anchor }) => anchors.some(asked => covers(asked, anchor)))
    const marked = tight.some(({ mark }) => mark !== null) ? tight : touched
    const marks = [...new Set(marked.flatMap(({ mark }) => mark ?? []))]
    return { strip, marks, block: first.block }
  }
  return { strip: null, marks: [], block: null }
}

/** Whether two places have something in common. */
function touches(a: Anchor, b: Anchor): boolean {
  if (a.kind === 'sheet') return b.kind === 'sheet' && a.sheet === b.sheet && a.cell === b.cell
  if (!ranged(a) || !ranged(b) || a.kind !== b.kind) return false
  if (a.kind === 'part' && b.kind === 'part' && a.part !== b.part) return false
  return a.start < b.end && b.start < a.end
}

/** Whether a place stands in another. */
function covers(outer: Anchor, inner: Anchor): boolean {
  if (!touches(outer, inner)) return false
  return !ranged(outer) || !ranged(inner) || (outer.start <= inner.start && inner.end <= outer.end)
}
