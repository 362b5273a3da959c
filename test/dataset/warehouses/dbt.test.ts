import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dbtSources } from '../../../src/dataset/warehouses/dbt.ts'
import { planOf } from '../../../src/dataset/warehouses/plan.ts'
import { folder, yiyuan } from '../../command.ts'
import { source, written } from '../../postgres/dataset.ts'

interface Sources {
  sources: {
    name: string
    schema: string
    config: object
    tables: { name: string; config: object; data_tests: unknown; columns: { name: string }[] }[]
  }[]
}

test('sources.yml has every table with its columns, tests and the query for freshness', async () => {
  const file = join(folder(), 'sources.yml')
  const out = written({ sources: [source('s')] })
  const words = [
    'dbt',
    out,
    '--schema',
    'budget',
    '--source',
    'hunan',
    '--warn-after',
    '7',
    '-o',
    file,
  ]
  expect(await yiyuan(words)).toEqual({ code: 0, stdout: '', stderr: '' })
  const { sources }: Sources = parse(readFileSync(file, 'utf8'), { version: '1.1' })
  const [all] = sources
  expect(all).toMatchObject({ name: 'hunan', schema: 'budget' })
  expect(all?.config).toMatchObject({ freshness: { warn_after: { count: 7, period: 'day' } } })
  expect(all?.tables.map(({ name }) => name)).toEqual([
    '_yiyuan_batches',
    '_yiyuan_documents',
    'sources',
    'tables',
    'figures',
    'cells',
    'checks',
    'facts',
    'subjects',
    'diagnostics',
    'set_aside',
    'reviews',
  ])
  const cells = all?.tables.find(({ name }) => name === 'cells')
  expect(cells?.config).toEqual({
    loaded_at_query: 'select max(loaded_at) from "budget"._yiyuan_batches',
  })
  const related = (column: string, to: string) => ({
    relationships: {
      arguments: {
        column_name: `(dataset || ' ' || "${column}")`,
        to: `source('hunan', '${to}')`,
        field: `(dataset || ' ' || "${column}")`,
      },
    },
  })
  expect(cells?.data_tests).toEqual([
    { unique: { arguments: { column_name: `(dataset || ' ' || "cell_id")` } } },
    related('table_id', 'tables'),
    related('source_id', '_yiyuan_documents'),
    related('figure_id', 'figures'),
  ])
  const kind = all?.tables
    .find(({ name }) => name === 'figures')
    ?.columns.find(({ name }) => name === 'kind')
  expect(kind).toMatchObject({
    data_type: 'text',
    data_tests: [
      'not_null',
      { accepted_values: { arguments: { values: expect.arrayContaining(['money', 'percent']) } } },
    ],
  })
})

test('words that dbt would obey are only words', () => {
  const table = { name: 'lines', title: 'x {{ env_var("HOME") }}', description: '' }
  const columns = [
    { name: 'a', title: '{% do %}', type: 'text', nullable: true, values: ['{{ a }}'] } as const,
  ]
  const text = JSON.stringify(
    dbtSources(planOf([{ ...table, columns }]), {
      source: 's',
      schema: 's',
      dataset: undefined,
      days: 1,
    }),
  )
  expect(text).not.toMatch(/\{[{%#]/)
  expect(text).not.toContain('accepted_values')
})

test('a name that is none for dbt, and a folder that is no dataset, are misuse', async () => {
  const wrong = await yiyuan(['dbt', written({}), '--source', 'a-b'])
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    'yiyuan: --source: “a-b” is no name for dbt; expected letters, digits and _\n',
  ])
  expect((await yiyuan(['dbt', folder()])).code).toBe(2)
})
