import type { RowName } from '../document/table/shape/index.ts'
import { areListed } from '../lexicon/region-names.ts'
import { fundName, regionHeading, unallotted } from '../lexicon/regional.ts'
import { compact } from '../model/text.ts'
import { isSum } from './outline.ts'
import type { Spot } from './place.ts'
import { aroundRow } from './row-name.ts'

/** What a table of two ways is crossed by: regions × items, funds × items. */
export type Crossing = 'region' | 'fund'

/** Rows or columns that few of a kind head are not headed by that kind. */
const LEAST = 3
const SHARE = 0.6

/** What heads an amount of a crossed table: its region or fund, and the item that stands the other way. */
export interface Crossed {
  by: Spot
  item: Spot
}

/** Which way the regions of a table stand; undefined where neither rows nor columns are headed by them. */
export function regionsStand(
  rows: readonly RowName[],
  columns: readonly (readonly string[])[],
): 'rows' | 'columns' | undefined {
  const own = rows.filter(({ total }) => !total).map(({ name }) => name)
  if (areRegions(own)) return 'rows'
  const heads = columns.map(path => compact(path.at(-1) ?? ''))
  return areRegions(heads.filter(head => !isSum(head))) ? 'columns' : undefined
}

function areRegions(names: readonly string[]): boolean {
  const regions = names.filter(name => regionHeading.test(name)).length
  if (regions >= LEAST && regions >= names.length * SHARE) return true
  return areListed(names.map(compact))
}

/** The region of an amount and its item; undefined for sums over regions. */
export function crossedByRegion(
  stand: 'rows' | 'columns',
  name: RowName,
  heading: Spot,
): Crossed | undefined {
  const row = aroundRow('row.name', name, null)
  const path = aroundRow('row.path', name, null)
  if (row === null || path === null) return undefined
  if (stand === 'rows')
    return name.total || isNobodys(name.printed) ? undefined : { by: row, item: heading }
  const region = compact(heading.heading?.at(-1) ?? '')
  return isNobodys(region) ? undefined : { by: { ...heading, text: region }, item: path }
}

/** Whether a heading names no region: it adds them up, or holds what none has yet. */
function isNobodys(words: string): boolean {
  return isSum(words) || unallotted.test(compact(words))
}

/** The fund of an amount and its item: the fund heads the column, the row or a row above it, or the table. */
export function crossedByFund(
  name: RowName,
  heading: Spot,
  title: Spot | null,
): Crossed | undefined {
  const row = aroundRow('row.name', name, null)
  if (row === null) return undefined
  const over = (heading.heading ?? []).flatMap(words => fundName.exec(compact(words)) ?? [])[0]
  if (over !== undefined) return { by: { ...heading, text: over }, item: row }
  for (let at: RowName | null = name; at !== null; at = at.parent) {
    const fund = fundName.exec(at.name)?.[0]
    if (fund === undefined) continue
    const by = { text: fund, printed: at.printed, anchors: at.cell?.anchors ?? [] }
    const rest = name.name.replace(fund, '')
    if (at !== name) return { by, item: row }
    return { by, item: rest === '' ? heading : { ...row, text: rest } }
  }
  const named = [...(title?.text.matchAll(new RegExp(fundName, 'g')) ?? [])]
  const [only] = named
  return title && only && named.length === 1
    ? { by: { ...title, text: only[0] }, item: row }
    : undefined
}
