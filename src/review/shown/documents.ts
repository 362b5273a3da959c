import type { DocumentLine } from '../view/shapes.ts'
import { numberOf, type Row, wordsOf, wordsOrNull } from './row.ts'

/** A row of `sources` as a line of the list of documents. */
export function documentOf(row: Row): DocumentLine {
  return {
    id: wordsOf(row, 'source_id'),
    path: wordsOf(row, 'path'),
    status: wordsOf(row, 'status'),
    format: wordsOrNull(row, 'format'),
    title: wordsOrNull(row, 'title'),
    figures: numberOf(row, 'figures'),
    inconsistent: numberOf(row, 'inconsistent'),
  }
}
