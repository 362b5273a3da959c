import type { Anchor } from '../model/anchor.ts'
import type { Cited } from '../model/cited.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Facts, Page } from '../model/document.ts'
import type { Recognised } from '../model/recognised.ts'
import type { Format } from '../model/source.ts'
import type { Text } from '../model/text.ts'

/** A cell as a reader met it: spans as declared, place already resolved to slots (see `placeCells`). */
export interface RawCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** Marked as a heading by the format (`<th>`, `<thead>`, GFM header row). */
  header: boolean
  text: Text
  /** The number a workbook keeps behind these words, in their scale: 18.825 behind 18.8%. */
  stored?: string
  /** Its lines are numbers, or one number that the width of the cell has broken: which, the page does not tell. */
  doubtful?: true
  anchors: Anchor[]
  tables?: RawTable[]
  /** Indentation of the text in em, where the format tells. */
  indent?: number
}

export interface RawTable {
  kind: 'table'
  cells: RawCell[]
  anchors: Anchor[]
  /** Headings printed again where the table goes on over a page break; rows count from the top of their page's part. */
  repeated?: RawCell[]
  /** A caption the format itself attaches (`<caption>`). */
  caption?: Text
  confidence: number
}

export interface RawHeading {
  kind: 'heading'
  /** As marked; 0 when only the words will tell. */
  level: number
  text: Text
  linked?: boolean
}

export interface RawParagraph {
  kind: 'paragraph'
  text: Text
  /** Nearly all of it is a link: it leads elsewhere. */
  linked?: boolean
  /** Marked as a note by the format. */
  note?: boolean
  /** How it is set, where the format tells: a centred line above a table may be its title. */
  align?: 'left' | 'center' | 'right'
}

export type RawBlock = RawHeading | RawParagraph | RawTable

/**
 * What a reader hands over: blocks in reading order, before anything is known about their meaning.
 * `assemble` finds headings by their numbering, attaches titles, units and notes to tables,
 * finds header rows, and reads the document's facts and contexts.
 */
export interface RawDocument {
  format: Format
  encoding?: string
  length?: number
  pages?: Page[]
  /** What the format itself says (`<meta name="ArticleTitle">`), preferred over what the words suggest. */
  facts: Facts
  /** The name of the page (`<title>`): it often holds the document's title among other words. */
  pageTitle?: string
  /** The name of the site the page stands on, as the page says. */
  site?: Cited<string>
  blocks: RawBlock[]
  omitted: Record<string, number>
  /** What recognition read of pages that are pictures. */
  recognised?: Recognised
  diagnostics: Diagnostic[]
}
