import type { Document } from '../model/document.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import { tablesOf } from '../model/tables.ts'
import type { Reading } from './finder.ts'

/** Figures under the cells and texts they stand in. */
export function readingOf(document: Document, figures: readonly IdentifiedFigure[]): Reading {
  const byCell = new Map<NonNullable<IdentifiedFigure['cell']>, IdentifiedFigure[]>()
  const byText = new Map<IdentifiedFigure['text'], IdentifiedFigure[]>()
  for (const found of figures) {
    if (found.cell) push(byCell, found.cell, found)
    push(byText, found.text, found)
  }
  return { document, figures, byCell, byText, tables: tablesOf(document) }
}

function push<K>(map: Map<K, IdentifiedFigure[]>, key: K, found: IdentifiedFigure): void {
  const known = map.get(key)
  if (known) known.push(found)
  else map.set(key, [found])
}
