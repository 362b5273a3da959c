import type { RawDocument } from '../../document/raw.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import { SourceError } from '../../model/errors.ts'
import type { Source } from '../../model/source.ts'
import { Document } from './document.ts'
import { notesOf } from './notes.ts'
import { wordsIn } from './paragraph.ts'
import { Story } from './story.ts'

/** The text of a document of Word 97 to 2003: body, notes and boxes. */
export async function read({ bytes }: Source): Promise<RawDocument> {
  try {
    return readDocument(bytes)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new SourceError(
      'source-unreadable',
      'a table of the document points out of it: the file is damaged',
      { cause },
    )
  }
}

function readDocument(bytes: Uint8Array): RawDocument {
  const document = new Document(bytes)
  const { text, footnotes, headers, macros, comments, endnotes, boxes } = document.header.lengths
  const { text: words } = document.characters
  const count = (from: number, length: number) => wordsIn(words.slice(from, from + length))
  document.omit('page-furniture', count(text + footnotes, headers))
  document.omit('comment', count(text + footnotes + headers + macros, comments))
  const blocks = new Story(document, notesOf(document)).read(0, Math.min(text, words.length))
  const boxed = text + footnotes + headers + macros + comments + endnotes
  if (boxes > 0)
    blocks.push(...new Story(document).read(boxed, Math.min(boxed + boxes, words.length)))
  const diagnostics = document.diagnostics()
  if (text > words.length)
    diagnostics.push(
      diagnostic(
        'text-damaged',
        `the document says it has ${text} characters, but only ${words.length} are in it`,
      ),
    )
  if (blocks.length === 0)
    diagnostics.push(
      diagnostic(
        'text-missing',
        'the document has no words: they may stand in pictures or in files it holds',
      ),
    )
  return { format: 'doc', facts: {}, blocks, omitted: document.omitted, diagnostics }
}
