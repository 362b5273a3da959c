import type { Document } from '../model/document.ts'
import type { LocatedFigure } from '../model/located.ts'

/** Every figure of a document: each block and each cell read with the context that governs it. */
export function collectFigures(_document: Document): LocatedFigure[] {
  return []
}
