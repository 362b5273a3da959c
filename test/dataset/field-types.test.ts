import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordTable } from '../../src/dataset/tables.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { fieldTypeNames } from '../../src/pipeline/types.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'

const form = join(root, 'test/dataset/everything/everything.yaml')
const pipeline = readFileSync(form, 'utf8')
const out = folder()
const database = join(out, 'all.duckdb')

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

beforeAll(async () => {
  const input = join(root, 'test/dataset/everything/document.md')
  const ran = await yiyuan(
    ['run', input, '-p', form, '-o', out, '--quiet'].concat(['--to', `duckdb:${database}`]),
  )
  expect([ran.code, ran.stderr]).toEqual([0, ''])
})

describe('a record of every field type', () => {
  test('has every type', () => {
    const { fields } = parsePipeline(pipeline, 'everything.yaml')
    const used = new Set(Object.values(fields).map(({ type }) => type))
    expect([...used].sort()).toEqual([...fieldTypeNames].sort())
    expect(rowsOf(out, 'everything')).toHaveLength(3)
  })

  test('has the types of a database', async () => {
    const described = await query('describe everything')
    const types = Object.fromEntries(
      described.map(({ column_name: column, column_type: type }) => [column, type]),
    )
    expect(types).toEqual({
      dataset: 'VARCHAR',
      record_id: 'VARCHAR',
      record_key: 'VARCHAR',
      source_id: 'VARCHAR',
      table_id: 'VARCHAR',
      name: 'VARCHAR',
      starred: 'BOOLEAN',
      starred_meaning: 'VARCHAR',
      notes: 'JSON',
      people: 'BIGINT',
      score: 'DECIMAL(38,10)',
      amount: 'DECIMAL(38,10)',
      dollars: 'DECIMAL(38,10)',
      share: 'DECIMAL(38,10)',
      signed: 'DATE',
      deadline: 'VARCHAR',
      deadline_start: 'DATE',
      deadline_end: 'DATE',
      span: 'VARCHAR',
      span_start: 'DATE',
      span_end: 'DATE',
      done: 'BOOLEAN',
      nature: 'VARCHAR',
      streets: 'JSON',
      progress: 'DECIMAL(38,10)',
      progress_period: 'VARCHAR',
      progress_period_start: 'DATE',
      progress_period_end: 'DATE',
      cited: 'JSON',
      checked: 'VARCHAR',
      review_state: 'VARCHAR',
      reviewed: 'JSON',
      anchors: 'JSON',
      unfit: 'JSON',
    })
  })

  test('is read back as it is printed', async () => {
    const [waterworks] = await query("select * from everything where name = '城北水厂'")
    expect(waterworks).toMatchObject({
      starred: true,
      notes: '["已开工。"]',
      people: '12',
      score: '9.5000000000',
      amount: '12345000.0000000000',
      dollars: '32500.0000000000',
      share: '12.5000000000',
      signed: '2021-03-05',
      deadline: '2021-12',
      deadline_start: '2021-12-01',
      deadline_end: '2021-12-31',
      span: '2021-H1',
      span_start: '2021-01-01',
      span_end: '2021-06-30',
      done: true,
      nature: 'binding',
      streets: '["河东","河西"]',
      progress_period: '2021-Q3',
      progress_period_start: '2021-07-01',
      progress_period_end: '2021-09-30',
    })
    const [south] = await query("select * from everything where name = '城南水厂'")
    expect(south).toMatchObject({
      deadline_start: '2024-02-01',
      deadline_end: '2024-02-29',
      span: '2021-01/2021-09',
      span_start: '2021-01-01',
      span_end: '2021-09-30',
    })
    const [empty] = await query("select * from everything where name = '城东水厂'")
    expect(empty).toMatchObject({
      amount: null,
      deadline: null,
      deadline_start: null,
      span_end: null,
    })
  })

  test('adds up', async () => {
    const [total] = await query(
      'select sum(amount) amount, sum(people) people, max(span_end) ends from everything',
    )
    expect(total).toEqual({ amount: '12346000.0000000000', people: '42', ends: '2021-09-30' })
  })

  test('stands in NDJSON with the same columns', () => {
    const table = recordTable(parsePipeline(pipeline, 'everything.yaml'))
    for (const row of rowsOf(out, 'everything')) {
      expect(Object.keys(row)).toEqual(table.columns.map(({ name }) => name))
      expect(table.schema.safeParse(row).error).toBeUndefined()
    }
  })

  test('says what its numbers count', () => {
    const { columns } = recordTable(parsePipeline(pipeline, 'everything.yaml'))
    const units = columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]]))
    expect(Object.fromEntries(units)).toEqual({
      people: '人',
      amount: 'CNY',
      dollars: 'USD',
      share: '%',
      progress: '%',
    })
  })
})

test('no field is called as the days of another are', () => {
  const clash = pipeline.replace('done:  ', 'span_end:')
  expect(() => parsePipeline(clash, 'a.yaml')).toThrow(
    '“span_end” is a column the first or last day of span has already',
  )
})
