import type { Document } from '../model/document.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import type { CheckRow } from '../model/rows.ts'

/** A check before it has its ids. */
export type FoundCheck = Omit<CheckRow, 'check_id' | 'source_id'>

/** Every identity the document claims by its own words and layout, with its verdict. */
export function findChecks(
  _document: Document,
  _figures: readonly IdentifiedFigure[],
): FoundCheck[] {
  return []
}
