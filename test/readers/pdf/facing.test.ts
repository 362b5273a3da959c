import { expect, test } from 'vitest'
import { convert } from '../../../src/index.ts'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
const grids = async (...pages: Printed[]) =>
  tablesOf(await read(...pages)).map(table => gridOf(table))

type Words = NonNullable<Printed['words']>[number]

/** A ruled table of rows 20 points high from y = 100, and lines printed above it. */
function page(rows: readonly (readonly string[])[], ...above: Words[]): Printed {
  const xs = (rows[0] ?? []).map((_, i) => (i === 0 ? 50 : 120 + 80 * i))
  xs.push(120 + 80 * xs.length)
  return {
    words: [
      ...above,
      ...rows.flatMap((row, r) =>
        row.flatMap((words, c): Words[] =>
          words === '' ? [] : [[(xs[c] ?? 0) + 4, 114 + 20 * r, words]],
        ),
      ),
    ],
    rules: grid(
      xs,
      Array.from({ length: rows.length + 1 }, (_, i) => 100 + 20 * i),
    ),
  }
}

const title: Words = [150, 60, '2024年江苏省转移支付预算表', 16]
const unit: Words = [400, 90, '单位：万元']
const left = [
  ['项目', '南京市', '无锡市'],
  ['合计', '1,300', '120'],
  ['教育补助', '300', ''],
  ['科技补助', '', '20'],
  ['农业补助', '1,000', '100'],
  ['其他补助', '', ''],
]
const right = [
  ['徐州市', '常州市', '苏州市'],
  ['540', '8,960', ''],
  ['40', '', ''],
  ['', '8,960', ''],
  ['', '', ''],
  ['500', '', ''],
]
const whole = left.map((row, r) => [...row, ...(right[r] ?? [])])

test('a table printed over two facing pages is one: its labels, title and unit are those of both halves', async () => {
  const pages = [page(left, title), page(right, unit)]
  expect(await grids(...pages)).toEqual([whole])
  const { figures } = await convert({ name: 'a.pdf', bytes: buildPdf(pages) })
  const told = figures.filter(({ text }) => text === '8,960')
  expect(told.map(({ value, unit, subject }) => [value, unit, subject])).toEqual([
    ['89600000', 'CNY', '常州市'],
    ['89600000', 'CNY', '常州市'],
  ])
  expect(told.at(-1)).toMatchObject({ indicator: '科技补助', anchors: [{ kind: 'page', page: 2 }] })
})

test('it goes on over the next two pages', async () => {
  const more = [
    left[0] ?? [],
    ['卫生补助', '7', '8'],
    ['住房补助', '', '9'],
    ['交通补助', '3', ''],
    ['环保补助', '5', ''],
  ]
  const beside = [right[0] ?? [], ['11', '', '12'], ['', '13', ''], ['14', '', ''], ['', '', '15']]
  const [table, ...others] = await grids(
    page(left, title),
    page(right, unit),
    page(more, title),
    page(beside, unit),
  )
  expect(others).toEqual([])
  expect(table).toEqual([
    ...whole,
    ...more.map((row, r) => [...row, ...(beside[r] ?? [])]).slice(1),
  ])
})

test.each<[string, string[][], Words[]]>([
  [
    'labels of its own',
    right.map((row, r) => [r === 0 ? '地区' : `甲${r}县`, ...row.slice(1)]),
    [unit],
  ],
  [
    'years for labels',
    right.map((row, r) => [r === 0 ? '年份' : `${2018 + r}`, ...row.slice(1)]),
    [unit],
  ],
  [
    'numbers that count its rows',
    right.map((row, r) => [r === 0 ? '序号' : `${r}`, ...row.slice(1)]),
    [unit],
  ],
  ['a title of its own', right, [[150, 60, '2024年江苏省补助结算情况', 16], unit]],
  ['fewer points from the top', right.slice(0, 4), [[150, 20, '2024年江苏省补助结算情况', 16]]],
])('a table on the next page with %s is another', async (_, other, above) => {
  expect(await grids(page(left, title), page(other, ...above))).toHaveLength(2)
})

test('rows that stand at other heights are those of another table', async () => {
  const { words = [], rules = [] } = page(right, unit)
  const low: Printed = {
    words: words.map(([x, y, text]) => [x, y + (y > 130 ? 9 : 0), text] as const),
    rules: rules.map(
      ([x0, y0, x1, y1]) => [x0, y0 > 125 ? y0 + 9 : y0, x1, y1 > 125 ? y1 + 9 : y1] as const,
    ),
  }
  const short = left.slice(0, 5)
  expect(await grids(page(short, title), low)).toHaveLength(2)
})
