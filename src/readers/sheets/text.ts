import type { SheetAnchor } from '../../model/anchor.ts'
import type { Text } from '../../model/text.ts'
import type { SheetCell } from './workbook.ts'

export function anchorOf(sheet: string, cell: string): SheetAnchor {
  return { kind: 'sheet', sheet, cell }
}

/** The words of a cell, all of them at its place. */
export function textOf({ text }: SheetCell, anchor: SheetAnchor): Text {
  return { text, runs: text === '' ? [] : [{ start: 0, end: text.length, anchor }] }
}
