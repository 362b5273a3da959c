import { expect, test } from 'vitest'
import { fits, headings, readHeading } from '../../src/records/heading.ts'
import { normalise } from '../../src/records/normalise.ts'
import { costOf } from '../cost.ts'

const path = (words: string) => words.split(' / ').map(normalise)
const holds = (pattern: string, words: string) =>
  headings(pattern).some(heading => fits(heading, path(words)))

test.each([
  ['目标名称', '目 标 名 称'],
  ['目标名称', '目標名稱'],
  ['累计完成工作量(%)', '累计完成工作量'],
  ['完成时限', '完成时限（月）'],
  ['项目(类别)', '项目（类别）'],
  ['[地方]政府债务限额', '政府债务限额'],
  ['[地方]政府债务限额', '地方政府债务限额'],
  ['[[地方]政府]债务限额', '债务限额'],
  ['[[地方]政府]债务限额', '地方政府债务限额'],
  ['合计|小计|总额', '小计'],
  ['(上年|本年)结余', '本年结余'],
  ['(上年|本年)结余(万元)', '上年结余（万元）'],
  ['(上年|本年)(结余(资金|收入)|结转)', '本年结余收入'],
  ['{year}[末|初]债务余额[(执行|决算|预算)数]', '2024年末债务余额（决算数）'],
  ['{year}[末|初]债务余额[(执行|决算|预算)数]', '2024年债务余额'],
  ['{quarter}完成进度', '2020年第三季度完成进度'],
  ['{months}累计完成进度', '1—9月累计完成进度'],
  ['{any}金额', '资金总额和金额'],
  ['{any}', '备注'],
  ['债务限额 / 合计|小计', '2024年 / 债务限额 / 小计'],
  ['债务限额 / [合计|小计]', '债务限额 / 小计'],
  ['债务限额 / [合计|小计]', '债务限额'],
  ['[{year}] / 债务限额 / [合计]', '2024年 / 债务限额'],
  ['{year}债务限额', '2024年 / 债务限额'],
])('%s fits %s', (pattern, words) => {
  expect(holds(pattern, words)).toBe(true)
})

test.each([
  ['目标名称', '目标名称及内容'],
  ['[地方]政府债务限额', '债务限额'],
  ['[[地方]政府]债务限额', '地方债务限额'],
  ['合计|小计', '合计小计'],
  ['(上年|本年)结余', '结余'],
  ['{year}债务限额', '债务限额'],
  ['{year}[末|初]债务余额', '2024年末初债务余额'],
  ['{any}金额', '金额合计'],
  ['债务限额 / 合计', '债务余额 / 合计'],
  ['债务限额 / 合计', '合计 / 债务限额'],
  ['债务限额 / [合计]', '债务限额 / 一般债务'],
])('%s does not fit %s', (pattern, words) => {
  expect(holds(pattern, words)).toBe(false)
})

test.each([
  ['[地方政府债务', 0, 'nothing closes the bracket “[”'],
  ['地方]政府债务', 2, 'nothing opens the bracket “]”'],
  ['{year债务限额', 0, 'nothing closes the brace “{”'],
  ['债务}限额', 2, 'nothing opens the brace “}”'],
  [
    '合计 / {yaer}债务',
    5,
    '{yaer} stands for nothing; expected one of {year} {quarter} {months} {any}; did you mean {year}?',
  ],
  ['[合计][小计]', 0, 'this would fit a heading without words; some must stand outside [ ]'],
  ['合计|', 0, 'this would fit a heading without words; some must stand outside [ ]'],
  ['★', 0, 'this would fit a heading without words; some must stand outside [ ]'],
  ['[合计] / [小计]', 0, 'one step of a heading must stand outside [ ]'],
  ['债务限额[ / 合计]', 4, 'nothing closes the bracket “[”'],
])('%s is a mistake at %i', (pattern, at, message) => {
  expect(readHeading(pattern)).toEqual({ at, message })
})

test('a pattern of many optional parts is held against words at once', async () => {
  const pattern = `${'[一]'.repeat(100)}${'{any}一'.repeat(20)}二`
  const cost = await costOf(() => expect(holds(pattern, '一'.repeat(120))).toBe(false))
  expect(cost).toBeLessThan(1000)
})
