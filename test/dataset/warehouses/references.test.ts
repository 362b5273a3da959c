import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Column } from '../../../src/dataset/column.ts'
import { openDuckDb } from '../../../src/dataset/warehouses/duckdb/open.ts'
import { DOCUMENTS, type PlannedTable } from '../../../src/dataset/warehouses/plan.ts'
import { expectReferences } from '../../../src/dataset/warehouses/references.ts'
import type { Warehouse } from '../../../src/dataset/warehouses/warehouse.ts'
import { folder } from '../../command.ts'

const text = (name: string): Column => ({ name, title: name, type: 'text' })
const common = { comment: '', by: 'document' } as const
const plan: PlannedTable[] = [
  {
    ...common,
    name: 'figures',
    columns: ['dataset', 'figure_id', 'source_id'].map(text),
    key: 'figure_id',
    references: [{ column: 'source_id', to: DOCUMENTS, key: 'source_id' }],
  },
  {
    ...common,
    name: 'cells',
    columns: ['dataset', 'cell_id', 'figure_id'].map(text),
    key: 'cell_id',
    references: [{ column: 'figure_id', to: 'figures', key: 'figure_id' }],
  },
]

let warehouse: Warehouse
beforeEach(async () => {
  warehouse = await openDuckDb(join(folder(), 'w.duckdb'))
  await warehouse.run(
    `CREATE TABLE ${DOCUMENTS} (dataset TEXT, source_id TEXT);
     CREATE TABLE figures (dataset TEXT, figure_id TEXT, source_id TEXT);
     CREATE TABLE cells (dataset TEXT, cell_id TEXT, figure_id TEXT);
     INSERT INTO ${DOCUMENTS} VALUES ('a', 's'), ('b', 't');
     INSERT INTO figures VALUES ('a', 'f', 's'), ('b', 'g', 't');
     INSERT INTO cells VALUES ('a', 'c', 'f'), ('a', 'd', NULL)`,
  )
})
afterEach(() => warehouse.close())

test('rows that name what is there, or nothing, are taken', async () => {
  await expectReferences(warehouse, plan, 'a')
})

test.each([
  ["INSERT INTO cells VALUES ('a', 'e', 'none')", '1 rows of cells name by figure_id'],
  ["INSERT INTO cells VALUES ('a', 'e', 'g')", '1 rows of cells name by figure_id'],
  [`DELETE FROM ${DOCUMENTS} WHERE dataset = 'a'`, '1 rows of figures name by source_id'],
])('%s is told', async (sql, said) => {
  await warehouse.run(sql)
  await expect(expectReferences(warehouse, plan, 'a')).rejects.toThrow(said)
  /** What other datasets hold is not this one's. */
  await expectReferences(warehouse, plan, 'b')
})
