import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { tablesJson } from '../../../src/show/document.ts'
import { buildPdf, grid, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
const grids = async (...pages: Printed[]) =>
  tablesOf(await read(...pages)).map(table => gridOf(table))

const xs = [50, 90, 192, 300, 400]
type Words = [number, number, string]
/** One line of cells; a cell whose words stand over several lines is given line by line. */
const row = (y: number, ...cells: string[]): Words[] =>
  cells.flatMap((text, i) =>
    text
      .split('/')
      .flatMap((line, n): Words[] => (line === '' ? [] : [[(xs[i] ?? 0) + 2, y + 14 * n, line]])),
  )

const head = row(112, '序号', '项目', '建设内容', '金额')
const first = {
  words: [
    ...head,
    ...row(132, '1', '城区道路', '修建道路三条', '100'),
    ...row(152, '2', '垃圾处理', '新建中转站两座', '80'),
    ...row(172, '3', '供水管网', '改造老旧小区供水管网/共二十六公里，其中城东', '120'),
  ],
  rules: grid(xs, [100, 120, 140, 160, 192]),
}

test('a row cut by a page break is one row, its words with a place on each page', async () => {
  const second = {
    words: [...row(112, '', '', '片区十公里'), ...row(132, '4', '绿化', '种植行道树', '20')],
    rules: grid(xs, [100, 120, 140]),
  }
  const document = await read(first, second)
  const [table] = tablesOf(document)
  expect(table && gridOf(table).slice(2)).toEqual([
    ['2', '垃圾处理', '新建中转站两座', '80'],
    ['3', '供水管网', '改造老旧小区供水管网共二十六公里，其中城东片区十公里', '120'],
    ['4', '绿化', '种植行道树', '20'],
  ])
  const cell = table?.cells.find(({ row, column }) => row === 3 && column === 2)
  expect(cell?.anchors.map(anchor => anchor.kind === 'page' && anchor.page)).toEqual([1, 2])
  const printed = tablesJson(document).map(({ cells }) =>
    cells.filter(({ c }) => c === 2).map(({ r, text }) => [r, text]),
  )
  expect(printed[0]?.at(-1)).toEqual([3, '改造老旧小区供水管网共二十六公里，其中城东'])
  expect(printed[1]).toEqual([
    [0, '片区十公里'],
    [1, '种植行道树'],
  ])
})

test('the rest of a row alone on the next page belongs to it', async () => {
  const second = { words: row(112, '', '', '片区十公里'), rules: grid(xs, [100, 120]) }
  const [found, none] = await grids(first, second)
  expect(none).toBeUndefined()
  expect(found?.at(-1)).toEqual([
    '3',
    '供水管网',
    '改造老旧小区供水管网共二十六公里，其中城东片区十公里',
    '120',
  ])
})

test('a last row alone on the next page is a row; a small box on a page of its own is no table', async () => {
  const second = { words: row(112, '', '合计', '', '320'), rules: grid(xs, [100, 120]) }
  const [found] = await grids(first, second)
  expect(found?.slice(-2)).toEqual([
    ['3', '供水管网', '改造老旧小区供水管网共二十六公里，其中城东', '120'],
    ['', '合计', '', '320'],
  ])
  expect(await grids(second)).toEqual([])
})

test('rows with empty cells after a break stay rows of their own', async () => {
  const labels = [50, 200, 300, 400]
  const line = (y: number, ...cells: string[]) =>
    cells.map((text, i): Words => [(labels[i] ?? 0) + 2, y, text]).filter(([, , text]) => text)
  const above = {
    words: [
      ...line(112, '科目', '预算数', '决算数'),
      ...line(132, '一般行政管理事务支出其他城乡', '31', '30'),
      ...line(146, '社区支出'),
      ...line(166, '生态保护', '160', '46'),
      ...line(186, '住宅建设与房地产市场监管事务', '31'),
    ],
    rules: grid(labels, [100, 120, 154, 174, 194]),
  }
  const below = {
    words: [
      ...line(112, '执业资格注册', '', '3'),
      ...line(132, '城乡社区规划与管理', '375', '614'),
    ],
    rules: grid(labels, [100, 120, 140]),
  }
  const [found] = await grids(above, below)
  expect(found?.slice(3)).toEqual([
    ['住宅建设与房地产市场监管事务', '31', ''],
    ['执业资格注册', '', '3'],
    ['城乡社区规划与管理', '375', '614'],
  ])
})

test('the long text of a form goes on over a page break', async () => {
  const sides = [50, 110, 400]
  const above: Printed = {
    words: [
      [52, 112, '项目名称'],
      [112, 112, '农村饮水安全工程'],
      [52, 132, '主管部门'],
      [112, 132, '水利局'],
      [52, 152, '项目概况'],
      [112, 152, '本项目覆盖全县十二个乡镇，解决三万余名群众饮水安全问题，'],
      [112, 166, '建设内容包括新建水源井十八眼、铺设输水管道二百余公里和净'],
    ],
    rules: grid(sides, [100, 120, 140, 172]),
  }
  const below: Printed = {
    words: [
      [112, 112, '水设施六处，总投资4,500万元。'],
      [52, 132, '完成时限'],
      [112, 132, '2025年12月'],
    ],
    rules: grid(sides, [100, 120, 140]),
  }
  const [found] = await grids(above, below)
  expect(found?.slice(2)).toEqual([
    [
      '项目概况',
      '本项目覆盖全县十二个乡镇，解决三万余名群众饮水安全问题，建设内容包括新建水源井十八眼、铺设输水管道二百余公里和净水设施六处，总投资4,500万元。',
    ],
    ['完成时限', '2025年12月'],
  ])
})

test('a label merged over rows goes on over a page break beside rows of their own', async () => {
  const sides = [50, 110, 250, 400]
  const part = (words: Words[], ys: number[]): Printed => ({
    words,
    rules: [
      ...grid(sides.slice(1), ys),
      [50, ys[0] ?? 0, 50, ys.at(-1) ?? 0],
      [50, ys[0] ?? 0, 110, ys[0] ?? 0],
      [50, ys.at(-1) ?? 0, 110, ys.at(-1) ?? 0],
    ],
  })
  const above = part(
    [
      [60, 125, '产出指标'],
      [112, 112, '新建道路'],
      [252, 112, '12公里'],
      [112, 132, '完工率'],
      [252, 132, '95%'],
    ],
    [100, 120, 140],
  )
  const below = part(
    [
      [112, 112, '培训人数'],
      [252, 112, '300人'],
      [112, 132, '满意度'],
      [252, 132, '90%'],
    ],
    [100, 120, 140],
  )
  const document = await read(above, below)
  const [table] = tablesOf(document)
  expect(table?.cells[0]).toMatchObject({ rowSpan: 4, text: { text: '产出指标' } })
  expect(tablesJson(document).map(({ cells }) => cells.length)).toEqual([5, 5])
})

test('a form whose inner list is headed again on the next page goes on there; a list with other headings is another table', async () => {
  const form = {
    words: [
      ...row(112, '项目名称', '材料实验室', '预算', '650'),
      ...row(132, '一级指标', '三级指标', '实施周期指标值', '年度指标值'),
      ...row(152, '产出', '人员规模', '600', '300'),
      ...row(172, '产出', '承担项目', '150', '40'),
      ...row(192, '产出', '发表论文', '150', '40'),
    ],
    rules: grid(xs, [100, 120, 140, 160, 180, 200]),
  }
  const next = (...names: string[]) => ({
    words: [
      ...row(112, ...names),
      ...row(132, '效益', '专利', '100', '25'),
      ...row(152, '效益', '论坛', '25', '8'),
    ],
    rules: grid(xs, [100, 120, 140, 160]),
  })
  const same = next('一级指标', '三级指标', '实施周期指标值', '年度指标值')
  expect(await grids(form, same)).toHaveLength(1)
  expect(await grids(form, next('单位', '项目', '上年预算数', '本年预算数'))).toHaveLength(2)
})
