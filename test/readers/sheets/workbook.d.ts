/** The script that writes the workbooks of samples and stories, for the tests that write more of them. */
declare module '*/workbook.mjs' {
  export interface WrittenCell {
    value?: string | number
    /** A code, or the number of one every program knows. */
    format?: string | number
    formula?: string
    /** The type attribute, where the value is not what it looks like: e, b, d, str. */
    kind?: string
    centred?: boolean
    indent?: number
    struck?: boolean
  }

  export interface WrittenSheet {
    name: string
    state?: 'visible' | 'hidden' | 'veryHidden'
    rows: readonly (readonly (string | number | null | WrittenCell)[])[]
    merges?: readonly string[]
    /** From 1. */
    hiddenRows?: readonly number[]
    hiddenColumns?: readonly number[]
    /** XML before the columns, and behind the merged cells. */
    head?: string
    tail?: string
  }

  export function writeWorkbook(workbook: {
    sheets: readonly WrittenSheet[]
    date1904?: boolean
    parts?: Readonly<Record<string, string>>
  }): Buffer
  export function relations(targets: readonly (readonly [string, string])[]): string
  export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Buffer
  export function cellName(row: number, column: number): string
  export function escaped(words: string): string
}
