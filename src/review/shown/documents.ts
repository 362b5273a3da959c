import { type Row, wordsIn, wordsOrNull } from '../queue/rows.ts'
import type { DocumentLine } from '../view/shapes.ts'
import { numberIn } from './row.ts'

/** A row of `sources` as a line of the list of documents. */
export function documentOf(row: Row): DocumentLine {
  return {
    id: wordsIn(row, 'source_id'),
    path: wordsIn(row, 'path'),
    status: wordsIn(row, 'status'),
    format: wordsOrNull(row, 'format'),
    title: wordsOrNull(row, 'title'),
    figures: numberIn(row, 'figures'),
    inconsistent: numberIn(row, 'inconsistent'),
  }
}
