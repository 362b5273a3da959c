import { UsageError } from '../../model/errors.ts'
import type { Changes } from './contract.ts'
import { name, type View, type Warehouse } from './warehouse.ts'

/**
 * Gives tables what they lack. What breaks who reads them is done only where that is asked for (`evolve`); else UsageError is
 * thrown with the statements that would do it. Our own views, which would stand in the way, are made again after it.
 */
export async function alter(
  warehouse: Warehouse,
  { statements, breaking }: Changes,
  views: readonly View[],
  evolve: boolean,
): Promise<void> {
  if (breaking.length > 0 && !evolve) {
    const told = breaking.map(({ why, statement }) => `${why}: ${statement}`)
    throw new UsageError(
      `${warehouse.shown} would change in a way that breaks who reads it; give --evolve to have it done, or load into another place\n${told.join(';\n')};`,
    )
  }
  if (breaking.length > 0)
    for (const view of views.toReversed())
      await warehouse.run(`DROP VIEW IF EXISTS ${name(view.name)}`)
  for (const statement of [...breaking.map(change => change.statement), ...statements])
    await warehouse.run(statement)
}
