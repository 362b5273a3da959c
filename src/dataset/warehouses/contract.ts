import type { Column } from '../column.ts'
import { accepted } from './accepted.ts'
import { DOCUMENTS, described, type PlannedTable } from './plan.ts'
import { type Held, type HeldColumn, name, quote, type Warehouse } from './warehouse.ts'

/** A column some dataset has loaded. */
export interface KnownColumn {
  dataset: string
  table: string
  column: string
  type: string
}

/** What has to be done to a warehouse before rows come: what goes by itself, and what would break those who read it. */
export interface Changes {
  statements: string[]
  /** What holds rows together in tables that are made now: sooner done when all rows are there. */
  afterRows: string[]
  breaking: { why: string; statement: string }[]
}

type Dialect = Pick<Warehouse, 'named' | 'types' | 'keyed'>

/** What the tables that stand there lack of the plan, and what they have that it no longer has. */
export function changesOf(
  plan: readonly PlannedTable[],
  held: Held,
  known: readonly KnownColumn[],
  dataset: string,
  dialect: Dialect,
): Changes {
  const changes: Changes = { statements: [], afterRows: [], breaking: [] }
  for (const table of plan) {
    const there = held.get(dialect.named(table.name))
    if (there === undefined) make(table, dialect, changes)
    else alter(table, there, known, dataset, dialect, changes)
  }
  return changes
}

function make(
  table: PlannedTable,
  { named, types, keyed }: Dialect,
  { statements, afterRows }: Changes,
): void {
  const of = name(named(table.name))
  const columns = table.columns.map(
    column =>
      `${name(column.name)} ${types[column.type]}${isRequired(table, column) ? ' NOT NULL' : ''}`,
  )
  if (keyed === 'inside') {
    const key = table.key === null ? [] : [`PRIMARY KEY (dataset, ${name(table.key)})`]
    statements.push(`CREATE TABLE ${of} (${[...columns, ...key].join(', ')})`)
    return
  }
  statements.push(`CREATE TABLE ${of} (${columns.join(', ')})`)
  if (table.key !== null)
    afterRows.push(`ALTER TABLE ${of} ADD PRIMARY KEY (dataset, ${name(table.key)})`)
  for (const { column, to, key } of table.references) {
    if (column !== table.key) afterRows.push(`CREATE INDEX ON ${of} (dataset, ${name(column)})`)
    afterRows.push(
      `ALTER TABLE ${of} ADD FOREIGN KEY (dataset, ${name(column)}) REFERENCES ${name(to === DOCUMENTS ? to : named(to))} (dataset, ${name(key)})`,
    )
  }
}

/** What is in every row by the contract, and so in the table from its beginning. */
function isRequired({ key }: PlannedTable, { name: column, nullable }: Column): boolean {
  return column === key || nullable === false
}

function alter(
  table: PlannedTable,
  there: ReadonlyMap<string, HeldColumn>,
  known: readonly KnownColumn[],
  dataset: string,
  { named, types }: Dialect,
  { statements, breaking }: Changes,
): void {
  const of = name(named(table.name))
  const planned = new Map(table.columns.map(column => [column.name, column]))
  for (const column of table.columns) {
    const [its, type, before] = [name(column.name), types[column.type], there.get(column.name)]
    if (before === undefined) statements.push(`ALTER TABLE ${of} ADD COLUMN ${its} ${type}`)
    else if (before.type !== type)
      breaking.push({
        why: `${table.name}.${column.name} is ${before.type} there and ${type} now`,
        statement: `ALTER TABLE ${of} ALTER COLUMN ${its} SET DATA TYPE ${type} USING CAST(${its} AS ${type})`,
      })
  }
  for (const [column, { required }] of there) {
    const now = planned.get(column)
    const theirs = known.filter(one => one.table === table.name && one.column === column)
    if (now === undefined && theirs.length > 0 && theirs.every(one => one.dataset === dataset))
      breaking.push({
        why: `${table.name}.${column} is there and in no dataset any more`,
        statement: `ALTER TABLE ${of} DROP COLUMN ${name(column)}`,
      })
    else if (required && (now === undefined || !isRequired(table, now)))
      statements.push(`ALTER TABLE ${of} ALTER COLUMN ${name(column)} DROP NOT NULL`)
  }
}

/** What is said of the tables and columns of a plan, where people look in a database. */
export function commentsOf(
  plan: readonly PlannedTable[],
  { named }: Pick<Dialect, 'named'>,
): string[] {
  return plan.flatMap(table => {
    const of = name(named(table.name))
    const words = (said: string) => quote(accepted(said))
    return [
      `COMMENT ON TABLE ${of} IS ${words(table.comment)}`,
      ...table.columns.map(
        column =>
          `COMMENT ON COLUMN ${of}.${name(column.name)} IS ${words(described(column.title, column.description))}`,
      ),
    ]
  })
}
