import type { RawBlock } from '../../document/raw.ts'
import type { Document } from './document.ts'
import { type Notes, Story } from './story.ts'

/** The notes of a document, by the position of their mark in the text. */
export function notesOf(document: Document): Notes {
  const { text, footnotes, headers, macros, comments } = document.header.lengths
  return new Map([
    ...notesIn(document, text, document.table('footnoteMarks'), document.table('footnotes')),
    ...notesIn(
      document,
      text + footnotes + headers + macros + comments,
      document.table('endnoteMarks'),
      document.table('endnotes'),
    ),
  ])
}

/** The marks stand in one table, where their words begin in the other, counted from the front of their story. */
function* notesIn(
  document: Document,
  story: number,
  marks: DataView,
  words: DataView,
): Generator<[number, RawBlock[]]> {
  const count = Math.min(
    Math.floor((marks.byteLength - 4) / 6),
    Math.floor(words.byteLength / 4) - 1,
  )
  for (let i = 0; i < count; i++) {
    const start = story + words.getUint32(4 * i, true)
    const end = Math.min(story + words.getUint32(4 * i + 4, true), document.characters.text.length)
    if (end > start) yield [marks.getUint32(4 * i, true), new Story(document).read(start, end)]
  }
}
