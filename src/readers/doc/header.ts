import { SourceError } from '../../model/errors.ts'

/** The mark at the front of every document since Word 97, and of those before. */
const MARK = 0xa5ec
const OLD_MARK = 0xa5dc
const ENCRYPTED = 0x0100
const OBFUSCATED = 0x8000
const TABLE_1 = 0x0200
const FIRST_TABLE = 0x9a
/** Earlier versions keep their text otherwise. */
const WORD_97 = 0xc1

/** Numbers of the tables that the header points to ([MS-DOC] FibRgFcLcb97). */
const TABLES = {
  fonts: 15,
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  runs: 12,
  paragraphs: 13,
  pieces: 33,
  endnoteMarks: 46,
  endnotes: 47,
  lists: 73,
  listUses: 74,
} as const

/** What the first bytes of a document say: how long its stories are, and where its tables stand. */
export interface Header {
  /** Characters of the text, footnotes, headers, macros, comments, endnotes, boxes, boxes of headers: they follow each other. */
  lengths: {
    text: number
    footnotes: number
    headers: number
    macros: number
    comments: number
    endnotes: number
    boxes: number
  }
  tableStream: string
  table(name: keyof typeof TABLES): { start: number; length: number }
}

/** Reads the header. Throws SourceError where the stream is no document of Word 97 or later, or is encrypted. */
export function headerOf(stream: DataView): Header {
  if (stream.byteLength < 0x400)
    throw new SourceError('source-truncated', 'the document ends within its header')
  const mark = stream.getUint16(0, true)
  if (mark === OLD_MARK || (mark === MARK && stream.getUint16(2, true) < WORD_97))
    throw new SourceError(
      'format-unsupported',
      'no reader for documents of Word 95 and before; save it as .docx',
    )
  if (mark !== MARK)
    throw new SourceError('source-unreadable', 'the stream WordDocument is none of Word')
  const flags = stream.getUint16(0x0a, true)
  if ((flags & (ENCRYPTED | OBFUSCATED)) !== 0)
    throw new SourceError('source-encrypted', 'the document has a password; nothing of it is read')
  const length = (at: number) => Math.max(0, stream.getInt32(at, true))
  return {
    lengths: {
      text: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      macros: length(0x58),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    tableStream: (flags & TABLE_1) === 0 ? '0Table' : '1Table',
    table(name) {
      const at = FIRST_TABLE + 8 * TABLES[name]
      return { start: stream.getUint32(at, true), length: stream.getUint32(at + 4, true) }
    },
  }
}
