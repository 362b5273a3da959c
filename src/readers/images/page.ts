/** A part of an image from side to side, encoded as the file holds it: what a PDF calls an image. */
export interface Strip {
  width: number
  height: number
  /** Entries of its dictionary in the notation of PDF: colour space, bits, filter and what the filter needs. */
  entries: string
  /** A program of PDF that turns a pixel's samples into its colour; `TINT` stands for it in the entries. */
  tint?: { program: string; samples: number; colors: number }
  data: Uint8Array
}

/** An image as a page: its strips from top to bottom, and how it is to be displayed. */
export interface ImagePage {
  width: number
  height: number
  /** Dots an inch as the file says; undefined where it does not. */
  dpi?: number
  /** Degrees, clockwise, it must be turned by to stand upright. */
  turn: 0 | 90 | 180 | 270
  strips: Strip[]
}
