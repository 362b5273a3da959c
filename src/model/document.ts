import type { Cited } from './cited.ts'
import type { Context } from './context.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Recognised } from './recognised.ts'
import type { Format } from './source.ts'
import type { Table } from './table.ts'
import type { Text } from './text.ts'

export interface Heading {
  kind: 'heading'
  /** 1 is the outermost. */
  level: number
  text: Text
  context: Context
}

export interface Paragraph {
  kind: 'paragraph'
  text: Text
  context: Context
}

/** A line that explains marks or scope (注：…, 下同). */
export interface Note {
  kind: 'note'
  text: Text
  context: Context
}

export type Block = Heading | Paragraph | Note | Table

/** What the document says about itself, each from its own words, each absent rather than guessed. */
export interface Facts {
  title?: Cited<string>
  /** Absent when the title names two years. */
  year?: Cited<number>
  organization?: Cited<string>
  region?: Cited<string>
  /** ISO date. */
  publishedOn?: Cited<string>
  /** Who published it (来源：…). */
  publisher?: Cited<string>
}

export interface Page {
  /** From 1. */
  page: number
  width: number
  height: number
}

/** What a reader saw: blocks in reading order. Plain JSON. */
export interface Document {
  format: Format
  /** WHATWG name of the encoding the bytes were decoded with; text formats only. */
  encoding?: string
  /** UTF-16 length of the decoded text; text formats only. */
  length?: number
  pages?: Page[]
  facts: Facts
  blocks: Block[]
  /** Text that is in the source and not shown to a reader, left out on purpose: reason → number of characters. */
  omitted: Record<string, number>
  /** What recognition read of pages that are pictures; nothing on these pages is certain. */
  recognised?: Recognised
  diagnostics: Diagnostic[]
}
