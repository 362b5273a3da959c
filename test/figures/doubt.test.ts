import { expect, test } from 'vitest'
import { convert, findFigures } from '../../src/index.ts'
import { reasons } from '../../src/show/figures.ts'

async function rowsOf(text: string) {
  const { figures, cells } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  return { figures, cells }
}

test('a cell says whose its number is, what it measures and what it is in its column', async () => {
  const { cells } = await rowsOf(
    '# 西河市2025年预算执行情况的报告\n\n单位：万元\n\n| 项目 | 决算数 | 增减额 | 增长% | 占比% |\n|---|---|---|---|---|\n| 教育支出 | 120 | 20 | 5.1 | 12 |\n',
  )
  const said = cells
    .filter(cell => cell.value !== null)
    .map(cell => [cell.subject, cell.indicator, cell.aspect, cell.column_role])
  expect(said).toEqual([
    ['西河市', '教育支出', 'level', 'amount'],
    ['西河市', '教育支出', 'change', 'difference'],
    ['西河市', '教育支出', 'growth', 'rate'],
    ['西河市', '教育支出', 'share', 'ratio'],
  ])
  expect(cells.find(cell => cell.text === '教育支出')).toMatchObject({
    subject: null,
    indicator: null,
    aspect: null,
    column_role: null,
  })
})

test('a percentage that nothing calls a growth, a share or a rate stands in doubt, and --why says what else it may be', async () => {
  const { figures } = await rowsOf('# 西河市2025年统计公报\n\n女性70%。失业率5%。收入增长3%。\n')
  expect(
    figures.map(({ text, doubt, doubt_readings: readings }) => [text, doubt, readings]),
  ).toEqual([
    ['70%', ['aspect'], ['share']],
    ['5%', [], []],
    ['3%', [], []],
  ])
  const [first] = findFigures('女性70%。')
  expect(first && reasons(first).at(-1)?.trim()).toBe('aspect      in doubt: share is near')
})

test('--why says what makes a number a growth', () => {
  const [growth] = findFigures('收入增长3%。')
  expect(
    growth &&
      reasons(growth)
        .find(line => line.includes('aspect'))
        ?.trim(),
  ).toBe('aspect      growth ← verb “增长” (own 2–4)')
})

test('the levels under the own one are a part, unless they only receive', async () => {
  const { figures } = await rowsOf(
    '# 西河市2025年预算执行情况的报告\n\n区县级一般公共预算收入5亿元。市本级财政支出3亿元，下达各市县资金1亿元。\n',
  )
  expect(figures.map(({ text, scope }) => [text, scope])).toEqual([
    ['5亿元', 'part'],
    ['3亿元', 'own_level'],
    ['1亿元', 'own_level'],
  ])
})
