/** How much white space parts words, in em of the text they stand in. */
export const parting = {
  /** A gap between words this wide parts two cells. */
  gap: 0.95,
  /** White space between columns that all rows keep free. */
  gutter: 0.45,
  /** Columns are further apart than this many usual spaces between words. */
  spaces: 1.6,
} as const
