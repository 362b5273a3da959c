import { slotsOf } from '../document/table/shape/index.ts'
import type { Table } from '../model/table.ts'
import { fits, type Heading } from './heading.ts'
import { normalise } from './normalise.ts'
import type { PreparedField } from './prepare.ts'

/** What heads every column of a table, made ready to be compared. */
export interface Heads {
  /** Normalised paths, top-down. */
  paths: readonly (readonly string[])[]
  /** The normalised title, which stands above every path. */
  title: string
  /** The year of the table, and the one each column's headings name last. */
  year: string | undefined
  years: readonly (string | undefined)[]
  /** Whether two columns stand under one and the same heading cell. */
  same(a: number, b: number): boolean
}

/** The headings of a table's columns. */
export function headsOf(table: Table): Heads {
  const grid = slotsOf(table, table.headerRows)
  const last = grid.at(-1) ?? []
  return {
    paths: table.columns.map(({ path }) => path.map(normalise)),
    title: normalise(table.title?.text ?? ''),
    year: table.context.year?.value.toString(),
    years: table.columns.map(({ path }) =>
      path
        .join(' ')
        .match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)
        ?.at(-1),
    ),
    same: (a, b) => last[a] !== undefined && last[a] === last[b],
  }
}

/** Those of the columns that one of the headings fits; several under one heading cell count as its first. */
export function columnsOf(
  patterns: readonly Heading[],
  { paths, title, same }: Heads,
  columns: readonly number[],
): number[] {
  const found: number[] = []
  for (const column of columns) {
    const path = paths[column] ?? []
    const whole = title === '' ? path : [title, ...path]
    const is = (heading: Heading) => fits(heading, heading.steps.length > 1 ? whole : path)
    const last = found.at(-1)
    if (last !== undefined && column === last + 1 && same(last, column)) continue
    if (path.length > 0 && patterns.some(is)) found.push(column)
  }
  return found
}

/** Field → its column among these: by the first of its headings that fits one, each column read into one field. */
export function assign(
  fields: readonly PreparedField[],
  heads: Heads,
  columns: readonly number[],
): Map<string, number> {
  const found = new Map<string, number>()
  const free = new Set(columns)
  for (const { name, header } of fields) {
    for (const heading of header) {
      const fitting = columnsOf([heading], heads, [...free])
      const column = ofTheYear(fitting, heads) ?? fitting[0]
      if (column === undefined) continue
      found.set(name, column)
      free.delete(column)
      break
    }
  }
  return found
}

/** Of columns alike but for their years, the one of the table's own year: 2024年余额 │ 2025年余额 in a table of 2025. */
export function ofTheYear(columns: readonly number[], { year, years }: Heads): number | undefined {
  return year === undefined ? undefined : columns.find(column => years[column] === year)
}
