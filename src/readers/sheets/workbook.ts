import type { Span } from './address.ts'

/** A cell that shows words; row and column from 0. Merged with others it spans them, once `seenOf` has told so. */
export interface SheetCell extends Span {
  /** As shown, without space around. */
  text: string
  /** The number behind it in the scale of the words, where they do not say it exactly. */
  stored?: string
  /** How far the words are set in, in em. */
  indent?: number
  centred?: true
}

/** One sheet as a format's reader met it, hidden parts and all. */
export interface Sheet {
  name: string
  hidden: boolean
  /** In order of rows, and of columns in a row. */
  cells: SheetCell[]
  merges: Span[]
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  tally: Tally
}

/** What a sheet holds beside the words of its cells. */
export interface Tally {
  /** Characters of words that are struck through. */
  struck: number
  comments: number
  /** Characters of comments, and of boxes drawn over the sheet. */
  commentWords: number
  boxWords: number
  pictures: number
  charts: number
  /** Names of cells whose formula has no stored result, and of those that show an error. */
  uncomputed: string[]
  errors: string[]
}

export const emptyTally = (): Tally => ({
  struck: 0,
  comments: 0,
  commentWords: 0,
  boxWords: 0,
  pictures: 0,
  charts: 0,
  uncomputed: [],
  errors: [],
})
