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
