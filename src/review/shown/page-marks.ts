import type { Box } from '../../model/anchor.ts'
import type { PageMark } from '../view/shapes.ts'
import type { Marks } from './marks.ts'

/** Figures and cells by the page they stand on; a cell whose number is a figure bears the state of that figure. */
export function pageMarks({ figures, cells }: Marks): Map<number, PageMark[]> {
  const byPage = new Map<number, PageMark[]>()
  const put = (mark: Omit<PageMark, 'boxes'>, anchors: Marks['cells'][number]['anchors']) => {
    const boxes = new Map<number, Box[]>()
    for (const anchor of anchors)
      if (anchor.kind === 'page')
        boxes.set(anchor.page, [...(boxes.get(anchor.page) ?? []), anchor.box])
    for (const [page, found] of boxes) {
      const marks = byPage.get(page) ?? []
      byPage.set(page, marks)
      marks.push({ ...mark, boxes: found })
    }
  }
  for (const { id, text, anchors } of cells)
    put({ id, kind: 'cell', nth: null, state: 'plain', title: text }, anchors)
  for (const { id, nth, state, title, anchors } of figures)
    put({ id, kind: 'figure', nth, state, title }, anchors)
  return byPage
}
