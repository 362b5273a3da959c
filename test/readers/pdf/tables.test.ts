import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/model/table.ts'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { showDocument, tablesJson } from '../../../src/show/document.ts'
import { buildPdf, grid, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
const grids = async (...pages: Printed[]) =>
  tablesOf(await read(...pages)).map((table: Table) => gridOf(table))

const xs = [50, 200, 300, 400]
type Words = [number, number, string]
const row = (y: number, ...words: string[]) =>
  words.map((text, i): Words => [(xs[i] ?? 0) + 4, y, text])

test('a ruled table is its grid, also with its outer sides open', async () => {
  const words = [...row(112, '项目', '预算', '执行'), ...row(132, '教育', '12', '13')]
  const closed = { words, rules: grid(xs, [100, 120, 140]) }
  const open = {
    words,
    rules: grid(xs, [100, 120, 140]).filter(([x0, , x1]) => x0 !== x1 || (x0 > 50 && x0 < 400)),
  }
  const expected = [
    [
      ['项目', '预算', '执行'],
      ['教育', '12', '13'],
    ],
  ]
  expect(await grids(closed)).toEqual(expected)
  expect(await grids(open)).toEqual(expected)
})

test('rulings drawn twice and stopping at a heading leave it whole', async () => {
  const rules = [
    ...grid([50, 400], [100, 120]),
    ...grid(xs, [120, 140, 160]),
    ...grid(xs, [120, 140, 160]),
    ...grid(xs, [120, 140, 160]),
  ]
  const words: Words[] = [
    [180, 112, '二〇二四年收支'],
    ...row(132, '项目', '预算', '执行'),
    ...row(152, '教育', '12', '13'),
  ]
  expect(await grids({ words, rules })).toEqual([
    [
      ['二〇二四年收支', '', ''],
      ['项目', '预算', '执行'],
      ['教育', '12', '13'],
    ],
  ])
})

test('a heading without words below it keeps its neighbours apart', async () => {
  const rules = [
    ...grid([50, 400], [100, 140]),
    ...grid([50, 400], [140, 160]),
    [200, 120, 400, 120],
    [200, 120, 200, 160],
    [300, 120, 300, 160],
  ] as const
  const words: Words[] = [
    [150, 112, '债务限额'],
    ...row(132, '', '一般债务', '专项债务'),
    ...row(152, '9', '4', '5'),
  ]
  const [found] = await grids({ words: words.filter(([, , text]) => text !== ''), rules })
  expect(found).toEqual([
    ['债务限额', '', ''],
    ['', '一般债务', '专项债务'],
    ['9', '4', '5'],
  ])
})

describe('rows without rules between them', () => {
  const rules = grid(xs, [100, 120, 200])
  test('are rows where numbers stand in lines', async () => {
    const words = [
      ...row(112, '地区', '限额', '余额'),
      ...row(135, '长春市', '1,715.01', '738.46'),
      ...row(155, '吉林市', '448.90', '—'),
      ...row(175, '四平市', '52.84', '3.80'),
    ]
    expect(await grids({ words, rules })).toEqual([
      [
        ['地区', '限额', '余额'],
        ['长春市', '1,715.01', '738.46'],
        ['吉林市', '448.90', '—'],
        ['四平市', '52.84', '3.80'],
      ],
    ])
  })

  test('are one row where only words are broken over lines', async () => {
    const words = [
      ...row(112, '名称', '说明', '数'),
      ...row(135, '城区道路', '修建城区主要', '12'),
      ...row(150, '改造工程', '道路三条'),
    ]
    expect(await grids({ words, rules: grid(xs, [100, 120, 160]) })).toEqual([
      [
        ['名称', '说明', '数'],
        ['城区道路改造工程', '修建城区主要道路三条', '12'],
      ],
    ])
  })
})

describe('a table over two pages', () => {
  const head = row(112, '地区', '限额', '余额')
  const titles: Words[] = [
    [150, 60, '西河省债务余额情况表'],
    [330, 80, '单位：亿元'],
  ]
  const rules = grid(xs, [100, 120, 140])
  const pages = [
    { words: [...titles, ...head, ...row(132, '甲市', '12', '10')], rules },
    { words: [...titles, ...head, ...row(132, '乙市', '22', '20')], rules },
  ]

  test('is one, its title, unit and headings printed again are dropped', async () => {
    const document = await read(...pages)
    const [table, none] = tablesOf(document)
    expect(none).toBeUndefined()
    expect(table && gridOf(table)).toEqual([
      ['地区', '限额', '余额'],
      ['甲市', '12', '10'],
      ['乙市', '22', '20'],
    ])
    expect([table?.title?.text, table?.unit?.text]).toEqual(['西河省债务余额情况表', '亿元'])
    expect(table?.cells.at(-1)?.anchors).toMatchObject([{ kind: 'page', page: 2 }])
  })

  test('is given page by page as JSON, headings as printed', async () => {
    const parts = tablesJson(await read(...pages))
    expect(parts.map(({ page, continues, cells }) => [page, continues, cells.length])).toEqual([
      [1, false, 6],
      [2, true, 6],
    ])
  })

  test('is two where another title stands between', async () => {
    const other = pages.map((page, i) =>
      i === 0
        ? page
        : { ...page, words: [[150, 60, '北山省支出情况表'] as Words, ...page.words.slice(1)] },
    )
    expect(await grids(...other)).toHaveLength(2)
  })
})

test('letters side by side are two; a letter printed over itself is one', async () => {
  const { blocks } = await read({
    words: [
      [50, 100, 'Illness'],
      [50, 130, '收入'],
      [50.3, 130, '收入'],
    ],
  })
  expect(blocks.map(block => (block.kind === 'table' ? '' : block.text.text))).toEqual([
    'Illness',
    '收入',
  ])
})

test('rows ruled apart under a heading with columns have its columns', async () => {
  const rules = [...grid(xs, [100, 120]), ...grid([50, 400], [120, 140, 160, 180])]
  const words = [
    ...row(112, '国家', '数量', '占比'),
    ...row(132, '甲国', '12', '30.0'),
    ...row(152, '乙国', '20', '50.0'),
    ...row(172, '丙国', '8', '20.0'),
  ]
  expect(await grids({ words, rules })).toEqual([
    [
      ['国家', '数量', '占比'],
      ['甲国', '12', '30.0'],
      ['乙国', '20', '50.0'],
      ['丙国', '8', '20.0'],
    ],
  ])
})

describe('without rules', () => {
  const set = (...lines: string[][]) =>
    lines.flatMap((line, i) => row(112 + 16 * i, ...line).filter(([, , text]) => text !== ''))

  test('words over columns of white space are a table, a heading over several columns spans them', async () => {
    const words: Words[] = [
      [54, 96, '指标'],
      [215, 96, '二〇二四年收入与支出情况一览'],
      ...set(
        ['项目', '收入', '支出'],
        ['教育', '12', '13'],
        ['卫生', '1,200.5', '9'],
        ['合计', '1,212.5', '22'],
      ),
    ]
    expect(await grids({ words })).toEqual([
      [
        ['指标', '二〇二四年收入与支出情况一览', ''],
        ['项目', '收入', '支出'],
        ['教育', '12', '13'],
        ['卫生', '1,200.5', '9'],
        ['合计', '1,212.5', '22'],
      ],
    ])
  })

  test('a table told by white space alone says how sure it is', async () => {
    const words = set(['Item', '2023', '2024'], ['Health', '12', '13'], ['Roads', '8', '9'])
    const document = await read({ words })
    expect(tablesJson(document).map(({ confidence }) => confidence)).toEqual([0.7])
    expect(document.diagnostics).toMatchObject([
      { code: 'table-confidence-low', anchors: [{ kind: 'page', page: 1 }] },
    ])
    expect(showDocument(document)).toContain('confidence 0.7')
  })

  test('a label broken over two lines is one', async () => {
    const words = set(
      ['Item', '2023', '2024'],
      ['Health', '12', '13'],
      ['Roads and', '', ''],
      ['bridges', '8', '9'],
      ['Total', '20', '22'],
    )
    const [found] = await grids({ words })
    expect(found?.slice(2)).toEqual([
      ['Roads and bridges', '8', '9'],
      ['Total', '20', '22'],
    ])
  })

  test('prose, a list and a table of contents are no tables', async () => {
    const prose = Array.from(
      { length: 8 },
      (_, i): Words => [
        50,
        100 + 16 * i,
        '全市各级财政部门坚持过紧日子，把更多资金用在民生和发展上，教育支出继续增加',
      ],
    )
    const list = Array.from({ length: 6 }, (_, i): Words[] => [
      [50, 300 + 16 * i, `${i + 1}.`],
      [70, 300 + 16 * i, '加快建设重点项目'],
    ]).flat()
    const contents = Array.from(
      { length: 6 },
      (_, i): Words => [50, 500 + 16 * i, `第${i + 1}章收入情况${'.'.repeat(40)}${i + 3}`],
    )
    expect(await grids({ words: prose }, { words: list }, { words: contents })).toEqual([])
  })
})

describe('between rulings of one width', () => {
  const line = (y: number, ...cells: string[]) =>
    cells.flatMap((text, i): Words[] => (text === '' ? [] : [[54 + 70 * i, y, text]]))
  const full = (y: number): [number, number, number, number] => [50, y, 400, y]

  test('headings over several columns span them, groups and gaps stay in the table', async () => {
    const words = [
      ...line(112, '', '', '限额'),
      ...line(128, '地区', '一般', '专项', '合计'),
      [264 + 80, 120, '增长'] as Words,
      ...line(150, '沿海'),
      ...line(166, '甲市', '1', '2', '3', '4.1%'),
      ...line(182, '乙市', '4', '5', '9', '3.2%'),
      ...line(230, '内陆'),
      ...line(246, '丙市', '6', '7', '13', '2.0%'),
      ...line(262, '丁市', '8', '1', '9', '1.5%'),
    ]
    const under: [number, number, number, number] = [120, 115, 310, 115]
    const rules = [full(100), under, full(134), full(268)]
    const [table, none] = tablesOf(await read({ words, rules }))
    expect(none).toBeUndefined()
    expect(table && gridOf(table)).toEqual([
      ['地区', '限额', '', '', '增长'],
      ['', '一般', '专项', '合计', ''],
      ['沿海', '', '', '', ''],
      ['甲市', '1', '2', '3', '4.1%'],
      ['乙市', '4', '5', '9', '3.2%'],
      ['内陆', '', '', '', ''],
      ['丙市', '6', '7', '13', '2.0%'],
      ['丁市', '8', '1', '9', '1.5%'],
    ])
    expect(
      table?.cells.slice(0, 3).map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan]),
    ).toEqual([
      [2, 1],
      [1, 3],
      [2, 1],
    ])
  })

  test('a page head and foot around prose make no table', async () => {
    const words = Array.from({ length: 12 }, (_, i): Words[] => [
      [54, 120 + 16 * i, '全市各级财政部门坚持过紧日子，把更多资金用在民生和'],
    ]).flat()
    expect(await grids({ words, rules: [full(100), full(110), full(320)] })).toEqual([])
  })
})

