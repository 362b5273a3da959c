import { expect, test } from 'vitest'
import { readDocument } from '../../src/read.ts'

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

const told = async (text: string) => {
  const { blocks } = await read(text)
  return blocks.map(block => [
    block.kind === 'heading' ? block.level : block.kind,
    block.context.year?.value ?? null,
    block.context.scope?.value ?? null,
  ])
}

test('a short line that names a year over prose is a heading; one without a year goes on below it', async () => {
  expect(
    await told(
      '关于西河市2024年预算执行情况和2025年预算草案的报告\n\n2024年预算执行情况\n\n全市收入 1 亿元。\n\n市本级预算执行情况\n\n收入 0.4 亿元。\n\n2025年预算草案\n\n收入 2 亿元。\n',
    ),
  ).toEqual([
    ['paragraph', null, null],
    [1, 2024, null],
    ['paragraph', 2024, null],
    [2, 2024, 'own_level'],
    ['paragraph', 2024, 'own_level'],
    [1, 2025, null],
    ['paragraph', 2025, null],
  ])
})

test('a numbered heading run into its paragraph governs the paragraphs after it', async () => {
  expect(
    await told(
      '# 报告\n\n（一）2024年全市收入情况。收入 1 亿元。\n\n支出 2 亿元。\n\n（二）2024年市本级收入情况。收入 1 亿元。\n\n支出 2 亿元。\n',
    ),
  ).toEqual([
    [1, null, null],
    ['paragraph', 2024, 'whole'],
    ['paragraph', 2024, 'whole'],
    ['paragraph', 2024, 'own_level'],
    ['paragraph', 2024, 'own_level'],
  ])
})

test('numbered lines are headings by their numeral; points of a list that tell something are not', async () => {
  expect(
    (
      await told(
        '# 报告\n\n一、总体情况\n\n（一）突出重点，稳定增长\n\n1. 税收收入\n\n文字。\n\n① 增值税\n\n文字。\n\n2. 教育支出 110 亿元\n\n3. 加快建设，完善制度\n',
      )
    ).map(([kind]) => kind),
  ).toEqual([1, 2, 3, 4, 'paragraph', 5, 'paragraph', 'paragraph', 'paragraph'])
})

test('a number and its unit that stand in two paragraphs are one figure', async () => {
  const { blocks } = await read('# 公报\n\n全年生产总值 2191.55\n\n亿元，增长 5.7%。\n')
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
})

test.each([
  ['关于西河市和市本级2024年决算的报告', null],
  ['西河县及县本级2024年决算', null],
  ['西河市全市和市本级2024年决算', null],
  ['西河市市本级2024年决算', 'own_level'],
  ['关于西河市本级2024年决算的报告', 'own_level'],
])(
  'a title that names the region beside its own level says neither of everything: %s',
  async (title, scope) => {
    const { blocks } = await read(`# ${title}\n\n收入 1 亿元。\n`)
    expect(blocks[1]?.context.scope?.value ?? null).toBe(scope)
  },
)
