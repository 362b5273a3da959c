import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { nestedTable } from '../../src/dataset/nested.ts'
import { recordTable } from '../../src/dataset/tables.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'
import { samplesConverted } from '../converted.ts'

type Row = Record<string, unknown>

let out = ''
const list = z.array(z.looseObject({}))
const read = (name: string): Row[] =>
  list.parse(JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8')))

beforeAll(async () => {
  out = await samplesConverted()
  const ran = await yiyuan([
    'run',
    'samples',
    '-o',
    out,
    '--quiet',
    '--nested',
    '--format',
    'ndjson,json',
  ])
  expect([ran.code, ran.stderr]).toEqual([0, ''])
})

test.each(['targets', 'budget-lines'])(
  '%s: one object a record, with all that is its own',
  name => {
    const [figures, checks, sources] = ['figures', 'checks', 'sources'].map(table =>
      rowsOf(out, table),
    )
    const objects = read(name)
    expect(objects.map(({ source: _, figures: __, checks: ___, ...flat }) => flat)).toEqual(
      rowsOf(out, name),
    )
    expect(objects.length).toBeGreaterThan(3)
    for (const record of objects) {
      expect(record['source']).toEqual(
        sources?.find(({ source_id: id }) => id === record['source_id']),
      )
      const own = figures?.filter(({ record_id: id }) => id === record['record_id'])
      expect(record['figures']).toEqual(own)
      const ids = new Set(own?.map(({ figure_id: id }) => id))
      const about = checks?.filter(({ members }) =>
        list.parse(members).some(member => ids.has(member['figure_id'])),
      )
      const held = list.parse(record['checks'])
      expect(held.map(({ check_id: id }) => id)).toEqual(about?.map(({ check_id: id }) => id))
      for (const { members } of held)
        for (const { figure_id: id, figure } of list.parse(members))
          expect(figures?.find(row => row['figure_id'] === id)).toMatchObject(
            z.looseObject({}).parse(figure),
          )
    }
  },
)

test('the objects are what their schema says, and other tables stay flat', () => {
  const file = join(root, 'pipelines/targets.yaml')
  const table = nestedTable(recordTable(parsePipeline(readFileSync(file, 'utf8'), file)))
  for (const record of read('targets')) {
    expect(table.schema.safeParse(record).error).toBeUndefined()
    expect(Object.keys(record)).toEqual(table.columns.map(column => column.name))
  }
  const published: unknown = JSON.parse(
    readFileSync(join(out, 'schemas/targets.nested.json'), 'utf8'),
  )
  expect(published).toEqual(z.toJSONSchema(table.schema))
  expect(read('figures')).toEqual(rowsOf(out, 'figures'))
})

test('a sum over a long table names in each record the total, the record’s own part and some others', async () => {
  const [input, long] = [folder(), folder()]
  const parts = Array.from({ length: 40 }, (_, i) => 101 + i)
  const lines = parts.map((part, i) => `| 第${i + 1}小学 | ${part} |`)
  const total = parts.reduce((sum, part) => sum + part)
  const page = `# 2021年学校补助表\n\n单位：万元\n\n| 学校 | 金额 |\n|---|---|\n${lines.join('\n')}\n| 合计 | ${total} |\n`
  const form =
    'name: schools\ntitle: 学校补助\nmatch: { headers: [学校, 金额] }\nfields:\n  school: { header: 学校, type: text }\n  amount: { header: 金额, type: money }\n'
  writeFileSync(join(input, 'a.md'), page)
  writeFileSync(join(input, 'schools.yaml'), form)
  await yiyuan(
    ['run', join(input, 'a.md'), '-p', join(input, 'schools.yaml'), '-o', long].concat([
      ...['--quiet', '--nested', '--format', 'ndjson,json'],
    ]),
  )
  const [sum] = rowsOf(long, 'checks')
  expect(list.parse(sum?.['members'])).toHaveLength(parts.length + 1)
  const records = list.parse(JSON.parse(readFileSync(join(long, 'schools.json'), 'utf8')))
  const last = records.find(record => record['school'] === '第40小学')
  const [held] = list.parse(last?.['checks'])
  const texts = list
    .parse(held?.['members'])
    .map(({ figure }) => z.looseObject({}).parse(figure)['text'])
  expect(texts).toEqual([`${total}`, ...parts.slice(0, 20).map(String), '140'])
  expect(held?.['members_left_out']).toBe(parts.length - 21)
})

test('--nested without JSON is misuse', async () => {
  const { code, stderr } = await yiyuan(['run', 'samples', '-o', folder(), '--nested'])
  expect([code, stderr]).toEqual([
    2,
    'yiyuan: --nested writes records into JSON; add json to --format\n',
  ])
})
