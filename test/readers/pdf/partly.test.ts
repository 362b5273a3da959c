import { expect, test } from 'vitest'
import { convert } from '../../../src/index.ts'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'

type Words = [x: number, y: number, words: string, size?: number]
type Rule = [number, number, number, number]

const gridsOf = async (...pages: Printed[]) =>
  tablesOf(await readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })).map(table =>
    gridOf(table),
  )

const xs = [50, 200, 300, 400]
const rows = [
  ['项目', '预算数', '决算数'],
  ['教育', '1,000', '2,000'],
  ['卫生', '30', '40'],
  ['合计', '1,030', '2,040'],
]
const set = (
  words: readonly (readonly string[])[],
  sides: readonly number[],
  tops: readonly number[],
) =>
  words.flatMap((row, r) =>
    row.map((text, c): Words => [(sides[c] ?? 0) + 4, (tops[r] ?? 0) + 14, text]),
  )
const tops = [100, 120, 140, 160, 180]
const level = tops.map((y): Rule => [50, y, 400, y])

test('a last row without upright rulings keeps its columns', async () => {
  const upright = xs.map((x, i): Rule => [x, 100, x, i % 3 === 0 ? 180 : 160])
  expect(await gridsOf({ words: set(rows, xs, tops), rules: [...level, ...upright] })).toEqual([
    rows,
  ])
})

test('rows that are ruled on where upright rulings have ended are rows of the table', async () => {
  const upright = xs.map((x): Rule => [x, 100, x, 140])
  expect(await gridsOf({ words: set(rows, xs, tops), rules: [...level, ...upright] })).toEqual([
    rows,
  ])
})

test('prose between two rules below a table is none of it', async () => {
  const words: Words[] = [
    ...set(rows.slice(0, 3), xs, tops),
    [60, 174, '本表数据来源于各县区财政局。'],
  ]
  const found = await gridsOf({
    words,
    rules: [...grid(xs, tops.slice(0, 4)), [50, 180, 400, 180]],
  })
  expect(found).toEqual([rows.slice(0, 3)])
})

test('labels that begin at one place stand far from the closed grid of their numbers', async () => {
  expect(
    await gridsOf({ words: set(rows, [60, 200, 300], tops), rules: grid(xs.slice(1), tops) }),
  ).toEqual([rows])
})

const regions = [
  ['地区', '人数', '户数'],
  ['甲市', '11', '5'],
  ['乙市', '12', '6'],
]
const beside = (gap: number, heights: readonly number[]): Printed => {
  const right = [400 + gap, 470 + gap, 520 + gap, 570 + gap]
  return {
    words: [...set(rows.slice(0, 3), xs, tops), ...set(regions, right, heights)],
    rules: [...grid(xs, tops.slice(0, 4)), ...grid(right, heights)],
  }
}

test.each([
  ['of other heights', [100, 125, 150, 175]],
  ['moved by some points', [108, 128, 148, 168]],
  ['of the same heights', [100, 120, 140, 160]],
])('two tables two points apart, rows %s, are two', async (_, heights) => {
  expect(await gridsOf(beside(2, heights))).toEqual([rows.slice(0, 3), regions])
})

test('cells with boxes of their own are one table', async () => {
  const words = set(rows.slice(0, 3), xs, tops)
  const rules = xs
    .slice(1)
    .flatMap((x, c) =>
      tops
        .slice(1, 4)
        .flatMap((y, r) => grid([(xs[c] ?? 0) + 1, x - 1], [(tops[r] ?? 0) + 1, y - 1])),
    )
  expect(await gridsOf({ words, rules })).toEqual([rows.slice(0, 3)])
})

test('bars with their numbers are no table, rows with shades are', async () => {
  const lengths = [150, 120, 90]
  const bars: Printed = {
    words: lengths.flatMap((length, i): Words[] => [
      [60, 122 + 30 * i, '甲乙丙'.charAt(i)],
      [114 + length, 122 + 30 * i, `${length}.5`],
    ]),
    shades: lengths.map((length, i) => [110, 110 + 30 * i, 110 + length, 125 + 30 * i] as const),
  }
  expect(await gridsOf(bars)).toEqual([])
})

