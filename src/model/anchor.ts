/** A rectangle on a page: points, top-left origin, the page as displayed. */
export interface Box {
  x0: number
  top: number
  x1: number
  bottom: number
}

/** A half-open range of UTF-16 offsets into the decoded source. */
export interface TextAnchor {
  kind: 'text'
  start: number
  end: number
}

/** A place on a page; pages count from 1. */
export interface PageAnchor {
  kind: 'page'
  page: number
  box: Box
}

/** A cell of a workbook, as its programs name it (B3). */
export interface SheetAnchor {
  kind: 'sheet'
  sheet: string
  cell: string
}

/** A half-open range of UTF-16 offsets into the text of a part of a package: all that stands between its tags, in order. */
export interface PartAnchor {
  kind: 'part'
  part: string
  start: number
  end: number
}

/** A place in a source. Whoever reads one ignores kinds it does not know. */
export type Anchor = TextAnchor | PageAnchor | SheetAnchor | PartAnchor

/** Whether an anchor is a range of characters, which can be cut and joined. */
export function ranged(anchor: Anchor): anchor is TextAnchor | PartAnchor {
  return anchor.kind === 'text' || anchor.kind === 'part'
}
