import type { Anchor } from './anchor.ts'
import type { Figure } from './figure.ts'
import type { ReviewState } from './review.ts'
import type { Cell, Table } from './table.ts'
import type { Text } from './text.ts'

/** A figure and the block or cell it stands in. */
export interface LocatedFigure {
  figure: Figure
  /** Index of the block in `Document.blocks`. */
  block: number
  /** The text whose offsets the figure uses. */
  text: Text
  /** The innermost table and cell, when it stands in one. */
  table?: Table
  cell?: Cell
  anchors: Anchor[]
  /** The id it has as read, and what a person settled of it. */
  settled?: { id: string; review?: Settlement }
}

/** What a person settled of a figure, and the value it was read with. */
export interface Settlement {
  state: ReviewState
  read: string | null
}

/** A located figure under its id in the dataset. */
export interface IdentifiedFigure extends LocatedFigure {
  id: string
  review?: Settlement
}
