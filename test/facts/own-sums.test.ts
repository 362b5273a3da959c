import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

const title = '# 梅江市2025年预算执行情况和2026年预算草案的报告\n\n'
const table = (caption: string, rows: readonly [string, string][]) =>
  `${caption}\n\n单位：万元\n\n| 项目 | 2025年执行数 |\n|---|---|\n${rows.map(([label, value]) => `| ${label} | ${value} |`).join('\n')}\n\n`
const factsOf = async (caption: string, rows: readonly [string, string][]) => {
  const bytes = Buffer.from(`${title}${table(caption, rows)}`)
  const { facts } = await convert({ name: 'a.md', bytes }, [])
  return new Map(facts.map(({ indicator, value }) => [indicator, value]))
}
const taxes: [string, string][] = [
  ['一、税收收入', '300'],
  ['增值税', '300'],
  ['二、非税收入', '100'],
]
const functions: [string, string][] = [
  ['一、一般公共服务支出', '200'],
  ['二、教育支出', '300'],
  ['三、农林水支出', '100'],
]
const income = '2025年梅江市一般公共预算收入执行情况表'
const outgo = '2025年梅江市一般公共预算支出执行情况表'

test('a sum before the first row that moves money is the budget’s own income or spending', async () => {
  const rows: [string, string][] = [
    ...taxes,
    ['本年收入合计', '400'],
    ['转移性收入', '50'],
    ['上级补助收入', '50'],
    ['收入总计', '450'],
  ]
  const facts = await factsOf(income, rows)
  expect(facts.get('一般公共预算收入')).toBe('4000000')
  expect(facts.get('收入总计')).toBe('4500000')
})

test('a sum behind rows that move money keeps its name', async () => {
  const rows: [string, string][] = [
    ...taxes,
    ['上级补助收入', '50'],
    ['调入资金', '20'],
    ['收入合计', '470'],
  ]
  const facts = await factsOf(income, rows)
  expect(facts.has('一般公共预算收入')).toBe(false)
  expect(facts.get('收入合计')).toBe('4700000')
})

test('a sum over classes alone is of them, wherever it stands', async () => {
  expect((await factsOf(outgo, [...functions, ['支出合计', '600']])).get('一般公共预算支出')).toBe(
    '6000000',
  )
  expect((await factsOf(outgo, [['合计', '600'], ...functions])).get('一般公共预算支出')).toBe(
    '6000000',
  )
})

test('a sum of what money buys, and one first over transfers, keep their names', async () => {
  const economic: [string, string][] = [
    ['机关工资福利支出', '200'],
    ['机关商品和服务支出', '300'],
    ['支出合计', '500'],
  ]
  expect((await factsOf(outgo, economic)).has('一般公共预算支出')).toBe(false)
  const moved: [string, string][] = [['合计', '700'], ...functions, ['转移性支出', '100']]
  expect((await factsOf(outgo, moved)).has('一般公共预算支出')).toBe(false)
})

test('funds: income from projects of special bonds is a class, transfers of bonds are none', async () => {
  const rows: [string, string][] = [
    ['国有土地使用权出让收入', '300'],
    ['污水处理费收入', '20'],
    ['专项债务对应项目专项收入', '10'],
    ['本年收入合计', '330'],
    ['专项债务转贷收入', '50'],
    ['收入总计', '380'],
  ]
  const facts = await factsOf('2025年全市政府性基金预算收入执行情况表', rows)
  expect(facts.get('政府性基金收入')).toBe('3300000')
})
