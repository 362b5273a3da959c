import { describe, expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
const grids = async (...pages: Printed[]) =>
  tablesOf(await read(...pages)).map(table => gridOf(table))

type Words = [number, number, string, number?]
type Rule = [number, number, number, number]

test('labels left of a closed grid of numbers are its first column', async () => {
  const xs = [150, 220, 290, 360]
  const rows = [
    ['2022年', '2023年', '2024年'],
    ['10', '11', '12'],
    ['20', '21', '22'],
    ['30', '31', '32'],
  ]
  const labels = ['教育', '科技', '社会保障']
  const words: Words[] = [
    ...rows.flatMap((row, r) =>
      row.map((text, c): Words => [(xs[c] ?? 0) + 4, 112 + 20 * r, text]),
    ),
    ...labels.map((text, i): Words => [140 - 10 * text.length, 132 + 20 * i, text]),
  ]
  const rules = grid(xs, [100, 120, 140, 160, 180])
  expect(await grids({ words, rules })).toEqual([
    [
      ['', '2022年', '2023年', '2024年'],
      ['教育', '10', '11', '12'],
      ['科技', '20', '21', '22'],
      ['社会保障', '30', '31', '32'],
    ],
  ])
})

test('a box with a rule under every row and none between columns is cut by its white space', async () => {
  const xs = [54, 204, 304, 404]
  const rows = [
    ['项目', '预算数', '决算数', '增减'],
    ['教育', '1,234', '1,300', '66'],
    ['科技', '55', '60', '5'],
    ['卫生', '66', '70', '4'],
  ]
  const words = rows.flatMap((row, r) =>
    row.map((text, c): Words => [xs[c] ?? 0, 112 + 20 * r, text]),
  )
  expect(await grids({ words, rules: grid([50, 470], [100, 120, 140, 160, 180]) })).toEqual([rows])
})

test('headings over pairs of columns without rules head both, wherever they stand over them', async () => {
  const rows = [
    ['地区', '12.50', '1.5%', '13.50', '2.5%', '14.50', '3.5%'],
    ['城区', '22.50', '4.5%', '23.50', '5.5%', '24.50', '6.5%'],
    ['郊区', '32.50', '7.5%', '33.50', '8.5%', '34.50', '9.5%'],
  ]
  const xs = [60, 200, 260, 320, 380, 440, 500]
  const rules: Rule[] = [
    [56, 96, 550, 96],
    [56, 138, 550, 138],
    [56, 210, 550, 210],
  ]
  const words: Words[] = [
    ...['2024年', '2023年', '2022年'].map((text, i): Words => [204 + 120 * i, 108, text]),
    [60, 118, '项目'],
    ...['金额', '增长率', '金额', '增长率', '金额', '增长率'].map(
      (text, i): Words => [200 + 60 * i, 128, text],
    ),
    ...rows.flatMap((row, r) => row.map((text, c): Words => [xs[c] ?? 0, 156 + 20 * r, text])),
  ]
  const [table] = tablesOf(await read({ words, rules }))
  const spans = table?.cells.filter(({ text }) => text.text.startsWith('20'))
  expect(spans?.map(({ text, column, columnSpan }) => [text.text, column, columnSpan])).toEqual([
    ['2024年', 1, 2],
    ['2023年', 3, 2],
    ['2022年', 5, 2],
  ])
})

test('the lines of a large centred title are one, a date under it is not', async () => {
  const text =
    '一、一般公共预算收入为三百亿元，增长百分之五。其中，税收收入为二百亿元，增长百分之四'
  const words: Words[] = [
    [125, 80, '关于2023年西河市一般公共预算', 22],
    [204, 110, '收入预算的说明', 22],
    [215, 140, '（2023年1月10日）', 18],
    [60, 180, text, 10],
    [60, 196, text, 10],
  ]
  const texts = (await read({ words })).blocks.map(block =>
    'text' in block ? block.text.text : '',
  )
  expect(texts[0]).toBe('关于2023年西河市一般公共预算收入预算的说明')
  expect(texts[1]).toBe('（2023年1月10日）')
})

test('note marks in brackets raised beside a number are no part of it', async () => {
  const words: Words[] = [
    [54, 112, '项目'],
    [204, 112, '预算数'],
    [54, 132, '教育'],
    [204, 132, '55'],
    [214, 127, '[2]', 5],
    [54, 152, '科技'],
    [204, 152, '70'],
    [214, 147, '注1', 5],
  ]
  expect((await grids({ words, rules: grid([50, 200, 300], [100, 120, 140, 160]) }))[0]).toEqual([
    ['项目', '预算数'],
    ['教育', '55'],
    ['科技', '70'],
  ])
})

test('dots lead from a label to its number', async () => {
  const rows = [
    ['教育支出', '1,234.50'],
    ['科技支出', '55.20'],
    ['卫生支出', '660.00'],
    ['住房支出', '70.10'],
  ]
  const words = rows.flatMap(([label = '', amount = ''], r): Words[] => [
    [60, 112 + 20 * r, `${label}${'.'.repeat(30)}`],
    [260, 112 + 20 * r, amount],
  ])
  expect(await grids({ words })).toEqual([rows])
  const contents = rows.map(
    ([label = ''], r): Words => [60, 112 + 20 * r, `${label}${'.'.repeat(30)}${r * 3 + 1}`],
  )
  expect(await grids({ words: contents })).toEqual([])
})

test('labels in the middle of their cells have no levels', async () => {
  const labels = ['教育支出', '科技', '社会保障支出', '卫生']
  const words = (x: (label: string) => number) =>
    labels.flatMap((label, r): Words[] => [
      [x(label), 112 + 20 * r, label],
      [204, 112 + 20 * r, '10'],
    ])
  const rules = grid([50, 200, 300], [100, 120, 140, 160, 180])
  const levels = async (printed: Printed) =>
    tablesOf(await read(printed)).flatMap(({ rows }) => rows.map(({ level }) => level))
  expect(new Set(await levels({ words: words(label => 125 - 5 * label.length), rules }))).toEqual(
    new Set([0]),
  )
  const set = words(label => (label.length > 2 ? 54 : 74))
  expect(new Set(await levels({ words: set, rules })).size).toBe(2)
})

test('a heading alone in its line heads the columns that are named under the line of the others', async () => {
  const rows = [
    ['教育', '12.50', '13.50', '14.50'],
    ['科技', '22.50', '23.50', '24.50'],
    ['卫生', '32.50', '33.50', '34.50'],
  ]
  const xs = [60, 160, 260, 360]
  const words: Words[] = [
    [305, 100, '收入'],
    [60, 109, '项目'],
    [160, 109, '合计'],
    [260, 118, '本年数'],
    [350, 118, '上年数'],
    ...rows.flatMap((row, r) => row.map((text, c): Words => [xs[c] ?? 0, 140 + 20 * r, text])),
  ]
  const [table] = tablesOf(await read({ words }))
  expect(table?.cells.find(({ text }) => text.text === '收入')).toMatchObject({
    column: 2,
    columnSpan: 2,
  })
  expect(table && gridOf(table).slice(-3)).toEqual(rows)
})

describe('headings in the middle of their cells, without rules', () => {
  const xs = [60, 150, 230, 310, 390]
  const rows = [
    ['教育支出', '12.50', '13.50', '14.50', '15.50'],
    ['科技支出', '22.50', '23.50', '24.50', '25.50'],
    ['卫生支出', '32.50', '33.50', '34.50', '35.50'],
  ]
  const body = rows.flatMap((row, r) =>
    row.map((text, c): Words => [xs[c] ?? 0, 160 + 20 * r, text]),
  )
  const heads = async (words: readonly Words[], rules?: Rule[]) => {
    const tables = tablesOf(await read({ words: [...words, ...body], ...(rules && { rules }) }))
    return tables.map(table =>
      table.cells
        .filter(({ row, text }) => row < table.rows.length - rows.length && text.text !== '')
        .map(({ row, column, rowSpan, columnSpan, text }) => [
          text.text,
          `${row},${column} ${rowSpan}×${columnSpan}`,
        ]),
    )
  }

  test('a wrapped one that begins above all others heads its own column', async () => {
    const words: Words[] = [
      [230, 106, '比上年'],
      [60, 113, '项目'],
      [150, 113, '预算数'],
      [310, 113, '决算数'],
      [390, 113, '余额'],
      [230, 120, '增减额'],
    ]
    expect(await heads(words)).toEqual([
      [
        ['项目', '0,0 1×1'],
        ['预算数', '0,1 1×1'],
        ['比上年增减额', '0,2 1×1'],
        ['决算数', '0,3 1×1'],
        ['余额', '0,4 1×1'],
      ],
    ])
  })

  test('one over three columns is theirs, also where headings of both levels are wrapped', async () => {
    const words: Words[] = [
      [316, 100, '其中'],
      [150, 107, '年初预'],
      [60, 114, '项目'],
      [310, 115, '非税收'],
      [150, 121, '算合计'],
      [230, 122, '税收'],
      [390, 122, '其他'],
      [310, 129, '入合计'],
    ]
    expect(await heads(words)).toEqual([
      [
        ['项目', '0,0 2×1'],
        ['年初预算合计', '0,1 2×1'],
        ['其中', '0,2 1×3'],
        ['税收', '1,2 1×1'],
        ['非税收入合计', '1,3 1×1'],
        ['其他', '1,4 1×1'],
      ],
    ])
  })

  test('a title in the middle of the table heads none of them', async () => {
    const words: Words[] = [
      [190, 96, '收支情况表'],
      ...['项目', '预算', '执行', '决算', '余额'].map((text, c): Words => [xs[c] ?? 0, 120, text]),
    ]
    expect((await heads(words))[0]?.map(([text]) => text)).toEqual([
      '项目',
      '预算',
      '执行',
      '决算',
      '余额',
    ])
  })
})

test('the last row between rules is a row where its label is broken beside its number', async () => {
  const words: Words[] = [
    [60, 112, '项目'],
    [300, 112, '金额'],
    [60, 132, '教育支出'],
    [300, 132, '12.50'],
    [60, 152, '科技支出'],
    [300, 152, '22.50'],
    [60, 168, '自然灾害防治及应急管理支出'],
    [300, 174, '32.50'],
    [60, 180, '合计'],
  ]
  const rules: Rule[] = [100, 120, 140, 160, 188].map((y): Rule => [50, y, 350, y])
  const [table] = tablesOf(await read({ words, rules }))
  expect(table && gridOf(table)).toEqual([
    ['项目', '金额'],
    ['教育支出', '12.50'],
    ['科技支出', '22.50'],
    ['自然灾害防治及应急管理支出合计', '32.50'],
  ])
})
