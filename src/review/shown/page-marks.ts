import type { Anchor, Box } from '../../model/anchor.ts'
import type { PageMark } from '../view/shapes.ts'
import type { Marks } from './marks.ts'

/** Figures and cells of a page, figures above the cells they stand in. */
export function pageMarks({ figures, cells }: Marks, page: number): PageMark[] {
  const boxesOn = (anchors: readonly Anchor[]): Box[] =>
    anchors.flatMap(anchor => (anchor.kind === 'page' && anchor.page === page ? [anchor.box] : []))
  return [
    ...cells.map(({ id, text, anchors }) => ({
      ...{ id, kind: 'cell' as const, nth: null, state: 'plain' as const, title: text },
      boxes: boxesOn(anchors),
    })),
    ...figures.map(({ id, nth, state, title, anchors }) => ({
      ...{ id, kind: 'figure' as const, nth, state, title },
      boxes: boxesOn(anchors),
    })),
  ].filter(({ boxes }) => boxes.length > 0)
}
