export interface PrintedWords {
  kind: 'heading' | 'paragraph'
  /** Of a heading; 1 where it is not said. */
  level?: number
  text: string
  align?: 'left' | 'center' | 'right'
}

export interface PrintedTable {
  kind: 'table'
  cells: readonly {
    row: number
    column: number
    rowSpan: number
    columnSpan: number
    text: string
    header?: boolean
    /** Ems. */
    indent?: number
  }[]
}

export function printOfd(blocks: readonly (PrintedWords | PrintedTable)[]): Buffer
