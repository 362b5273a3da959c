import type { Anchor, Box } from '../../model/anchor.ts'
import type { EntryState, Reason, ReviewEntry } from '../queue/entry.ts'

/*
 * What the server tells the page, plain JSON. What the page draws is made of it alone, in a browser and in the frozen report.
 */

/** What is known of a figure or cell beside its value; told by colour and by a sign. */
export type State = 'agreed' | 'doubtful' | 'contradicted' | 'unclaimed' | 'plain'

export type Lang = 'en' | 'zh'

/** What the page is told first. */
export interface Start {
  version: string
  dataset: string
  by: string
  lang: Lang
  counts: Readonly<Record<string, number>>
  /** The newest date the documents state, never that of a file. */
  newest: string | null
  /** Tables the dataset has, those of records apart. */
  tables: readonly string[]
  records: readonly string[]
  /** The forms a table may be of: those of the run. */
  pipelines: readonly string[]
  /** Table → column → what it is called in Chinese; of a page in English nothing. */
  titles: Titles
  /** The folder all documents lie in; '' where they have none in common. */
  base: string
}

export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A document of the dataset. */
export interface DocumentLine {
  id: string
  path: string
  status: string
  format: string | null
  title: string | null
  figures: number
  inconsistent: number
}

/** Some rows of many. */
export interface Window<T> {
  total: number
  rows: readonly T[]
}

/** Whether the file a document was read from still stands where it stood. */
export type Standing = 'same' | 'changed' | 'missing'

/** A document as it is shown: pages, or strips of words and tables. */
export interface DocumentShown {
  id: string
  path: string
  title: string | null
  format: string | null
  standing: Standing
  /** Why there is nothing to show, in words. */
  trouble: string | null
  kind: 'pages' | 'words' | 'none'
  strips: number
}

/** A figure or cell on a page. */
export interface PageMark {
  id: string
  kind: 'figure' | 'cell'
  /** Which figure of the document it is, from 0; of a cell without one null. */
  nth: number | null
  state: State
  title: string
  boxes: readonly Box[]
}

/** What stands on a page beside its drawing. */
export interface PageStrip {
  kind: 'page'
  page: number
  marks: readonly PageMark[]
}

/** A figure in a stretch of words. */
export interface WordMark {
  id: string
  nth: number
  state: State
  start: number
  end: number
}

export interface WordsPiece {
  kind: 'heading' | 'paragraph' | 'note'
  block: number
  level: number
  text: string
  marks: readonly WordMark[]
}

export interface CellShown {
  id: string | null
  /** The figure it holds, where it is one number. */
  nth: number | null
  state: State
  header: boolean
  rowSpan: number
  columnSpan: number
  text: string
  marks: readonly WordMark[]
}

/** Some rows of a table; the first of its strips bears its title. */
export interface TablePiece {
  kind: 'table'
  block: number
  title: string | null
  captions: readonly string[]
  notes: readonly string[]
  rows: readonly (readonly CellShown[])[]
}

export type Piece = WordsPiece | TablePiece

/** Some blocks of a document, one after another. */
export interface WordsStrip {
  kind: 'words'
  pieces: readonly Piece[]
}

export type Strip = PageStrip | WordsStrip

/** Where something stands in what is shown: its strip, and the marks or the block that hold it. */
export interface PlaceShown {
  strip: number | null
  marks: readonly string[]
  block: number | null
}

/** A row as a line of a list. */
export interface Line {
  id: string
  /** What it is called, and what it says. */
  name: string
  value: string
  note: string
  state: State
  anchors: readonly Anchor[]
}

/** An entry of the queue as a line of a list. */
export interface EntryLine
  extends Pick<
    ReviewEntry,
    'id' | 'reason' | 'words' | 'path' | 'source_id' | 'pipeline' | 'state' | 'change'
  > {
  /** The words of its first place. */
  value: string
  /** What a decision on it settles. */
  targets: number
}

/** The queue, filtered, and what it may be filtered by. */
export interface QueueWindow extends Window<EntryLine> {
  counts: {
    reasons: Partial<Record<Reason, number>>
    states: Partial<Record<EntryState, number>>
  }
  pipelines: readonly string[]
  documents: readonly string[]
}

/** How many decisions were written, or taken back. */
export interface Decided {
  decisions: number
}

/** What a finding of the frozen report rests on, so that nobody has to open the document: its sentence, its rows, or the part of the page. */
export type Evidence =
  | { kind: 'quote'; before: string; mark: string; after: string }
  | { kind: 'rows'; rows: readonly (readonly RowCell[])[] }
  | {
      kind: 'region'
      page: number
      box: Box
      cells: readonly Box[]
      words: readonly { text: string; box: Box }[]
      marks: readonly Box[]
    }

export interface RowCell {
  text: string
  header: boolean
  mark: boolean
}
