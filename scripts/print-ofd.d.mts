export interface PrintedWords {
  kind: 'heading' | 'paragraph'
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
