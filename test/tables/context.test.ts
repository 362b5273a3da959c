import { expect, test } from 'vitest'
import { readDocument } from '../../src/readers/index.ts'

const read = (text: string) => readDocument({ name: 'a.md', bytes: Buffer.from(text) })

test('a note with 下同 governs the text after it until another does', async () => {
  const { blocks } = await read(
    '# 报告\n\n前文 1 亿元。\n\n全市支出（不含新增债券支出，下同）2 亿元。\n\n教育支出 3 亿元。\n\n收入（扣除土地收入，下同）4 亿元。\n\n税收 5 亿元。\n',
  )
  expect(blocks.map(({ context }) => context.scopeNote?.value)).toEqual([
    undefined,
    undefined,
    undefined,
    '不含新增债券支出',
    '不含新增债券支出',
    '扣除土地收入',
  ])
})

test('year, stage, scope and account belong to the nearest heading', async () => {
  const { blocks } = await read(
    '# 关于西河市2024年预算执行情况和2025年预算草案的报告\n\n## 一、2024年全市一般公共预算执行情况\n\n甲。\n\n## 二、2025年市本级政府性基金预算安排\n\n乙。\n',
  )
  const of = (index: number) =>
    Object.fromEntries(
      Object.entries(blocks[index]?.context ?? {}).map(([name, { value }]) => [name, value]),
    )
  expect(of(0)).toEqual({})
  expect(of(2)).toEqual({ year: 2024, stage: 'execution', scope: 'whole', account: '一般公共预算' })
  expect(of(4)).toEqual({
    year: 2025,
    stage: 'initial_budget',
    scope: 'own_level',
    account: '政府性基金',
  })
})
