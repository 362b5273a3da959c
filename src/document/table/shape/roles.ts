import { absence } from '../../../lexicon/absence.ts'
import {
  amountHeading,
  codeHeading,
  noteHeading,
  ordinalHeading,
  unitHeading,
} from '../../../lexicon/headings.ts'
import type { ColumnRole, Slots } from '../../../model/shape.ts'
import type { Table } from '../../../model/table.ts'
import { compact } from '../../../model/text.ts'
import { isAmountCell } from '../../../reading/amount-cell.ts'
import { declared } from '../../../reading/declared.ts'

/** What a column is, and what made it so. */
export interface Role {
  role: ColumnRole
  why: string
}

/** What workbooks print where a formula failed, or a formula itself. */
const sheetError = /^(?:#[A-Z/]+[!?]?\d?[!?]?|=.+)$/

/** A column's numbers, words and codes, counted over its own cells. */
interface Counts {
  numbers: number
  words: number
  codes: number
}

/** What a column is, by its heading and by what most of its cells are, and why. */
export function roleOf(
  { columns }: Pick<Table, 'columns'>,
  column: number,
  body: readonly number[],
  slots: Slots,
): Role {
  const path = (columns[column]?.path ?? []).map(compact)
  const heading = path.at(-1) ?? ''
  if (ordinalHeading.test(heading)) return { role: 'ordinal', why: headed(heading) }
  const { numbers, words, codes } = countsOf(column, body, slots)
  const counted = `${numbers} numbers, ${words} words`
  const coded = path.find(words => codeHeading.test(words))
  if (coded !== undefined && codes > 0)
    return { role: 'code', why: `${headed(coded)}, ${codes} of digits alone` }
  if (numbers === 0 && words === 0)
    return coded === undefined
      ? { role: 'empty', why: 'nothing stands in it' }
      : { role: 'code', why: `${headed(coded)}, nothing stands in it` }
  if (numbers > 0 && (numbers >= words || headsAmounts(heading)))
    return { role: 'value', why: counted }
  if (unitHeading.test(heading)) return { role: 'unit', why: headed(heading) }
  if (noteHeading.test(heading)) return { role: 'note', why: headed(heading) }
  return { role: 'words', why: counted }
}

/** 金额（万元）, 预算数: what stands under it is numbers, also where most cells say something else. */
export function headsAmounts(heading: string): boolean {
  return amountHeading.test(heading) || (/[（(]/.test(heading) && declared(heading) !== undefined)
}

function headed(heading: string): string {
  return `headed “${heading}”`
}

function countsOf(column: number, body: readonly number[], slots: Slots): Counts {
  const counts: Counts = { numbers: 0, words: 0, codes: 0 }
  for (const row of body) {
    const cell = slots[row]?.[column]
    if (cell === undefined || cell.columnSpan > 1) continue
    const text = compact(cell.text.text)
    if (text === '' || absence.test(text) || text === '0' || sheetError.test(text)) continue
    if (/^\d{2,12}$/.test(text)) counts.codes += 1
    if (isAmountCell(text)) counts.numbers += 1
    else counts.words += 1
  }
  return counts
}
