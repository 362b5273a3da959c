import type { RawCell } from '../../document/raw.ts'
import type { Box } from '../../model/anchor.ts'

/** Stands where a glyph is printed whose character nobody knows. */
export const LOST = '\ufffd'

/**
 * One printed character: its box in points, top-left origin, the page as displayed.
 * White space is not a glyph; the next glyph remembers it in `space`.
 */
export interface Glyph extends Box {
  /** The Unicode text it stands for; may be several UTF-16 units (a ligature). */
  char: string
  /** y of the baseline for upright text, of the box's bottom otherwise. */
  baseline: number
  /** Height of the em in points, as displayed. */
  size: number
  /** Name of the font inside the document. */
  font: string
  bold: boolean
  /** `#rrggbb` of the fill (or stroke) it is painted with. */
  color: string
  /** Direction of writing in whole degrees, clockwise as displayed: 0 is left to right, 90 top to bottom. */
  angle: number
  /** PDF text render mode, 0 to 7. */
  mode: number
  /** A printed white space stands between the glyph before it and this one. */
  space: boolean
}

export const segmentKinds = ['line', 'edge', 'note'] as const

/**
 * A ruling: a stroked line or a thin filled rectangle (`line`), or the side of a filled area (`edge`, weak:
 * it shows where two shades meet), or the line of an annotation (`note`, which may strike words out and rules nothing). Position is y of a horizontal, x of a vertical; `start < end` along the other axis.
 */
export interface Segment {
  orientation: 'h' | 'v'
  position: number
  start: number
  end: number
  /** Thickness in points; 0 for an edge. */
  width: number
  kind: (typeof segmentKinds)[number]
  /** `#rrggbb`; of the fill for an edge. */
  color: string
  dashed: boolean
}

/** A glyph that is left out on purpose, and why. */
export interface Hidden extends Box {
  char: string
  reason:
    | 'clipped'
    | 'invisible'
    | 'tiny'
    | 'covered'
    | 'white-on-white'
    | 'doubled'
    | 'watermark'
    | 'struck'
}

/** A filled area, and how many glyphs had been painted before it. */
export interface Fill extends Box {
  color: string
  after: number
  /** Hides what is under it: a rectangle, painted without blending. */
  covers: boolean
}

/** What one page shows. Everything is clipped to what is displayed; hidden text is left out and counted. */
export interface PageContent {
  /** From 1. */
  page: number
  width: number
  height: number
  /** In the order of painting. */
  glyphs: Glyph[]
  segments: Segment[]
  /** x and y, one after the other, of slanted and curved strokes: where there are many, something is drawn. */
  slants: number[]
  /** Share of the page covered by images, 0 to 1. */
  imageCoverage: number
  /** Glyphs whose character is unknown (no Unicode, private use, replacement character); they are not in `glyphs`. */
  unmapped: number
  /** Characters that may be others than are printed, in words. */
  doubt?: string
  hidden: Hidden[]
  /** Reason → number of characters of `hidden`, and of the glyphs without Unicode. */
  omitted: Record<string, number>
}

/** A cell on one page; the text is made of `glyphs` (of the page given to `findTables`). */
export interface FoundCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  box: Box
  glyphs: Glyph[]
  /** Its lines are one number that its width has broken. */
  broken?: boolean
  /** Its lines are numbers one over the other, or one number that its width has broken: which, the page does not tell. */
  doubtful?: true
}

/** A table on one page. The cells fill every slot exactly once. Glyphs in no cell are read as prose. */
export interface FoundTable {
  page: number
  box: Box
  kind: 'lattice' | 'stream'
  cells: FoundCell[]
  /** 0 to 1. */
  confidence: number
  /** Too small to be a table by itself; it may be the rest of one that goes over a page break. */
  remnant?: true
}

/** A cell in words, and what a page break is told by. */
export interface PartCell extends RawCell {
  /** Its words stand on several lines. */
  wrapped: boolean
  /** How its words are set, where a page break may cut them. */
  set?: CellSet
}

/** The first and the last line of a cell. */
export interface CellSet {
  left: number
  top: number
  right: number
  bottom: number
  first: { size: number; bold: boolean; word: number }
  last: { size: number; bold: boolean }
}

/** The part of a table that stands on one page, in words. */
export interface TablePart {
  page: number
  box: Box
  confidence: number
  remnant?: true
  cells: PartCell[]
  /** The left sides of the columns, and the right side of the last. */
  edges: number[]
  /** How far the words of each column reach, where no rulings stand between columns. */
  reach?: { x0: number; x1: number }[]
  /** y of the words of each row, where only numbers stand under the headings: their labels may stand on the page before. */
  middles?: (number | null)[]
  /** The right half of a table printed over two facing pages; its cells are among `cells`. */
  facing?: { page: number; box: Box }
}
