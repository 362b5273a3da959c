import { rowPath } from '../document/table/shape/index.ts'
import { regionsNamed } from '../lexicon/gazetteer.ts'
import { levelTail, ownLevel } from '../lexicon/subjects.ts'
import type { Table } from '../model/table.ts'
import { plainLabel } from './headed.ts'

/** How many rows up the city of a county is looked for: no city has more counties. */
const reach = 40
/** Digits of the code of a city. */
const CITY = 4

/**
 * The label of the city that a row stands under in a table by region: rows of its own level (市本级), and of counties whose name
 * several cities have (市中区), follow the row of their city. Undefined for every other row.
 */
export function cityOver(table: Table, row: number, column: number): string | undefined {
  const label = labelOf(table, row, column)
  if (label === undefined) return undefined
  const counties = regionsNamed.get(label) ?? []
  const own = ownLevel.test(label) && label.length <= 3
  if (!own && counties.length < 2) return undefined
  for (let above = row - 1; above >= Math.max(0, row - reach); above -= 1) {
    const name = labelOf(table, above, column)
    const city = regionsNamed.get(name ?? '')?.find(({ code }) => code.length === CITY)
    if (city === undefined) continue
    if (own) return city.name
    return counties.some(({ code }) => code.startsWith(city.code)) ? city.name : undefined
  }
  return undefined
}

/** Whether a row is of all of a region: the row of its own level stands right under it. */
export function isWhole(table: Table, row: number, column: number): boolean {
  const label = labelOf(table, row, column)
  if (label === undefined || !regionsNamed.has(label)) return false
  const next = labelOf(table, row + 1, column)
  if (next === undefined || !ownLevel.test(next)) return false
  const owner = next.replace(levelTail, '')
  return label.endsWith(owner)
}

function labelOf(table: Table, row: number, column: number): string | undefined {
  const label = rowPath(table, { row, column }).at(-1)
  return label === undefined ? undefined : plainLabel(label)
}
