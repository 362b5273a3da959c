import { visible } from '../model/visible.ts'
import type { Change } from '../run/diff/change.ts'
import { apart, told } from './apart.ts'
import { clip, columnsOf } from './terminal.ts'

/** What is counted of all differences while only some are held. */
export interface Tally {
  total: number
  /** Table → kind → count. */
  tables: Map<string, Map<Change['kind'], number>>
  causes: Map<string, number>
  paths: Set<string>
}

export function newTally(): Tally {
  return { total: 0, tables: new Map(), causes: new Map(), paths: new Set() }
}

export function count(tally: Tally, { table, kind, cause, path }: Change): void {
  tally.total += 1
  const kinds = tally.tables.get(table) ?? new Map<Change['kind'], number>()
  tally.tables.set(table, kinds.set(kind, (kinds.get(kind) ?? 0) + 1))
  tally.causes.set(cause, (tally.causes.get(cause) ?? 0) + 1)
  tally.paths.add(path)
}

const kinds = ['added', 'removed', 'changed'] as const

/** How many differences there are, in what, and why: said before any of them. */
export function drawTally({ total, tables, causes, paths }: Tally): string[] {
  if (total === 0) return ['no differences']
  const names = [...tables.keys()].map(name => nameOf(name))
  const width = Math.max(...names.map(columnsOf))
  const why = [...causes].map(([cause, number]) => `${number} × ${cause}`)
  return [
    `${total} difference${total === 1 ? '' : 's'} in ${paths.size} document${paths.size === 1 ? '' : 's'}`,
    ...[...tables].map(([name, of]) => {
      const parts = kinds.flatMap(kind => (of.has(kind) ? [`${of.get(kind)} ${kind}`] : []))
      return `  ${nameOf(name).padEnd(width)}  ${parts.join(', ')}`
    }),
    `because of: ${why.join(', ')}`,
  ]
}

/** Differences by document: its path once, then what changed in it. Of a document that came or went only how much it held. */
export function drawChanges(changes: readonly Change[], width: number): string[] {
  const byPath = new Map<string, Change[]>()
  for (const change of changes)
    byPath.set(change.path, [...(byPath.get(change.path) ?? []), change])
  return [...byPath].flatMap(([path, all]) => {
    const whole = all.find(({ table, field }) => table === 'sources' && field === null)
    if (whole) return ['', `${visible(path)}  ${whole.kind} (${heldBy(all, whole)})`]
    return ['', visible(path), ...all.map(change => lineOf(change, width))]
  })
}

/** 36 figures, 4 targets; its status where it gave nothing. */
function heldBy(all: readonly Change[], { before, after }: Change): string {
  const held = new Map<string, number>()
  for (const { table } of all) if (table !== 'sources') held.set(table, (held.get(table) ?? 0) + 1)
  const parts = [...held].map(([table, number]) => `${number} ${table}`)
  return [told(after ?? before), ...parts].join(', ')
}

function lineOf(change: Change, width: number): string {
  const { kind, table, subject, field, before, after, cause } = change
  const what = table === 'sources' ? '' : `  ${clip(told(subject), 40)}`
  const head = `  ${kind.padEnd(7)}  ${nameOf(table)}${what}  `
  const why = cause === 'source' ? '' : `  (${cause})`
  const room = Math.max(40, width - columnsOf(head) - columnsOf(why) - columnsOf(field ?? ''))
  if (kind === 'changed') return `${head}${field}: ${apart(before, after, room)}${why}`
  return `${head}${clip(told(kind === 'added' ? after : before), room)}${why}`
}

function nameOf(table: string): string {
  return table === 'sources' ? 'documents' : table
}
