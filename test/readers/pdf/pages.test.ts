import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
const grids = async (...pages: Printed[]) =>
  tablesOf(await read(...pages)).map(table => gridOf(table))

type Words = [number, number, string, number?]
const xs = [50, 200, 300, 400]
const rows = (...cells: string[][]): Printed => ({
  words: cells.flatMap((row, r) =>
    row.map((text, c): Words => [(xs[c] ?? 0) + 4, 112 + 20 * r, text]),
  ),
  rules: grid(
    xs,
    Array.from({ length: cells.length + 1 }, (_, i) => 100 + 20 * i),
  ),
})

test('rows of amounts that are printed on both pages are rows, the headings above them are not', async () => {
  const head = ['项目', '预算数', '决算数']
  const again = [
    ['教育', '10', '11'],
    ['科技', '20', '21'],
  ]
  expect(await grids(rows(head, ...again), rows(head, ...again, ['卫生', '30', '31']))).toEqual([
    [head, ...again, ...again, ['卫生', '30', '31']],
  ])
  const years = ['项目', '2022', '2023']
  const counted = ['栏次', '1', '2']
  expect(
    await grids(
      rows(years, counted, ['教育', '10', '11']),
      rows(years, counted, ['科技', '20', '21']),
    ),
  ).toEqual([[years, counted, ['教育', '10', '11'], ['科技', '20', '21']]])
})

test.each([[['指标', '2022年', '2023年']], [['指标', '2022', '2023']], [['地区', '人口', '面积']]])(
  'a table at the top of the next page under headings of its own is another: %s',
  async other => {
    const first = rows(['项目', '预算数', '决算数'], ['教育', '10', '11'], ['科技', '20', '21'])
    const second = rows(other, ['甲项', '1.5', '1.6'], ['乙项', '0.5', '0.6'])
    expect(await grids(first, second)).toHaveLength(2)
  },
)

test('rows of words or of years among amounts do not begin another table', async () => {
  const first = rows(['项目', '预算数', '决算数'], ['教育', '10', '11'], ['科技', '20', '21'])
  const more = [
    ['二、支出', '', ''],
    ['卫生', '2022', '2030'],
    ['住房', '7', '8'],
  ]
  expect(await grids(first, rows(...more))).toHaveLength(1)
  expect(await grids(first, rows(...more.slice(1)))).toHaveLength(1)
})

const prose = (y: number, words: string): Words => [60, y, words]
const full =
  '全年各级财政部门认真落实积极的财政政策，统筹推进各项重点工作任务落实到位，全市各项财政工作'

test('a note at the foot of a page and a head of the next one do not part a sentence', async () => {
  const last =
    '扎实推进，社会各项事业稳步发展，民生保障水平持续提升，全市完成一般公共预算支出一千'.padEnd(
      full.length,
      '万',
    )
  const note: Words = [60, 780, '① 含上年结转。', 8]
  const rules: Printed['rules'] = [[60, 765, 190, 765]]
  const next = [prose(100, '亿元，占预算的百分之七十。'), prose(116, full), prose(132, full)]
  const texts = async (...pages: Printed[]) =>
    (await read(...pages)).blocks.map(block => ('text' in block ? block.text.text : ''))
  const joined = `${full}${last}亿元，占预算的百分之七十。`
  const body = [prose(700, full), prose(716, last)]
  expect((await texts({ words: [...body, note], rules }, { words: next }))[0]).toBe(joined)
  expect((await texts({ words: [...body, note] }, { words: next }))[0]).toBe(joined)
  const head: Words = [220, 60, '西河市财政决算报告']
  const [first, ...more] = await texts({ words: body }, { words: [head, ...next] })
  expect(first).toBe(joined)
  expect(more).toContain('西河市财政决算报告')
})

test('a title over a table at the top of a page is no running head, whatever the last line before it was', async () => {
  const page = (title: string, size: number): Printed => {
    const { words = [], rules = [] } = rows(['项目', '预算数'], ['教育', '10'], ['科技', '20'])
    return {
      words: [[150, 30, title, size], [54, 82, '部门：西河市某某办公室 单位：万元'], ...words],
      rules,
    }
  }
  const tables = tablesOf(
    await read(page('2019年收支预算表', 20), page('2019年政府采购预算表', 20)),
  )
  expect(tables.map(({ title, unit }) => [title?.text, unit?.text])).toEqual([
    ['2019年收支预算表', '万元'],
    ['2019年政府采购预算表', '万元'],
  ])
})
