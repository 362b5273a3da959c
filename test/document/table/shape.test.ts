import { describe, expect, it } from 'vitest'
import { convert } from '../../../src/convert.ts'
import { rowPath, shapeOf } from '../../../src/document/table/shape/index.ts'
import { tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { shapeLines } from '../../../src/show/shape.ts'

async function tableOf(...lines: string[]) {
  const bytes = Buffer.from(`单位：万元\n\n${lines.join('\n')}\n`)
  const [table] = tablesOf(await readDocument({ name: 'a.md', bytes }))
  if (table === undefined) throw new Error('there is a table')
  return table
}

const sideBySide = [
  '| 序号 | 收入项目 | 预算数 | 科目编码 | 支出项目 | 预算数 | 备注 |',
  '|---|---|---|---|---|---|---|',
  '| 1 | 税收收入 | 100 | 201 | 教育支出 | 60 | |',
  '| 2 | 非税收入 | 20 | 202 | 科技支出 | 50 | 新增 |',
  '| 3 | 合计 | 120 | | | | |',
]

describe('the roles of columns', () => {
  it('are told by headings and by what the cells are', async () => {
    const { roles } = shapeOf(await tableOf(...sideBySide))
    expect(roles).toEqual(['ordinal', 'label', 'value', 'code', 'label', 'value', 'note'])
  })

  it('words behind numbers that name nothing begin no panel', async () => {
    const table = await tableOf(
      '| 项目 | 预算数 | 责任科室 | 执行数 |',
      '|---|---|---|---|',
      '| 道路 | 10 | 一科 | 9 |',
      '| 桥梁 | 20 | 二科 | 19 |',
    )
    const { roles, panels } = shapeOf(table)
    expect(roles).toEqual(['label', 'value', 'words', 'value'])
    expect(panels.map(({ values }) => values)).toEqual([[1, 3]])
  })

  it('a column of units belongs to the labels', async () => {
    const table = await tableOf(
      '| 指标 | 单位 | 数量 |',
      '|---|---|---|',
      '| 粮食产量 | 万吨 | 10 |',
      '| 油料产量 | 吨 | 20 |',
    )
    expect(shapeOf(table).panels).toMatchObject([{ labels: [0], units: [1], values: [2] }])
  })
})

it('labels behind a column of codes alone head their rows', async () => {
  const table = await tableOf(
    '| 代码 | 科目 | 2024年 | 2025年 |',
    '|---|---|---|---|',
    '| 103 | 利润收入 | 10 | 11 |',
    '| 10301 | 股息收入 | 4 | 5 |',
  )
  expect(rowPath(table, { row: 2, column: 3 })).toEqual(['股息收入'])
})

describe('panels side by side', () => {
  it('each have labels, codes and rows of their own', async () => {
    const table = await tableOf(...sideBySide)
    const { panels } = shapeOf(table)
    expect(panels).toMatchObject([
      { labels: [1], codes: [], values: [2] },
      { labels: [4], codes: [3], values: [5] },
    ])
    expect(rowPath(table, { row: 1, column: 2 })).toEqual(['税收收入'])
    expect(rowPath(table, { row: 1, column: 5 })).toEqual(['教育支出'])
    expect(rowPath(table, { row: 3, column: 5 })).toEqual([])
  })

  it('figures and cells carry the labels of their own panel, and codes are no figures', async () => {
    const bytes = Buffer.from(`单位：万元\n\n${sideBySide.join('\n')}\n`)
    const { figures, cells } = await convert({ name: 'a.md', bytes }, [])
    expect(figures.map(({ text, metric }) => [text, metric])).toEqual([
      ['100', '税收收入'],
      ['60', '教育支出'],
      ['20', '非税收入'],
      ['50', '科技支出'],
      ['120', '合计'],
    ])
    expect(cells.find(({ text }) => text === '60')?.row_path).toEqual(['教育支出'])
  })
})

it('is shown with the rule that made each part', async () => {
  expect(shapeLines(await tableOf(...sideBySide))).toEqual([
    '  row 0: heading: marked as headings by the format',
    '  column 0 “序号”: ordinal: headed “序号”',
    '  column 1 “收入项目”: label: 0 numbers, 3 words',
    '  column 2 “预算数”: value: 3 numbers, 0 words',
    '  column 3 “科目编码”: code: headed “科目编码”, 2 of digits alone; behind numbers: a panel begins',
    '  column 4 “支出项目”: label: 0 numbers, 2 words',
    '  column 5 “预算数”: value: 2 numbers, 0 words',
    '  column 6 “备注”: note: headed “备注”',
    '  panel 0: labels 1, numbers 2',
    '  panel 1: labels 4, codes 3, numbers 5',
  ])
})
