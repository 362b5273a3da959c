import type { Anchor } from './anchor.ts'
import type { Context } from './context.ts'
import type { Text } from './text.ts'

/** A cell of a table; row and column of its top left slot, from 0. */
export interface Cell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** Part of a header row or header column. */
  header: boolean
  /** Its paragraphs joined by "\n". */
  text: Text
  /** The number a workbook keeps behind these words, in their scale: 18.825 behind 18.8%. */
  stored?: string
  /** Its lines are numbers, or one number that the width of the cell has broken: which, the page does not tell. */
  doubtful?: true
  /** The cell itself (its tags, its box), also when it is empty; never empty. */
  anchors: Anchor[]
  /** Tables inside this cell. */
  tables?: Table[]
}

/**
 * What a row is. `header`: column headings · `unit`: 单位 or 栏次 line inside the grid · `formula`: A=B+C line ·
 * `group`: one label spanning the row · `part`: 其中 · `separator`: dashes only · `blank` · `note`: 注：… · `data`.
 */
export const rowKinds = [
  'header',
  'unit',
  'formula',
  'group',
  'total',
  'subtotal',
  'part',
  'data',
  'separator',
  'blank',
  'note',
] as const
export type RowKind = (typeof rowKinds)[number]

export interface Row {
  kind: RowKind
  /** The words that head this row, as printed; '' without. Merged labels of a spanning group come first, joined by ' / '. */
  label: string
  /** Depth by indentation of the label, from 0. */
  level: number
  /** Of a leading row that is a heading: the rule that made it one. */
  why?: string
}

export interface Column {
  /** Stacked headings, top-down, as printed without surrounding space; repeats of a spanning cell once. */
  path: string[]
  /** The column holds row headers. */
  header: boolean
}

/** Words that declare a unit (单位：万元, 金额（亿元）), and where they stand. */
export interface UnitWords {
  text: string
  anchors: Anchor[]
}

/** A table in any format. `cells` are row-major and fill every slot of rows × columns exactly once. */
export interface Table {
  kind: 'table'
  anchors: Anchor[]
  rows: Row[]
  columns: Column[]
  cells: Cell[]
  /** Leading rows that are headings. */
  headerRows: number
  /** Leading columns that are row headers. */
  headerColumns: number
  title?: Text
  /** Every other line above the table that belongs to it (unit, 编制单位, 公开01表). */
  captions: Text[]
  /** Lines below it that belong to it (注：…). */
  notes: Text[]
  /** The unit declared for the whole table, by caption or unit row. */
  unit?: UnitWords
  context: Context
  /** Headings printed again on later pages, which are no rows of the table; rows count from the top of their page's part. */
  repeated?: Cell[]
  /** 0 to 1: how sure the reader is that this is a table with this grid. */
  confidence: number
}
