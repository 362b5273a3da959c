import { DOCUMENTS, type PlannedTable } from './plan.ts'
import { name, type Warehouse } from './warehouse.ts'

/**
 * Holds the rows of a dataset against each other where the database keeps no references: throws an Error, before anything is kept, where a row
 * names one that is not there.
 */
export async function expectReferences(
  warehouse: Warehouse,
  plan: readonly PlannedTable[],
  dataset: string,
): Promise<void> {
  for (const table of plan)
    for (const { column, to, key } of table.references) {
      const there = name(to === DOCUMENTS ? to : warehouse.named(to))
      const [count] = await warehouse.read(
        `SELECT COUNT(*) AS lost FROM ${name(warehouse.named(table.name))} r
         WHERE r.dataset = $1 AND r.${name(column)} IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM ${there} t WHERE t.dataset = r.dataset AND t.${name(key)} = r.${name(column)})`,
        [dataset],
      )
      const lost = Number(count?.['lost'])
      if (lost > 0)
        throw new Error(
          `${lost} rows of ${table.name} name by ${column} what is not in ${to}; nothing was loaded`,
        )
    }
}
