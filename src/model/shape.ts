import type { Cell } from './table.ts'

/**
 * What the cells of a column are. `label`: words that head rows · `code`: numbers of a classification · `ordinal`: numbers that only
 * count rows · `value`: numbers · `unit`: the unit of its row · `note`: remarks · `words`: other words · `empty`.
 */
export type ColumnRole =
  | 'label'
  | 'code'
  | 'ordinal'
  | 'value'
  | 'unit'
  | 'note'
  | 'words'
  | 'empty'

/** The cell over every slot of a grid: a merged cell stands in each of its rows and columns. */
export type Slots = readonly (readonly (Cell | undefined)[])[]

/** A row as one panel sees it: its own labels and codes, not those of the panel beside it. */
export interface PanelRow {
  /** Index in the table. */
  row: number
  /** The words that head it, outermost first; merged labels reach down. Empty where nothing stands. */
  words: readonly string[]
  /** What stands in its code columns, in order. */
  codes: readonly string[]
  /** The innermost cell that heads it. */
  cell?: Cell
  /** What stands in the unit columns of the panel. */
  units: readonly string[]
}

/** Columns of labels with the columns of numbers they head. 收入 │ 支出 side by side are two panels. */
export interface Panel {
  labels: readonly number[]
  codes: readonly number[]
  units: readonly number[]
  values: readonly number[]
  /** By index of the table's rows; undefined for headings, notes and the like. */
  rows: readonly (PanelRow | undefined)[]
}

/** How a table is to be understood: worked out once, for everyone who reads it. */
export interface Shape {
  slots: Slots
  roles: readonly ColumnRole[]
  /** Of each column: what made its role. */
  why: readonly string[]
  panels: readonly Panel[]
  /** The panel a column belongs to. */
  panelAt(column: number): Panel | undefined
}