test('a ratio over a ratio and an hour under a year stay apart in a narrow cell', async () => {
  const narrow = [50, 120, 150, 185]
  const words: Words[] = [
    ...set([['项目', '占比', '时间']], narrow, [100]),
    [54, 138, '甲'],
    [124, 132, '3.2%'],
    [124, 144, '4.5%'],
    [154, 132, '2025'],
    [154, 144, '04:41'],
  ]
  const [found] = await gridsOf({ words, rules: grid(narrow, [100, 120, 150]) })
  expect(found?.[1]).toEqual(['甲', '3.2%\n4.5%', '2025 04:41'])
})

test('rows of small numbers under headings printed again are rows', async () => {
  const page = (top: number): Printed => {
    const at = [0, 20, 40, 60].map(y => top + y)
    const small = [rows[0] ?? [], ['教育', '1', '2'], ['小计', '3', '4']]
    return { words: set(small, xs, at), rules: grid(xs, at) }
  }
  expect((await gridsOf(page(760), page(60)))[0]).toHaveLength(5)
})

test.each([
  ['2024年2月', '西河市2023年支出情况表'],
  ['2024年2月5日', '西河市2023年支出情况表'],
])('a date alone (%s) under a title is not the title of the table', async (date, title) => {
  const words: Words[] = [[180, 60, title, 14], [240, 80, date], ...set(rows, xs, tops)]
  const bytes = buildPdf([{ words, rules: grid(xs, tops) }])
  const { figures, tables } = await convert({ name: 'a.pdf', bytes }, [])
  expect(tables[0]?.title).toBe(title)
  expect(new Set(figures.map(({ period_end }) => period_end?.slice(0, 4)))).toEqual(
    new Set(['2023']),
  )
})

test('who signed and when says nothing of the years below', async () => {
  const words: Words[] = [
    [150, 60, '西河市2023年国民经济统计公报[1]', 16],
    [200, 84, '西河市统计局 2024年3月20日'],
    [60, 120, '全年地区生产总值115亿元，比上年增长5.1%。'],
  ]
  const { figures } = await convert({ name: 'a.pdf', bytes: buildPdf([{ words }]) }, [])
  expect(figures[0]?.period_end).toBe('2023-12-31')
})

test('numbers over numbers beside a label that can not end with its line are of one row', async () => {
  const words: Words[] = [
    ...set(rows.slice(0, 1), xs, tops),
    [54, 132, '教育、科技及'],
    [54, 144, '卫生健康'],
    ...['100', '200'].map((text, i): Words => [204, 132 + 12 * i, text]),
    ...['300', '400'].map((text, i): Words => [304, 132 + 12 * i, text]),
  ]
  const [found] = await gridsOf({ words, rules: grid(xs, [100, 120, 150]) })
  expect(found?.slice(1)).toEqual([['教育、科技及卫生健康', '100\n200', '300\n400']])
})

test('numbers broken beyond doubt say what places the others have', async () => {
  const narrow = [50, 120, 164, 208]
  const words: Words[] = [
    ...set([['项目', '预算数', '决算数']], narrow, [100]),
    ...['6,792,14 7.54', '1,010,88 2.70', '934,542.3 6'].flatMap((pair, r): Words[] => [
      [54, 138 + 30 * r, '甲乙丙'.charAt(r)],
      ...[124, 168].flatMap(x =>
        pair.split(' ').map((text, i): Words => [x, 132 + 30 * r + 12 * i, text, 8]),
      ),
    ]),
  ]
  const [found] = await gridsOf({ words, rules: grid(narrow, [100, 120, 150, 180, 210]) })
  expect(found?.map(row => row[1])).toEqual([
    '预算数',
    '6,792,147.54',
    '1,010,882.70',
    '934,542.36',
  ])
})
