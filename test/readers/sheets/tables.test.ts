import { describe, expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { gridsOf, type Rows, readSheets } from './read.ts'

const none = [null, null, null]

/** Blocks in words short enough to read: # heading, a line, [rows of a table]. */
async function blocksOf(rows: Rows, merges: readonly string[] = []) {
  const { blocks } = await readSheets([{ name: 'Sheet1', rows, merges }])
  return blocks.flatMap(block => {
    if (block.kind !== 'table') return [(block.kind === 'heading' ? '# ' : '') + block.text.text]
    const lines = [...block.captions, ...block.notes].map(({ text }) => `~ ${text}`)
    return [...lines, gridOf(block).map(row => row.join('|'))]
  })
}

describe('the lines around a table', () => {
  test('title, number, body and unit stand over it, notes under it', async () => {
    expect(
      await blocksOf(
        [
          ['表1'],
          ['2024年西河县一般公共预算支出表'],
          ['编制单位：', '西河县财政局', '单位：万元'],
          ['项目', '预算数', '决算数'],
          ['教育支出', 12, 13],
          ['科技支出', 3, 4],
          ['注：1.本表不含上级专款。'],
          ['2.决算数为快报数。'],
        ],
        ['A2:C2', 'A7:C7', 'A8:C8'],
      ),
    ).toEqual([
      '表1',
      '# 2024年西河县一般公共预算支出表',
      '~ 编制单位：西河县财政局',
      '~ 单位：万元',
      '~ 注：1.本表不含上级专款。',
      '~ 2.决算数为快报数。',
      ['项目|预算数|决算数', '教育支出|12|13', '科技支出|3|4'],
    ])
  })

  test('the unit alone in the last column is the unit of the table', async () => {
    const { blocks } = await readSheets([
      {
        name: 'Sheet1',
        rows: [
          ['2024年收入表'],
          [null, null, '单位：万元'],
          ['项目', '预算数', '决算数'],
          ['税收', 12, 13],
        ],
      },
    ])
    const [table] = blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
    expect([table?.title?.text, table?.unit?.text, table?.rows.length]).toEqual([
      '2024年收入表',
      '万元',
      2,
    ])
  })

  test('a row of one label among rows of numbers stays a row', async () => {
    expect(
      await gridsOf([
        ['项目', '预算数'],
        ['一、税收', null],
        ['增值税', 12],
        ['二、非税', null],
        ['罚没', 3],
        ['合计', null],
      ]),
    ).toEqual([
      [
        ['项目', '预算数'],
        ['一、税收', ''],
        ['增值税', '12'],
        ['二、非税', ''],
        ['罚没', '3'],
        ['合计', ''],
      ],
    ])
  })
})

describe('headings', () => {
  test('two rows with merged cells, over rows of labels merged downwards', async () => {
    const document = await readSheets([
      {
        name: 'Sheet1',
        rows: [
          ['地区', '债务限额', null, '债务余额', null],
          [null, '一般', '专项', '一般', '专项'],
          ['全市', 1, 2, 3, 4],
          [null, 5, 6, 7, 8],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:E1', 'A3:A4'],
      },
    ])
    const [table] = tablesOf(document)
    expect(table?.columns.map(({ path }) => path.join('/'))).toEqual([
      '地区',
      '债务限额/一般',
      '债务限额/专项',
      '债务余额/一般',
      '债务余额/专项',
    ])
    expect(table?.rows.map(({ label }) => label)).toEqual(['', '', '全市', '全市'])
  })

  test('a merged year over some columns is a heading, no title', async () => {
    const [table] = tablesOf(
      await readSheets([
        {
          name: 'Sheet1',
          rows: [
            ['收支表'],
            [null, '2024年', null, null],
            ['项目', '预算数', '决算数', '增长'],
            ['税收', 1, 2],
          ],
          merges: ['B2:C2', 'A1:C1'],
        },
      ]),
    )
    expect(table?.columns.map(({ path }) => path)).toEqual([
      ['项目'],
      ['2024年', '预算数'],
      ['2024年', '决算数'],
      ['增长'],
    ])
  })
})

test('headings of many rows with words in two languages, held together by merged cells', async () => {
  const long = 'Household Registered Population at the End of the Year (10000 persons)'
  const [table] = tablesOf(
    await readSheets([
      {
        name: 'Sheet1',
        rows: [
          ['2023年城市数据', null, '2-1 人口', null],
          ['城 市', 'City', '年末户籍人口（万人）', null],
          [null, null, long, null],
          [null, null, '全市', '市辖区'],
          ['东山市', 'Dongshan', 12.5, 3],
          ['西河市', 'Xihe', 7.5, 2],
        ],
        merges: ['A1:B1', 'C1:D1', 'A2:A4', 'B2:B4', 'C2:D2', 'C3:D3'],
      },
    ]),
  )
  expect(table?.headerRows).toBe(4)
  expect(table?.columns[3]?.path).toEqual(['2-1 人口', '年末户籍人口（万人）', long, '市辖区'])
})

describe('several tables on a sheet', () => {
  const first = [
    ['项目', '预算数', '决算数'],
    ['税收', 1, 2],
    ['非税', 3, 4],
  ]
  const second = [
    ['地区', '限额', '余额'],
    ['全市', 5, 6],
    ['本级', 7, 8],
  ]
  const grids = [first, second].map(rows => rows.map(row => row.map(String)))

  test.each<[string, Rows]>([
    ['rows without words', [...first, none, none, ...second]],
    ['a title', [...first, ['2024年债务表'], ...second]],
    ['a gap, a title and a unit', [...first, none, ['2024年债务表'], ['单位：万元'], ...second]],
  ])('are parted by %s', async (_, rows) => {
    expect(await gridsOf(rows, { merges: ['A4:C4'] })).toEqual(grids)
  })

  test('are parted by a column without words where each has its own title', async () => {
    const rows = [
      ['2024年收入表', null, null, null, '2024年债务表'],
      ...first.map((row, i) => [...row, null, ...(second[i] ?? [])]),
    ]
    expect(await gridsOf(rows)).toEqual(grids)
  })

  test('panels side by side under one title are one table without the blank column', async () => {
    const rows: Rows = [
      ['2024年收支总表'],
      ['收入', '金额', null, '支出', '金额'],
      ['税收', 1, null, '教育', 2],
    ]
    expect(await gridsOf(rows)).toEqual([
      [
        ['收入', '金额', '支出', '金额'],
        ['税收', '1', '教育', '2'],
      ],
    ])
  })

  test('a row without words within a table parts nothing', async () => {
    expect(await gridsOf([...first, none, ['其他', 5, 6]])).toEqual([
      [...(grids[0] ?? []), ['其他', '5', '6']],
    ])
  })
})

describe('what is not shown', () => {
  const rows: Rows = [
    ['AD_CODE#', 'SELECT 1'],
    ['项目', '编码', '预算数'],
    ['税收', '101', 1],
    ['秘密', '102', 2],
  ]

  test('hidden rows and columns are left out, counted and told; other cells keep their names', async () => {
    const document = await readSheets([
      { name: '收入', rows, hiddenRows: [1, 4], hiddenColumns: [2] },
    ])
    const [table] = tablesOf(document)
    expect(table && gridOf(table)).toEqual([
      ['项目', '预算数'],
      ['税收', '1'],
    ])
    expect(table?.cells.at(-1)?.anchors).toEqual([{ kind: 'sheet', sheet: '收入', cell: 'C3' }])
    expect(document.omitted).toEqual({ hidden: 27 })
    expect(document.diagnostics.map(({ message }) => message)).toEqual([
      'left out: 2 hidden rows, 1 hidden column',
    ])
  })

  test.each(['hidden', 'veryHidden'] as const)('a sheet that is %s', async state => {
    const document = await readSheets([
      { name: '公开', rows: rows.slice(1) },
      { name: '底稿', state, rows },
    ])
    expect(tablesOf(document)).toHaveLength(1)
    expect(document.diagnostics.map(({ message }) => message)).toEqual([
      'left out: 1 hidden sheet (“底稿”)',
    ])
  })

  test('visible is not hidden', async () => {
    expect(tablesOf(await readSheets([{ name: '公开', state: 'visible', rows }]))).toHaveLength(1)
  })

  test('a merged cell whose first row is hidden shows its words in what is left of it', async () => {
    const grid = await gridsOf(
      [
        ['地区', '限额'],
        ['全市', 1],
        [null, 2],
      ],
      { merges: ['A2:A3'], hiddenRows: [2] },
    )
    expect(grid).toEqual([
      [
        ['地区', '限额'],
        ['全市', '2'],
      ],
    ])
  })

  test('struck words are left out and counted', async () => {
    const document = await readSheets([
      {
        name: 'Sheet1',
        rows: [
          ['项目', '数'],
          ['旧', { value: '作废', struck: true }],
          ['新', 1],
        ],
      },
    ])
    expect(document.omitted).toEqual({ struck: 2 })
  })

  test('zeros of a sheet that hides them', async () => {
    const head = '<sheetViews><sheetView workbookViewId="0" showZeros="0"/></sheetViews>'
    expect(
      await gridsOf(
        [
          ['项目', '数', '额'],
          ['税', 0, 1],
        ],
        { head },
      ),
    ).toEqual([
      [
        ['项目', '数', '额'],
        ['税', '', '1'],
      ],
    ])
  })

  test('queries and keys of the debt platform, where nobody hid them', async () => {
    const document = await readSheets([
      {
        name: 'Sheet1',
        rows: [
          ['0', 'DEBT_T_XXGK_XEYE', ' AND T.AD_CODE_GK=13', '债务限额'],
          ['0', 'AD_CODE_GK#13', 'SET_YEAR#2023', ''],
          ['0', 'XM_TYPE#', 'XM_NAME#', 'AD_BDQ#', 'ROW_NUM#'],
          ['0', null, '西河县2023年政府债务限额表'],
          ['0', null, '项目', '本地区', null],
          ['VALID#', 'ybxe_y1', '一般债务', 12.5, 1],
          ['VALID#', 'zxxe_y1', '专项债务', 3.5, 2],
        ],
      },
    ])
    const [table] = tablesOf(document)
    expect(table && gridOf(table)).toEqual([
      ['项目', '本地区'],
      ['一般债务', '12.5'],
      ['专项债务', '3.5'],
    ])
    expect(table?.title?.text).toBe('西河县2023年政府债务限额表')
    expect(document.omitted['machinery']).toBeGreaterThan(50)
  })

  test('sheets of sellers are no data', async () => {
    const document = await readSheets([
      { name: '公开', rows: rows.slice(1) },
      { name: '更多数据', rows: [['百度搜索某某网，获取更多数据']] },
      { name: 'Evaluation Warning', rows: [['The document was created with a trial']] },
    ])
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'table'])
    expect(document.omitted['advertising']).toBeGreaterThan(20)
  })
})
