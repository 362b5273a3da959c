import { expect, test } from 'vitest'
import { findFigures, findPeriods } from '../../src/figures/index.ts'

test.each([
  ['2025年初地方政府债务余额', '2025-01-01', 'instant'],
  ['2025年年初债务限额', '2025-01-01', 'instant'],
  ['2025年初拉萨市地方政府债务限额', '2025-01-01', 'instant'],
  ['2025年末债务余额', '2025-12-31', 'instant'],
  ['2025年初预算数', '2025-12-31', 'duration'],
  ['2025年初，全市债务余额', '2025-12-31', 'duration'],
])('%s', (words, end, kind) => {
  const [found] = findPeriods(words)
  expect(found?.period).toMatchObject({ end, kind })
})

test('a column of opening balances stands at the first of January', () => {
  const [figure] = findFigures('10.35', {
    cell: true,
    column: ['2025年初地方政府债务余额', '专项债务余额'],
    unit: '亿元',
    year: 2025,
    yearFrom: 'title',
  })
  expect(figure?.period).toMatchObject({ start: '2025-01-01', end: '2025-01-01', kind: 'instant' })
})
