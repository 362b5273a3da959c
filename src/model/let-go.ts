import type { Document } from './document.ts'
import { tablesOf } from './tables.ts'
import type { Run, Text } from './text.ts'

/**
 * Lets go of what nobody but the search for figures and records asks of a document: where each character of a line is printed, a quarter of
 * what a long PDF takes. Cells and figures have places of their own by then, and each line keeps the whole of its own.
 */
export function letGo(document: Document): void {
  for (const block of document.blocks) if (block.kind !== 'table') withoutEdges(block.text)
  for (const { cells, repeated = [], captions, notes, title } of tablesOf(document)) {
    for (const { text } of [...cells, ...repeated]) withoutEdges(text)
    for (const line of [...captions, ...notes, ...(title ? [title] : [])]) withoutEdges(line)
  }
}

function withoutEdges(text: Text): void {
  if (text.runs.some(({ edges }) => edges !== undefined)) text.runs = text.runs.map(whole)
}

function whole({ start, end, anchor }: Run): Run {
  return { start, end, anchor }
}
