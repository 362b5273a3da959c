import { expect, test } from 'vitest'
import { findFigures } from '../../src/figures/index.ts'
import type { FigureContext } from '../../src/model/figure.ts'

const periodsOf = (text: string, context: FigureContext = { year: 2025 }) =>
  findFigures(text, context).map(({ period }) => period && `${period.start}/${period.end}`)
const year = '2025-01-01/2025-12-31'

test('the time before a turn is of the first figure alone', () => {
  expect(periodsOf('采矿业由前三季度下降0.8%转为增长0.5%')).toEqual(['2025-01-01/2025-09-30', year])
})

test('a moment a sentence named says nothing of what runs over the year behind it', () => {
  expect(periodsOf('2025年末贷款余额30亿元。一般公共预算收入完成3亿元')).toEqual([
    '2025-12-31/2025-12-31',
    year,
  ])
})

test('since a year within a sentence is of its own clause', () => {
  expect(periodsOf('债务率2021年以来保持在120%以下；全市10家平台退出9家')[1]).toBe(year)
})

test('a heading that is the day of publication says no time', () => {
  expect(periodsOf('制造业增加值5亿元', { year: 2025, headings: ['2026-02-04 07:19:08'] })).toEqual(
    [year],
  )
})

test('a year beyond what a report speaks of is of its own sentence', () => {
  const report = { kind: 'work_report', executed: 2026 } as const
  const [, second] = periodsOf('到2028年建成3个中心。新增河湖70个', { year: 2026, report })
  expect(second).toBe('2026-01-01/2026-12-31')
})

test('years that a list names are dealt out to its figures, where nothing else is', () => {
  const years = (text: string) =>
    findFigures(text, { year: 2025 }).map(({ period }) => period?.end.slice(0, 4))
  expect(years('2023年、2024年和2025年分别投入教育资金1亿元、2亿元、3亿元')).toEqual([
    '2023',
    '2024',
    '2025',
  ])
  expect(years('2024—2025年，预算追加资金分别下降16.1%、8.6%')).toEqual(['2024', '2025'])
  expect(years('2024—2025年，税收收入和非税收入分别增长16.1%、8.6%')).toEqual(['2025', '2025'])
  expect(years('2024年、2025年投入共5亿元')).toEqual(['2025'])
})

test('a year that a bracket names with figures of its own says nothing behind it', () => {
  const years = (text: string) => findFigures(text).map(({ period }) => period?.end.slice(0, 4))
  expect(years('2024年，项目共15个（含2023年转列项目5个），批复预算985万元')).toEqual([
    '2024',
    '2023',
    '2024',
  ])
})

test('income and spending to a day run from the start of its year; balances and what is summed over years do not', () => {
  expect(periodsOf('截至2025年4月底，市本级一般公共预算支出2亿元')).toEqual([
    '2025-01-01/2025-04-30',
  ])
  expect(periodsOf('截至2025年4月底，政府债务余额2亿元')).toEqual(['2025-04-30/2025-04-30'])
  expect(periodsOf('截至2025年4月底，累计实现土地收入2亿元')).toEqual(['2025-04-30/2025-04-30'])
})

test('what was spent to a day has been spent, also under the heading of the budget of its year', () => {
  const report = { kind: 'budget_report', executed: 2024, budgeted: 2025 } as const
  const [figure] = findFigures('截至2025年4月底，市本级一般公共预算支出2亿元', {
    year: 2025,
    report,
    stage: 'initial_budget',
  })
  expect([figure?.stage, figure?.modality]).toEqual(['execution', 'actual'])
})
