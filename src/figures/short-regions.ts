import { linesOf, rowPath, shapeOf } from '../document/table/shape/index.ts'
import { regionInShort, regionOf } from '../lexicon/region-names.ts'
import type { Table } from '../model/table.ts'
import { compact } from '../model/text.ts'
import { plainLabel } from './headed.ts'

/** So many labels, and this share of all, name regions where a table lists them. */
const LEAST = 3
const SHARE = 0.4
/** A longer label is the name of no place. */
const LONGEST = 10

/** The labels of rows and headings of columns that are regions by their places alone. */
interface Short {
  rows: ReadonlySet<string>
  columns: ReadonlySet<string>
}

const known = new WeakMap<Table, Short>()
const none: ReadonlySet<string> = new Set()

/**
 * The label of the row or the heading of the column of a cell that is a region by its place alone (哈尔滨, 博州): in a table that lists regions
 * under the document's own, and nowhere else.
 */
export function shortRegion(
  table: Table,
  { row, column }: { row: number; column: number },
  region: string | undefined,
): { regionRow?: string; regionColumn?: string } {
  if (region === undefined) return {}
  const short = known.get(table) ?? shortIn(table, region)
  known.set(table, short)
  const { rows, columns } = short
  const label = rows.size === 0 ? undefined : rowPath(table, { row, column }).at(-1)
  const heading = columns.size === 0 ? undefined : table.columns[column]?.path.findLast(isIn)
  return {
    ...(label !== undefined && rows.has(plain(label)) && { regionRow: label }),
    ...(heading !== undefined && { regionColumn: heading }),
  }

  function isIn(words: string): boolean {
    return columns.has(plain(words))
  }
}

function shortIn(table: Table, region: string): Short {
  const home = regionOf(region)
  if (home === undefined) return { rows: none, columns: none }
  const isFull = (label: string) => regionOf(label, home)?.code.startsWith(home.code) === true
  const isShort = (label: string) =>
    regionOf(label, home) === undefined && regionInShort(label, home) !== undefined
  /** The short ones of some labels, where enough of all are regions. */
  const listed = (labels: readonly string[]): string[] => {
    const places = labels.filter(label => label.length > 1 && label.length <= LONGEST)
    const short = places.filter(isShort)
    if (short.length === 0) return []
    const all = short.length + places.filter(isFull).length
    return all < LEAST || all < labels.length * SHARE ? [] : short
  }
  const rows = shapeOf(table).panels.flatMap(panel =>
    listed(linesOf(table, panel).rows.map(({ label }) => plain(label))),
  )
  const columns = listed([...new Set(table.columns.flatMap(({ path }) => path.map(plain)))])
  return { rows: new Set(rows), columns: new Set(columns) }
}

function plain(label: string): string {
  return compact(plainLabel(label))
}