describe('labels of words broken over lines, without rules', () => {
  test('belong to the numbers that stand in the middle beside them', async () => {
    const words = [
      ...row(112, '项目', '收入', '支出'),
      ...row(132, '教育', '12', '13'),
      ...row(152, '城乡居民基本养老'),
      ...row(158, '', '7', '8'),
      ...row(164, '保险基金'),
      ...row(184, '卫生', '1,200', '9'),
      ...row(204, '合计', '1,219', '30'),
    ].filter(([, , text]) => text !== '')
    const [found] = await grids({ words })
    expect(found?.slice(1)).toEqual([
      ['教育', '12', '13'],
      ['城乡居民基本养老保险基金', '7', '8'],
      ['卫生', '1,200', '9'],
      ['合计', '1,219', '30'],
    ])
  })

  test('belong to the row they are nearer to than rows are to each other; a heading of rows is a row', async () => {
    const words = [
      ...row(112, '项目', '收入', '支出'),
      ...row(134, '教育', '12', '13'),
      ...row(156, '城乡居民基本养老', '7', '8'),
      ...row(168, '保险基金'),
      ...row(190, '卫生', '1,200', '9'),
      ...row(212, '其中'),
      ...row(234, '县级', '100', '3'),
      ...row(256, '合计', '1,219', '30'),
    ]
    const [found] = await grids({ words })
    expect(found?.slice(2)).toEqual([
      ['城乡居民基本养老保险基金', '7', '8'],
      ['卫生', '1,200', '9'],
      ['其中', '', ''],
      ['县级', '100', '3'],
      ['合计', '1,219', '30'],
    ])
  })
})
