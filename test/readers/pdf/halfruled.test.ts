import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
const grids = async (...pages: Printed[]) => tablesOf(await read(...pages)).map(gridOf)
type Words = [number, number, string]
type Rule = [number, number, number, number]
const line = (xs: number[], y: number, ...cells: string[]) =>
  cells.map((text, i): Words => [xs[i] ?? 0, y, text]).filter(([, , text]) => text !== '')

test('numbers side by side in a ruled column are columns; a heading over both spans them', async () => {
  const xs = [54, 154, 204, 264]
  const words = [
    [164, 112, '常住人口'] as Words,
    ...line(xs, 126, '地区', '男', '女', '合计'),
    ...line(xs, 147, '甲市', '120', '118', '238'),
    ...line(xs, 167, '乙市', '95', '97', '192'),
    ...line(xs, 187, '丙市', '8', '7', '15'),
  ]
  const rules = grid([50, 150, 260, 320], [100, 134, 154, 174, 194])
  const [table] = tablesOf(await read({ words, rules }))
  expect(table && gridOf(table)).toEqual([
    ['地区', '常住人口', '', '合计'],
    ['', '男', '女', ''],
    ['甲市', '120', '118', '238'],
    ['乙市', '95', '97', '192'],
    ['丙市', '8', '7', '15'],
  ])
  expect(table?.cells[1]).toMatchObject({ columnSpan: 2, rowSpan: 1 })
})

test('a number with its share in brackets, printed close, stays one cell', async () => {
  const xs = [54, 154]
  const words = [
    ...line(xs, 112, '地区', '人数（占比）'),
    ...line(xs, 132, '甲市', '120(50%)'),
    ...line(xs, 152, '乙市', '95(40%)'),
    ...line(xs, 172, '丙市', '25(10%)'),
  ]
  const rules = grid([50, 150, 260], [100, 120, 140, 160, 180])
  expect((await grids({ words, rules }))[0]?.[1]).toEqual(['甲市', '120(50%)'])
})

test('labels left of ruled rows, without rules of their own, belong to the rows they stand at', async () => {
  const xs = [54, 154, 204]
  const ys = [100, 120, 140, 160, 180]
  const words = [
    ...line(xs, 112, '地区', '限额', '余额'),
    ...line(xs, 132, '甲市', '12', '10'),
    ...line(xs, 152, '乙市', '22', '20'),
    ...line(xs, 172, '丙市', '32', '30'),
  ]
  const rules: Rule[] = [
    ...grid([150, 200, 250], ys),
    [50, 100, 150, 100],
    [50, 120, 150, 120],
    [50, 180, 150, 180],
  ]
  expect(await grids({ words, rules })).toEqual([
    [
      ['地区', '限额', '余额'],
      ['甲市', '12', '10'],
      ['乙市', '22', '20'],
      ['丙市', '32', '30'],
    ],
  ])
})

test('a label merged over rows at the open side stays one', async () => {
  const ys = [100, 120, 140, 160, 180]
  const words = [
    ...line([54, 154, 204], 112, '类别', '指标', '数'),
    [54, 152, '产出指标'] as Words,
    ...line([154, 204], 132, '公里', '10'),
    ...line([154, 204], 152, '座数', '20'),
    ...line([154, 204], 172, '人数', '30'),
  ]
  const rules: Rule[] = [
    ...grid([150, 200, 250], ys),
    [50, 100, 150, 100],
    [50, 120, 150, 120],
    [50, 180, 150, 180],
  ]
  const [table] = tablesOf(await read({ words, rules }))
  expect(table?.cells.find(({ text }) => text.text === '产出指标')).toMatchObject({ rowSpan: 3 })
})

test('the numbers of a chart are no table', async () => {
  const words = [300, 200, 100, 0].flatMap((n, i): Words[] => [
    [60, 120 + 40 * i, String(n)],
    [420, 120 + 40 * i, `${n / 1000}`],
  ])
  const years = line([100, 180, 260, 340], 260, '2021', '2022', '2023', '2024')
  const axes: Rule[] = [116, 156, 196, 236].map(y => [90, y, 410, y])
  const curve = Array.from({ length: 20 }, (_, i): Rule => {
    const at = (n: number) => 176 + 40 * Math.sin(n / 3)
    return [90 + 16 * i, at(i), 106 + 16 * i, at(i + 1)]
  })
  const box: Rule[] = [
    [90, 100, 90, 240],
    [410, 100, 410, 240],
  ]
  expect(await grids({ words: [...words, ...years], rules: [...axes, ...box, ...curve] })).toEqual(
    [],
  )
})

test('a corner cell with a slanted line is part of its table', async () => {
  const words = [
    ...line([54, 104, 204], 112, '科目', '年度', '2023'),
    ...line([54, 204], 132, '教育', '12'),
    ...line([54, 204], 152, '卫生', '30'),
  ]
  const rules: Rule[] = [...grid([50, 200, 300], [100, 120, 140, 160]), [50, 100, 200, 120]]
  expect((await grids({ words, rules }))[0]?.slice(1)).toEqual([
    ['教育', '12'],
    ['卫生', '30'],
  ])
})
