import { expect, test } from 'vitest'
import { mergedAcross } from '../../src/facts/across.ts'
import { convert } from '../../src/index.ts'

interface Script {
  derivations(files: { file: string; text: string }[]): { name: string }[]
}
const { derivations }: Script = await import(
  new URL('../../scripts/indicators.mjs', import.meta.url).href
)

const across = async (...texts: string[]) => {
  const all = await Promise.all(
    texts.map(async (text, i) => {
      const path = `${i}.md`
      const { facts } = await convert({ name: path, bytes: Buffer.from(text) }, [])
      return facts.map(fact => ({ fact, path, published: null }))
    }),
  )
  return mergedAcross(all.flat())
}

const head = '# 梅江市2024年预算执行情况和2025年预算草案的报告\n\n## 一、2024年预算执行情况\n\n'

test('what nobody states is computed by a declared formula, with its members and what their rounding leaves open', async () => {
  const facts = await across(
    `${head}2024年，全市一般公共预算收入完成50亿元，全市一般公共预算支出完成200亿元。2024年末，全市一般债务余额30.5亿元，专项债务余额69.2亿元。\n`,
  )
  const derived = facts.filter(({ status }) => status === 'derived')
  const told = derived.map(({ indicator, value, unit, precision, interval, formula }) => [
    ...[indicator, value, unit, precision, formula],
    [interval?.min, interval?.max],
  ])
  expect(told.toSorted()).toEqual([
    [
      ...['政府债务余额', '9970000000', 'CNY', '10000000', '一般债务余额 + 专项债务余额'],
      ['9960000000', '9980000000'],
    ],
    [
      ...['财政自给率', '25', '%', '0.01', '一般公共预算收入 / 一般公共预算支出'],
      // 49.5 / 200.5 and 50.5 / 199.5
      ['24.6882', '25.3133'],
    ],
  ])
  for (const { sources, members, preferred } of derived) {
    expect([sources, preferred]).toEqual([[], null])
    const ids = facts.map(({ fact_id: id }) => id)
    expect(members.every(({ fact_id: id }) => ids.includes(id))).toBe(true)
  }
})

test('what is stated is not derived, not even where its statements are in conflict', async () => {
  const debts = '2024年末，全市一般债务余额30.5亿元，专项债务余额69.2亿元。'
  const facts = await across(
    `${head}${debts}\n\n2024年末，全市政府债务余额101亿元。\n\n2024年末，全市政府债务余额99亿元。\n`,
  )
  expect(
    facts.filter(({ indicator }) => indicator === '政府债务余额').map(({ status }) => status),
  ).toEqual(['conflict'])
})

test('budget, execution and final account are versions of one number, each with how far it is from the others', async () => {
  const facts = await across(
    `${head}2024年，全市一般公共预算收入完成50.1亿元。\n`,
    '# 梅江市2024年财政决算报告\n\n2024年，全市一般公共预算收入决算数为50.3亿元。\n',
  )
  const told = facts.map(({ stage, value, versions }) => [
    ...[stage, value],
    versions.map(({ stage: other, value: there, difference }) => [other, there, difference]),
  ])
  expect(told.toSorted()).toEqual([
    ['execution', '5010000000', [['final_account', '5030000000', '20000000']]],
    ['final_account', '5030000000', [['execution', '5010000000', '-20000000']]],
  ])
})

test('a formula that is derived from itself, and one that is none, are mistakes with their line', () => {
  const file = (...lines: string[]) => [{ file: 'a.yaml', text: `derived:\n${lines.join('\n')}\n` }]
  expect(() =>
    derivations(file('  - {name: 甲, formula: 乙 + 丙}', '  - {name: 乙, formula: 甲 - 丙}')),
  ).toThrow('a.yaml:2: 甲 is derived from itself: 甲 → 乙 → 甲')
  expect(() => derivations(file('  - {name: 甲, formula: 乙 * 丙}'))).toThrow(
    'a.yaml:2: “乙 * 丙” is no formula; expected a + b, a - b or a / b',
  )
  const inOrder = derivations(
    file('  - {name: 甲, formula: 乙 / 丙}', '  - {name: 乙, formula: 丁 + 戊}'),
  )
  expect(inOrder.map(({ name }) => name)).toEqual(['乙', '甲'])
})

test('the level of the year before is what this year’s level and growth leave open, where nobody states it', async () => {
  const text = (more: string) =>
    `# 梅江市2025年预算执行情况和2026年预算草案的报告\n\n2025年，全市一般公共预算收入48.37亿元，增长4.2%。全市政府性基金收入20亿元，可比增长5%。${more}\n`
  const before = async (more = '') =>
    (await convert({ name: 'a.md', bytes: Buffer.from(text(more)) }, [])).facts.filter(
      ({ period_end: end }) => end === '2024-12-31',
    )
  const [fact, ...others] = await before()
  expect(others).toEqual([])
  // 48.365亿 / 1.0425 and 48.375亿 / 1.0415
  expect(fact).toMatchObject({
    indicator: '一般公共预算收入',
    status: 'derived',
    value: null,
    scope: 'whole',
    interval: { min: '4639328537.17', max: '4644743158.91' },
    members: [{ value: '4837000000' }, { value: '4.2' }],
  })
  expect(await before('2024年，全市一般公共预算收入46.42亿元。')).toMatchObject([
    { status: 'single', value: '4642000000' },
  ])
})
