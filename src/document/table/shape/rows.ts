import type { PanelRow, Slots } from '../../../model/shape.ts'
import type { Cell } from '../../../model/table.ts'
import { compact } from '../../../model/text.ts'
import type { PanelColumns } from './panels.ts'

/** A row as a panel sees it: the words of its label columns without codes among them, and the codes. */
export function panelRow(
  { labels, codes, units }: PanelColumns,
  row: number,
  slots: Slots,
): PanelRow {
  const words: string[] = []
  const numbers: string[] = []
  let cell: Cell | undefined
  const heads = [...labels, ...codes].sort((a, b) => a - b)
  for (const column of heads) {
    const found = slots[row]?.[column]
    const text = found?.text.text.trim() ?? ''
    if (codes.includes(column) && /^[\d\s]*$/.test(text)) numbers.push(compact(text))
    else if (text !== '' && words.at(-1) !== text) words.push(text)
    if (text !== '') cell = found
  }
  const printed = units.flatMap(column => slots[row]?.[column]?.text.text.trim() || [])
  return { row, words, codes: numbers, units: printed, ...(cell && { cell }) }
}
