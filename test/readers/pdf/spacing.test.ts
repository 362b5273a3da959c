import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { rowStarts } from '../../../src/readers/pages/tables/unruled/spacing.ts'
import { buildPdf, type Printed } from './build.ts'

type Words = [number, number, string]
type Rule = [number, number, number, number]

const grids = async (...pages: Printed[]) =>
  tablesOf(await readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })).map(gridOf)

const LEADING = 12
/** Space between rows, over and under their words. */
const PADDING = 5

/** Rows printed without columns ruled: each cell a list of lines, set in the middle of the height of its row. */
function printed(xs: readonly number[], top: number, rows: readonly (readonly string[])[]) {
  const words: Words[] = []
  const ys = [top]
  let y = top
  for (const row of rows) {
    const lines = row.map(cell => cell.split('/'))
    const height = LEADING * Math.max(...lines.map(({ length }) => length)) + PADDING
    for (const [i, cell] of lines.entries()) {
      const first = y + (height - LEADING * cell.length) / 2 + 10
      for (const [n, text] of cell.entries())
        if (text !== '') words.push([xs[i] ?? 0, first + LEADING * n, text])
    }
    y += height
    ys.push(y)
  }
  return { words, ys }
}

const whole = (rows: readonly (readonly string[])[]) =>
  rows.map(row => row.map(cell => cell.replaceAll('/', '')))

const xs = [60, 200, 300, 400]
const rows = [
  ['项目', '预算数', '决算数', '上年'],
  ['一般公共/服务支出', '12', '11', '10'],
  ['国防支出', '22', '21', '20'],
  ['文化旅游/体育与传/媒支出', '32', '31', '30'],
  ['教育支出', '42', '41', '40'],
  ['科学技术/支出', '52', '51', '50'],
]

test('the space between rows tells which lines of a label belong to which numbers', async () => {
  expect(await grids({ words: printed(xs, 100, rows).words })).toEqual([whole(rows)])
})

test('what stands between two rulings is one row, however many lines its label has', async () => {
  const { words, ys } = printed(xs, 100, rows)
  const close = words.map(([x, y, text]): Words => [x, y, text])
  const rules = ys.map((y): Rule => [55, y, 450, y])
  expect(await grids({ words: close, rules })).toEqual([whole(rows)])
})

test('a heading of two lines beside headings of one spans nothing', async () => {
  const head = ['项目', '本年预/算安排', '决算数', '上年同/期完成']
  const all = [head, ...rows.slice(1)]
  expect(await grids({ words: printed(xs, 100, all).words })).toEqual([whole(all)])
})

test('years head columns, also where labels are broken over lines', async () => {
  const years = [['项目', '2022', '2023', '2024'], ...rows.slice(1)]
  const [table] = tablesOf(
    await readDocument({
      name: 'a.pdf',
      bytes: buildPdf([{ words: printed(xs, 100, years).words }]),
    }),
  )
  expect(table && gridOf(table)).toEqual(whole(years))
  expect(table?.cells.filter(({ row }) => row === 0).every(({ header }) => header)).toBe(true)
  expect(table?.rows.map(({ kind }) => kind)).toEqual([
    'header',
    ...rows.slice(1).map(() => 'data'),
  ])
})

test('a heading over two columns that stands alone in its line, beside those of one, is of the table', async () => {
  const words: Words[] = [
    [335, 110, '一般债务'],
    [60, 117, '地区'],
    [200, 117, '合计'],
    [300, 124, '限额'],
    [400, 124, '余额'],
    ...printed(xs, 135, rows.slice(1)).words,
  ]
  const [table] = tablesOf(await readDocument({ name: 'a.pdf', bytes: buildPdf([{ words }]) }))
  expect(table && gridOf(table).slice(0, 2)).toEqual([
    ['地区', '合计', '一般债务', ''],
    ['', '', '限额', '余额'],
  ])
  expect(table?.cells.find(({ text }) => text.text === '一般债务')).toMatchObject({ columnSpan: 2 })
})

