import { rowPath } from '../document/table/shape/index.ts'
import { totalAtEnd } from '../lexicon/rows.ts'
import type { FactKey, FactSource } from '../model/fact.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import type { Cell, Table } from '../model/table.ts'
import { compact } from '../model/text.ts'
import { agree } from './agreement.ts'
import { factId } from './key.ts'

/** A figure with the fact it states. */
export interface StatedFact {
  located: IdentifiedFigure
  key: FactKey
  source: FactSource
}

interface InCell extends StatedFact {
  cell: Cell
  table: Table
}

/**
 * What a table says in two cells is two facts. Where their keys are the same and their values are not, what parts them is printed in
 * the labels of their rows and columns: their names get it (其他支出 in the columns of two funds), but for the one of the total. Cells that
 * no label parts state no fact: it can not be told which of them it would be.
 */
export function parted(stated: readonly StatedFact[]): StatedFact[] {
  const groups = new Map<string, Map<Table, InCell[]>>()
  for (const one of stated) {
    const { cell, table } = one.located
    if (cell === undefined || table === undefined) continue
    const id = factId(one.key)
    const tables = groups.get(id) ?? new Map<Table, InCell[]>()
    groups.set(id, tables)
    tables.set(table, [...(tables.get(table) ?? []), { ...one, cell, table }])
  }
  const names = new Map<FactSource, string | undefined>()
  for (const tables of groups.values())
    for (const group of tables.values())
      if (isParted(group)) for (const [one, name] of namesOf(group)) names.set(one.source, name)
  if (names.size === 0) return [...stated]
  return stated.flatMap(one => {
    if (!names.has(one.source)) return [one]
    const indicator = names.get(one.source)
    return indicator === undefined ? [] : [{ ...one, key: { ...one.key, indicator } }]
  })
}

/** Whether cells disagree: what one cell says twice stands in a sentence, and no label parts it. */
function isParted(group: readonly InCell[]): boolean {
  return new Set(group.map(({ cell }) => cell)).size > 1 && disagree(group)
}

function disagree(group: readonly StatedFact[]): boolean {
  const [first, ...others] = group
  return first !== undefined && others.some(({ source }) => !agree(first.source, source))
}

/** The name each cell's fact gets; undefined where the labels part it from no other. */
function namesOf(group: readonly InCell[]): Map<StatedFact, string | undefined> {
  const paths = group.map(({ table, cell }) => [
    ...rowPath(table, cell),
    ...(table.columns[cell.column]?.path ?? []),
  ])
  const shared = new Set(
    (paths[0] ?? []).filter(label => paths.every(path => path.includes(label))),
  )
  const own = paths.map(path => path.filter(label => !shared.has(label)))
  const sums = own.filter(isSum).length
  return new Map(
    group.map((one, i) => {
      const labels = own[i] ?? []
      const others = group.filter((_, j) => (own[j] ?? []).join() === labels.join())
      if (disagree(others)) return [one, undefined]
      const { indicator } = one.key
      if (sums === 1 && isSum(labels)) return [one, indicator]
      const parting = labels.filter(label => label !== indicator)
      return [one, parting.length === 0 ? undefined : `${indicator}（${parting.join(' / ')}）`]
    }),
  )
}

/** Whether all that parts a cell from the others is a word of the total, or nothing. */
function isSum(labels: readonly string[]): boolean {
  return labels.every(label => totalAtEnd.test(compact(label)))
}
