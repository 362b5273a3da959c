import type { Table } from '../model/table.ts'
import { declaredUnits } from '../reading/declared.ts'
import { bareNumber } from './bare.ts'
import { type ColumnHints, headsRates } from './unit-source.ts'

/** What the numbers of each column are like, for a table that declares several units; nothing for any other. */
export function hintsOf({
  cells,
  columns,
  rows,
  unit,
}: Table): ReadonlyMap<number, ColumnHints> | undefined {
  if (unit === undefined || declaredUnits(unit.text).length < 2) return undefined
  const found = new Map<number, ColumnHints>()
  const rowRates = rows.some(({ label }) => headsRates(label?.split(' / ').at(-1) ?? ''))
  columns.forEach((_, at) => {
    const others = columns.filter((_, other) => other !== at)
    const ratesElsewhere = rowRates || others.some(({ path }) => headsRates(path.at(-1) ?? ''))
    found.set(at, { largest: 0, ratesElsewhere })
  })
  for (const { column, text, header } of cells) {
    const hint = found.get(column)
    const number = header ? undefined : bareNumber(text.text)
    if (hint === undefined || number === undefined) continue
    hint.largest = Math.max(hint.largest, Math.abs(Number(number.value)))
  }
  return found
}
