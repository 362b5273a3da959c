import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { folder, rowsOf, yiyuan } from '../command.ts'
import { samplesConverted } from '../converted.ts'

const keys = z.object({
  fields: z.array(z.looseObject({ name: z.string(), type: z.string() })),
  primaryKey: z.array(z.string()).optional(),
  foreignKeys: z
    .array(
      z.object({
        fields: z.tuple([z.string()]),
        reference: z.object({ resource: z.string(), fields: z.tuple([z.string()]) }),
      }),
    )
    .optional(),
})
const descriptor = z.object({
  name: z.string(),
  version: z.string(),
  created: z.string().optional(),
  sources: z.array(
    z.object({ title: z.string(), path: z.string().optional(), document: z.string() }),
  ),
  licenses: z.never().optional(),
  resources: z.array(
    z.looseObject({
      name: z.string(),
      type: z.enum(['table', 'file']),
      path: z.string(),
      row_schema: z.string(),
      schema: keys.optional(),
    }),
  ),
})

const packageOf = (out: string) =>
  descriptor.parse(JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')))

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return (await connection.runAndReadAll(sql)).getRowObjectsJson()
}

describe('the data package of the samples', () => {
  let out = ''
  let resources: z.infer<typeof descriptor>['resources'] = []
  beforeAll(async () => {
    out = await samplesConverted()
    await yiyuan(['run', 'samples', '-o', out, '--quiet', '--format', 'ndjson,json,csv,parquet'])
    resources = packageOf(out).resources
  })

  test('declares every physical column of every file', async () => {
    expect(resources.length).toBe(4 * 12)
    for (const { path, schema } of resources.filter(({ type }) => type === 'table')) {
      const file = join(out, path)
      const declared = schema?.fields.map(({ name }) => name)
      const text = path.endsWith('.parquet') ? '' : readFileSync(file, 'utf8')
      const physical = path.endsWith('.parquet')
        ? (await query(`describe select * from '${file}'`)).map(row => row['column_name'])
        : path.endsWith('.csv')
          ? text.split('\r\n')[0]?.split(',')
          : Object.keys(
              JSON.parse(
                text
                  .split('\n')
                  .find(line => line.startsWith('{'))
                  ?.replace(/,$/, '') ?? '{}',
              ),
            )
      expect([path, physical]).toEqual([path, declared])
    }
  })

  test('says of a file of JSON without rows that it is no table, and where its schema is', () => {
    const tables = resources.flatMap(({ name, path }) => (path.endsWith('.ndjson') ? [name] : []))
    const empty = resources.filter(({ type }) => type === 'file')
    expect(empty.length).toBeGreaterThan(0)
    expect(empty.map(({ path }) => path)).toEqual(
      tables
        .filter(name => rowsOf(out, name).length === 0)
        .flatMap(name => [`${name}.ndjson`, `${name}.json`]),
    )
    for (const { row_schema: schema } of resources)
      expect(readFileSync(join(out, schema), 'utf8')).toContain('$schema')
  })

  test('has keys no two rows share, and references that lead somewhere', () => {
    const tables = resources.filter(({ path, schema }) => path.endsWith('.ndjson') && schema)
    const values = (name: string, column: string) => rowsOf(out, name).map(row => row[column])
    let references = 0
    for (const { name, schema } of tables) {
      for (const key of schema?.primaryKey ?? [])
        expect(new Set(values(name, key)).size).toBe(values(name, key).length)
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        references++
        const there = new Set(values(reference.resource, reference.fields[0]))
        for (const value of values(name, fields[0]))
          if (value !== null) expect(there.has(value)).toBe(true)
      }
    }
    expect(references).toBeGreaterThan(5)
  })

  test('has types as narrow as a validator reads them', () => {
    const typesOf = (name: string) =>
      Object.fromEntries(
        resources
          .find(found => found.name === name)
          ?.schema?.fields.map(field => [field.name, field.type]) ?? [],
      )
    expect(typesOf('figures')).toMatchObject({
      value: 'string',
      precision: 'number',
      start: 'integer',
      period_start: 'date',
      words: 'object',
      anchors: 'array',
      inferred: 'boolean',
    })
    expect(typesOf('figures-parquet')).toMatchObject({
      value: 'number',
      precision: 'number',
      start: 'integer',
      unfit: 'object',
    })
    expect(typesOf('sources')).toMatchObject({ year: 'integer' })
    expect(typesOf('sources-parquet')).toMatchObject({ year: 'number', figures: 'integer' })
    expect(typesOf('targets')).toMatchObject({ completion_percent: 'number', deadline_end: 'date' })
  })
})

test('a package is named after its documents, dated by them and by no clock', async () => {
  const [input, out, again] = [folder(), folder(), folder()]
  mkdirSync(join(input, 'Reports 2021'))
  const page = (day: string) =>
    `<html><head><meta name="PubDate" content="${day}"><title>清江市2021年预算执行情况的报告</title></head><body><h1>清江市2021年预算执行情况的报告</h1><p>收入3亿元。</p></body></html>`
  writeFileSync(join(input, 'Reports 2021/a.html'), page('2022-01-18'))
  writeFileSync(join(input, 'Reports 2021/b.html'), page('2022-03-02'))
  writeFileSync(
    join(input, 'index.csv'),
    'path,source_url\nReports 2021/a.html,https://www.qingjiang.example/a.html\n',
  )
  const run = (to: string) =>
    yiyuan([
      'run',
      join(input, 'Reports 2021'),
      '-o',
      to,
      '--quiet',
      '--meta',
      join(input, 'index.csv'),
    ])
  expect((await run(out)).stderr).toBe('')
  await run(again)
  const told = packageOf(out)
  expect(told).toMatchObject({ name: 'yiyuan-reports-2021', created: '2022-03-02T00:00:00Z' })
  expect(told.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/)
  expect(told.sources).toEqual([
    {
      title: '清江市2021年预算执行情况的报告',
      document: join(input, 'Reports 2021/a.html'),
      path: 'https://www.qingjiang.example/a.html',
    },
    { title: '清江市2021年预算执行情况的报告', document: join(input, 'Reports 2021/b.html') },
  ])
  expect(packageOf(again)).toEqual(told)
})

test('Chinese headings are the names of the columns of CSV, each once', async () => {
  const [input, out] = [folder(), folder()]
  writeFileSync(
    join(input, 'a.md'),
    '# 表\n\n| 项目 | 金额（元） | 依据 |\n|---|---|---|\n| 甲 | 5 | 文件 |\n',
  )
  writeFileSync(
    join(input, 'form.yaml'),
    'name: form\ntitle: 表\nmatch: { headers: [项目] }\nfields:\n  item: { header: 项目, type: text }\n  basis: { header: 依据, type: text }\n',
  )
  await yiyuan([
    'run',
    join(input, 'a.md'),
    '-p',
    join(input, 'form.yaml'),
    '-o',
    out,
    '--quiet',
    '--format',
    'csv',
    '--chinese-headers',
  ])
  const [head] = readFileSync(join(out, 'form.csv'), 'utf8').split('\r\n')
  expect(head).toBe(
    '记录编号,记录键,来源编号,表编号,项目,依据,依据（cited）,核对结果,复核状态,复核更正,出处',
  )
  const { schema } = packageOf(out).resources.find(({ name }) => name === 'form-csv') ?? {}
  expect(schema?.fields.map(({ name }) => name)).toEqual(head?.split(','))
  expect(schema?.primaryKey).toEqual(['记录编号'])
})
