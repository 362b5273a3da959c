import { type Anchor, ranged } from '../../model/anchor.ts'
import type { PlaceShown } from '../view/shapes.ts'
import type { PlacedStrip } from './strips.ts'

/** Where anchors stand in a strip: the marks that stand in them, else every mark they touch. */
export function marksAt(
  { places }: Pick<PlacedStrip, 'places'>,
  anchors: readonly Anchor[],
): Pick<PlaceShown, 'marks' | 'block'> {
  const touched = places.filter(({ anchor }) => touchesAny(anchors, anchor))
  const tight = touched.filter(({ anchor }) => anchors.some(asked => covers(asked, anchor)))
  const marked = tight.some(({ mark }) => mark !== null) ? tight : touched
  const marks = [...new Set(marked.flatMap(({ mark }) => mark ?? []))]
  return { marks, block: touched[0]?.block ?? null }
}

/** Whether a place has something in common with any of some others. */
export function touchesAny(anchors: readonly Anchor[], place: Anchor): boolean {
  return anchors.some(asked => touches(asked, place))
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
