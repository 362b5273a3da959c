import { expect, expectTypeOf, test } from 'vitest'
import { convert, definePipeline, type RecordOf, recordsOf } from '../../src/index.ts'
import { page } from '../records/told.ts'

const pipeline = definePipeline({
  name: 'everything',
  title: '各种',
  match: { headers: ['名称'] },
  fields: {
    text: {
      header: '名称',
      type: 'text',
      required: true,
      marks: { '★': 'starred', '▲': 'raised' },
    },
    prose: { header: '内容', type: 'prose' },
    integer: { header: '个数', type: 'integer' },
    decimal: { header: '权重', type: 'decimal', required: true },
    money: { header: ['{year}预算数', '预算数'], type: 'money' },
    percent: { header: '[{quarter}]完成率', type: 'percent' },
    date: { header: '日期', type: 'date' },
    month: { header: '时限', type: 'month' },
    period: { header: '期间', type: 'period', required: false },
    boolean: { header: '完成', type: 'boolean', default: false },
    enumeration: {
      header: '属性',
      type: 'enum',
      values: { 预期性: 'expected', 约束性: 'binding' },
    },
    list: { header: '单位', type: 'list', required: true },
    year: { from: 'document.year', type: 'integer' },
  },
})

interface Everything {
  text: string
  starred: boolean
  starred_meaning: string | null
  raised: boolean
  raised_meaning: string | null
  prose: string[] | null
  integer: number | null
  decimal: string
  money: string | null
  money_period: string | null
  percent: string | null
  percent_period: string | null
  date: string | null
  month: string | null
  period: string | null
  boolean: boolean
  enumeration: 'expected' | 'binding' | null
  list: string[]
  year: number | null
}

test('a literal gives the type of its records', () => {
  expectTypeOf<RecordOf<typeof pipeline>>().toEqualTypeOf<Everything>()
})

test('the records of a document have that type', async () => {
  const rows = [
    '名称 | 权重 | 2024年预算数 | 完成 | 属性 | 单位',
    '★修路 | 10 | 5 | | 约束性 | 交通局、水利局',
  ]
  const bytes = new TextEncoder().encode(page(rows, { unit: '万元' }))
  const [record] = recordsOf(await convert({ name: 'a.html', bytes }, [pipeline]), pipeline)
  expectTypeOf(record).toEqualTypeOf<Everything | undefined>()
  expect(record).toEqual({
    text: '修路',
    starred: true,
    starred_meaning: null,
    raised: false,
    raised_meaning: null,
    prose: null,
    integer: null,
    decimal: '10',
    money: '50000',
    money_period: '2024',
    percent: null,
    percent_period: null,
    date: null,
    month: null,
    period: null,
    boolean: false,
    enumeration: 'binding',
    list: ['交通局', '水利局'],
    year: null,
  })
})

test('a literal with a mistake is refused', () => {
  expect(() =>
    definePipeline({
      name: 'a',
      title: '东',
      match: { headers: ['[东'] },
      fields: { b: { type: 'text', header: '东' } },
    }),
  ).toThrow('pipeline “a” match.headers: “[东”: nothing closes the bracket “[”')
})
