import { codeHeading, noteHeading, ordinalHeading, unitHeading } from '../../../lexicon/headings.ts'
import type { ColumnRole, Slots } from '../../../model/shape.ts'
import type { Table } from '../../../model/table.ts'
import { absence, numeric } from '../../words.ts'

/** A column's numbers, words and codes, counted over its own cells. */
interface Counts {
  numbers: number
  words: number
  codes: number
}

/** What a column is, by its heading and by what most of its cells are. */
export function roleOf(
  { columns }: Pick<Table, 'columns'>,
  column: number,
  body: readonly number[],
  slots: Slots,
): ColumnRole {
  const path = (columns[column]?.path ?? []).map(compact)
  const heading = path.at(-1) ?? ''
  if (ordinalHeading.test(heading)) return 'ordinal'
  const { numbers, words, codes } = countsOf(column, body, slots)
  const coded = path.some(words => codeHeading.test(words))
  if (coded && codes > 0) return 'code'
  if (numbers === 0 && words === 0) return coded ? 'code' : 'empty'
  if (numbers > 0 && numbers >= words) return 'value'
  if (unitHeading.test(heading)) return 'unit'
  return noteHeading.test(heading) ? 'note' : 'words'
}

function countsOf(column: number, body: readonly number[], slots: Slots): Counts {
  const counts: Counts = { numbers: 0, words: 0, codes: 0 }
  for (const row of body) {
    const cell = slots[row]?.[column]
    if (cell === undefined || cell.columnSpan > 1) continue
    const text = compact(cell.text.text)
    if (text === '' || absence.test(text) || text === '0') continue
    if (/^\d{2,12}$/.test(text)) counts.codes += 1
    if (numeric.test(text)) counts.numbers += 1
    else counts.words += 1
  }
  return counts
}

/** Words without space. */
export function compact(words: string): string {
  return words.replace(/\s+/g, '')
}
