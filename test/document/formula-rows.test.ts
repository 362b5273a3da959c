import { expect, test } from 'vitest'
import { convert } from '../../src/convert.ts'

const document = (rows: string) => ({
  name: 'a.md',
  bytes: new TextEncoder().encode(
    `# 2025年经费表\n\n单位：万元\n\n| 项目 | 金额 | 上年 |\n| --- | --- | --- |\n${rows}`,
  ),
})

test('a row labelled 甲 holds amounts like the others, and its sum takes it in', async () => {
  const { cells, checks } = await convert(
    document('| 甲 | 10 | 12 |\n| 乙 | 20 | 13 |\n| 合计 | 30 | 25 |\n'),
    [],
  )
  expect(cells.filter(({ row }) => row === 1).map(({ row_kind }) => row_kind)).toEqual([
    'data',
    'data',
    'data',
  ])
  expect(checks.map(({ line }) => line)).toEqual([
    '10 + 20 = 30 万元 (exact)',
    '12 + 13 = 25 万元 (exact)',
  ])
})

test('a row that counts the columns behind 甲 is a formula row', async () => {
  const { cells } = await convert(document('| 甲 | 1 | 2 |\n| 人员 | 20 | 13 |\n'), [])
  expect(cells.find(({ text }) => text === '甲')?.row_kind).toBe('formula')
})

/** The kinds of the first row under the headings, and what is read of it. */
const firstRow = async (row: string) => {
  const { cells, figures } = await convert(document(`| ${row} |\n| 人员 | 20 | 13 |\n`), [])
  const first = cells.filter(cell => cell.row === 1).map(({ row_kind }) => row_kind)
  const inIt = new Set(cells.filter(cell => cell.row === 1).map(({ cell_id }) => cell_id))
  const read = figures.filter(({ cell_id }) => cell_id !== null && inIt.has(cell_id))
  return { kinds: [...new Set(first)], read: read.map(({ text }) => text) }
}

test.each([
  ['甲 | 100 | 120', ['100', '120']],
  ['A | 1200 | 7', ['1200', '7']],
  ['甲 | 50% | 12%', ['50%', '12%']],
  ['B | (100) | (12)', ['(100)', '(12)']],
  ['甲 | 1 | 300', ['1', '300']],
])('amounts behind a label of one letter are amounts: %s', async (row, read) => {
  expect(await firstRow(row)).toEqual({ kinds: ['data'], read })
})

test.each([
  '甲 | 1 | 2',
  '（1） | （2） | （3）',
  '1 | 2 | 1+2',
  'A | B | A+B',
  '1 | 2 | 3=1+2',
  '甲 | 乙 | 丙',
])('a row that numbers the columns holds no amount: %s', async row => {
  expect(await firstRow(row)).toEqual({ kinds: ['formula'], read: [] })
})
