import { MissingError } from '../../model/errors.ts'
import { fixedTableNames } from '../names.ts'
import { readBooks } from './books.ts'
import type { KnownColumn } from './contract.ts'
import type { Held, Warehouse } from './warehouse.ts'

/** Throws MissingError where tables under the names every dataset has were made by something else; before anything is converted. */
export async function expectOurs(warehouse: Warehouse): Promise<void> {
  await warehouse.begin({ alone: false })
  const { held } = await warehouse.standing()
  const tables = Object.keys(fixedTableNames).map(name => ({ name }))
  const { known } = await readBooks(warehouse, held)
  expectLoaded(warehouse, tables, held, known)
  await warehouse.undo()
}

/** Tables of these names that no load made are left alone: throws MissingError. */
export function expectLoaded(
  { named, shown }: Pick<Warehouse, 'named' | 'shown'>,
  tables: readonly { name: string }[],
  held: Held,
  known: readonly KnownColumn[],
): void {
  const loaded = new Set(known.map(({ table }) => table))
  const foreign = tables.find(({ name }) => held.has(named(name)) && !loaded.has(name))
  if (foreign === undefined) return
  throw new MissingError(
    `${shown} holds a table “${named(foreign.name)}” that no load of this version made; it is left as it is: name another place`,
  )
}
