import { HAN } from '../../lexicon/pattern.ts'
import { machineColumn, machineWords } from '../../lexicon/workbooks.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/** Rows with words at the head of a sheet that may be instructions to the program that filled it. */
const HEAD_ROWS = 3
const isHan = new RegExp(HAN)

/**
 * Takes away what the debt platform of the Ministry of Finance writes into its exports for itself, where nobody hid it: rows of queries
 * and names of fields over the title, and columns of keys without a heading. Returns how many characters that was.
 */
export function dropMachinery(sheet: Sheet): number {
  const byRow = new Map<number, SheetCell[]>()
  for (const cell of sheet.cells) {
    const own = byRow.get(cell.row)
    if (own !== undefined) own.push(cell)
    else if (byRow.size < HEAD_ROWS) byRow.set(cell.row, [cell])
    else break
  }
  const rows = [...byRow].filter(([, cells]) => isMachine(cells))
  if (rows.length < 2) return 0
  const machine = new Set(rows.map(([row]) => row))
  const keys = keyColumns(sheet, machine)
  const kept = sheet.cells.filter(({ row, column }) => !machine.has(row) && !keys.has(column))
  const length = (cells: readonly SheetCell[]) =>
    cells.reduce((sum, { text }) => sum + text.length, 0)
  const dropped = length(sheet.cells) - length(kept)
  sheet.cells = kept
  return dropped
}

function isMachine(cells: readonly SheetCell[]): boolean {
  return cells.filter(({ text }) => machineWords.test(text)).length > 1
}

/** Columns that hold keys by what the instructions say of them, and no word of Chinese. */
function keyColumns({ cells }: Sheet, machine: ReadonlySet<number>): Set<number> {
  const keys = new Set<number>()
  const worded = new Set<number>()
  for (const { row, column, text } of cells) {
    if (machineColumn.test(text)) keys.add(column)
    if (!machine.has(row) && isHan.test(text)) worded.add(column)
  }
  for (const column of worded) keys.delete(column)
  return keys
}