test('an unruled table goes on over the page, though its words reach less far there', async () => {
  const head = rows[0] ?? []
  const first = printed(xs, 100, [...rows, ['转移支付/收入', '1000', '2000', '3000']])
  const more = [
    ['水', '1', '2', '3'],
    ['交通运输/支出', '4', '5', '6'],
    ['债务付息', '7', '8', '9'],
  ]
  const second = printed(
    xs.map((x, i) => (i === 0 ? x : x + 8)),
    100,
    [head, ...more],
  )
  const headAgain = second.words.map(
    ([x, y, text]): Words => [head.includes(text) && x > 60 ? x - 8 : x, y, text],
  )
  expect(await grids({ words: first.words }, { words: headAgain })).toEqual([
    [...whole(rows), ['转移支付收入', '1000', '2000', '3000'], ...whole(more)],
  ])
})

test('one row under the heading printed again at the top of a page is the last of the table, with every word', async () => {
  const head = ['项目', '本年预/算安排', '决算数', '上年同/期完成']
  const last = ['文化旅游体/育与传媒支/出', '1000', '2000', '3000']
  const first = printed(xs, 100, [head, ...rows.slice(1)])
  const second = printed(xs, 100, [head, last])
  expect(await grids({ words: first.words }, { words: second.words })).toEqual([
    whole([head, ...rows.slice(1), last]),
  ])
})

test('two lines of several words at the top of a page are prose where no heading is printed again', async () => {
  const words: Words[] = [
    [60, 110, '联系人'],
    [200, 110, '甲某'],
    [60, 127, '电话'],
    [200, 127, '12345678'],
  ]
  expect(await grids({ words: printed(xs, 100, rows).words }, { words })).toEqual([whole(rows)])
})

test('labels that never share a line with their numbers are a column', async () => {
  const narrow = [
    ['项目', '本年预/算安排', '决算数'],
    ['一般公共/服务支出', '12', '11'],
    ['社会保障/和就业支/出及其他/各项补助', '22', '21'],
    ['文化旅游/体育支出', '32', '31'],
    ['科学技术/支出', '52', '51'],
  ]
  const { words, ys } = printed(xs, 100, narrow)
  const rules = ys.map((y): Rule => [55, y, 400, y])
  expect(await grids({ words, rules })).toEqual([whole(narrow)])
})

test('headings that all stand in lines of their own, beside each other, are of the table', async () => {
  const two = [
    ['项目', '本年预/算安排'],
    ['国防支出', '22'],
    ['一般公共/服务支出', '12'],
    ['教育支出', '42'],
    ['公共安全', '52'],
  ]
  expect(await grids({ words: printed([60, 200], 100, two).words })).toEqual([whole(two)])
})

test('a heading printed again is no row in any script, whatever order its words were found in', async () => {
  const english = [
    ['Item', 'Adjusted/budget', 'Outturn', 'Share of/total'],
    ['Education', '12', '11', '10'],
    ['Public safety/and defence', '22', '21', '20'],
    ['Health', '32', '31', '30'],
    ['Housing', '42', '41', '40'],
  ]
  const again = [
    english[0] ?? [],
    ...english.slice(2).map(([label = ''], i) => [label, `${i}1`, `${i}2`, `${i}3`]),
  ]
  const pages = [english, again].map(part => ({ words: printed(xs, 100, part).words }))
  const spaced = (part: readonly (readonly string[])[]) =>
    part.map(row => row.map(cell => cell.replaceAll('/', ' ')))
  expect(await grids(...pages)).toEqual([[...spaced(english), ...spaced(again).slice(1)]])
})

test('unruled tables with other columns on the next page are two', async () => {
  const other = rows.map(([label = '', ...cells]) => [label, ...cells.slice(0, 2)])
  const pages = [printed(xs, 100, rows), printed([60, 260, 380], 100, other)]
  expect(await grids(...pages.map(({ words }) => ({ words })))).toEqual([whole(rows), whole(other)])
})

const line = (baseline: number, kind: 'label' | 'numeric') => ({
  baseline,
  size: 10,
  label: kind === 'label',
  numeric: kind === 'numeric',
})

test('lines at one distance tell no rows', () => {
  const kinds = ['numeric', 'label', 'numeric', 'label', 'numeric', 'numeric'] as const
  expect(rowStarts(kinds.map((kind, i) => line(14 * i, kind)))).toBeNull()
})

test('of the spaces that could part rows the one that leaves fewest of them without numbers does', () => {
  const lines = [
    line(0, 'label'),
    line(7, 'numeric'),
    line(14, 'label'),
    line(33, 'label'),
    line(47, 'numeric'),
    line(61, 'label'),
    line(80, 'numeric'),
    line(99, 'numeric'),
  ]
  expect(rowStarts(lines)).toEqual([0, 3, 6, 7])
})
