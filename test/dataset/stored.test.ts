import { expect, test } from 'vitest'
import { walked } from '../../src/dataset/rows/walked.ts'
import { GLANCE, KEYS, storedOutcome, tableIn } from '../../src/dataset/stored.ts'
import { inOrder, tablesOf } from '../../src/dataset/tables.ts'
import { convert, type Pipeline, parsePipeline, type Source } from '../../src/index.ts'
import { Glancing } from '../../src/report/glance.ts'

const concluded = async (source: Source, pipelines: Pipeline[]) =>
  walked(await convert(source, pipelines))
const pipeline = parsePipeline(
  `name: projects
title: 项目
match: { headers: [项目名称, 预算数] }
fields:
  name: { header: 项目名称, type: text }
  budget: { header: 预算数, type: money, required: true }
key: [name]
`,
  'projects.yaml',
)
const text = `# 报告

| 项目名称 | 预算数（万元） |
|---|---|
| 修路 | 12 |
| 架桥 | 无数 |
| 建校 | 7 |

其他说明。

| 单位 | 电话 |
|---|---|
| 财政局 | 一 |

<table><tr><td>公司名称：</td><td>甲公司</td></tr><tr><td>住所：</td><td>大路一号</td></tr></table>
`
const outcome = await concluded({ name: 'a.md', bytes: Buffer.from(text) }, [pipeline])
const tables = tablesOf([pipeline])
const stored = storedOutcome(outcome, tables, new Glancing(outcome, null))
const rowsIn = (table: string): unknown[] => {
  const name = Object.keys(stored).find(array => tableIn(array) === table)
  const rows = name === undefined ? undefined : stored[name]
  if (typeof rows !== 'object' || rows === null || !(Symbol.iterator in rows))
    throw new Error(`no rows ${table}`)
  return Array.from(Object(rows))
}

test('every row is stored with the columns of its table, in their order', () => {
  const rows = [...tables].flatMap(([name, { columns }]) =>
    name === 'sources' || name === 'subjects' || name === 'diagnostics'
      ? []
      : rowsIn(name).map(row => ({ name, columns, row })),
  )
  for (const { columns, row } of rows)
    expect(Object.keys(Object(row))).toEqual(columns.map(({ name }) => name))
  expect(new Set(rows.map(({ name }) => name))).toEqual(
    new Set(['projects', 'set-aside', 'tables', 'cells', 'figures']),
  )
})

test('a record is stored flat, its key where duplicates are looked for', () => {
  expect(rowsIn('projects')).toMatchObject([
    { name: '修路', budget: '120000', record_key: '修路' },
    { name: '建校', budget: '70000', record_key: '建校' },
  ])
  const keys = rowsIn(KEYS)
  expect(keys).toMatchObject(
    ['修路', '建校'].map(record_key => ({ pipeline: 'projects', record_key })),
  )
  expect(Object.keys(stored).indexOf(KEYS)).toBe(2)
})

test('what the report is told of the document is stored as one row', () => {
  expect(rowsIn(GLANCE)).toMatchObject([
    {
      caught: [{ pipeline: 'projects', tables: 1, records: 2, set_aside: 1 }],
      uncaught: {
        total: 2,
        rows: [
          { title: '', headings: ['单位', '电话'], cells: 4 },
          { title: '', headings: ['公司名称：', '住所：'], cells: 4 },
        ],
      },
      findings: { shown: [{ reason: 'row-set-aside', places: [{ words: '无数' }] }] },
      kinds: [['money', 2]],
      held: [['record', 2]],
      amounts: { total: 2, rows: [{ value: '120000' }, { value: '70000' }] },
    },
  ])
})

test('a row has the columns of its table and no other', () => {
  const column = (name: string) => ({ name, title: name, type: 'text' as const })
  const table = { columns: ['a', 'b'].map(column) }
  const row = { a: 1, b: 2 }
  expect(inOrder(table, row)).toBe(row)
  const others = [{ b: 2, a: 1 }, { b: 2 }, { a: 1, b: 2, c: 3 }]
  expect(others.map(other => JSON.stringify(inOrder(table, other)))).toEqual([
    '{"a":1,"b":2}',
    '{"a":null,"b":2}',
    '{"a":1,"b":2}',
  ])
})

test.each(['source', 'status'])('a pipeline may be called %s', async name => {
  const named = { ...pipeline, name }
  const found = await concluded({ name: 'a.md', bytes: Buffer.from(text) }, [named])
  const { status, source } = storedOutcome(found, tablesOf([named]), new Glancing(found, null))
  expect({ status, source }).toEqual({ status: found.status, source: found.source })
})
