import { parting } from '../../lines/parting.ts'

/** How tables without (enough) rules are told from prose; lengths in em of the text they stand in. */
export const stream = {
  ...parting,
  /** Share of the rows that may cross a gutter. */
  crossing: 0.12,
  /** Lines further apart than this many usual distances belong to different tables. */
  apart: 2.6,
  /** Lines of one cell in a row that no cell of the next line supports. */
  loose: 2,
  /** The same where they keep to the first column: more words of a label. */
  labelLines: 6,
  /** Leading lines that may be headings over several columns. */
  heads: 4,
  /** Lines of a heading at most. */
  mostHeads: 10,
  /** A ruling this share of the table's width parts heading and rows; a shorter one under words of a heading shows what they span. */
  wide: 0.8,
  /** How far under its words, in em, such a ruling lies. */
  under: 1,
  /** Words this near to the middle of several columns, in em, head them all. */
  centred: 0.8,
  /** Points by which rulings of one table may differ at their ends. */
  side: 6,
  /** Rulings over and under a table are this near to its lines, in em. */
  near: 3,
  /** White space, in em, between a title and its page in a table of contents. */
  leader: 4,
  /** Lines nearer than this, in em, stand beside each other: they are one row. */
  beside: 0.8,
  /** A line of a label is this many times nearer to its row than rows are to each other. */
  closer: 1.15,
  /** Space between rows is this many times that between the lines of a cell, where it tells rows. */
  wider: 1.12,
  /** A line alone that fills this share of the width is prose. */
  full: 0.6,
  /** Lines above what may go on with the table of the page before. */
  above: 6,
  rows: 3,
  columns: 2,
  /** Characters of an average cell beyond which columns are columns of prose. */
  prose: 38,
  /** Share of cells that are numbers from which no rule is needed to believe in a table. */
  numbers: 0.22,
} as const
