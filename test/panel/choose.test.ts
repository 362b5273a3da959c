import { describe, expect, test } from 'vitest'
import type { FactRow } from '../../src/model/fact.ts'
import { happened } from '../../src/panel/asked.ts'
import { choose } from '../../src/panel/choose.ts'
import { yearOf } from '../../src/panel/year.ts'

let count = 0
/** A fact of a city's revenue, said to be something else in part. */
function fact(of: Partial<FactRow>): FactRow {
  count += 1
  return {
    fact_id: `fact${count}`,
    subject: '梅江市',
    subject_kind: 'region',
    subject_code: null,
    subject_parent: null,
    indicator: '一般公共预算收入',
    aspect: 'level',
    period_start: '2024-01-01',
    period_end: '2024-12-31',
    scope: 'whole',
    scope_note: null,
    stage: 'execution',
    modality: 'actual',
    account: '一般公共预算',
    change_basis: null,
    base: null,
    unit: 'CNY',
    per: null,
    declared: true,
    value: '100',
    precision: '1',
    comparator: 'eq',
    status: 'single',
    review_state: null,
    reviewed_value: null,
    preferred: null,
    rule: 'only',
    apart: null,
    formula: null,
    interval: null,
    members: [],
    versions: [],
    sources: [],
    ...of,
  }
}

const asked = { scope: 'whole', stages: happened } as const

describe('what fills a place of a panel', () => {
  test('is of the first stage that is stated, and of the scope that is asked for', () => {
    const final = fact({ stage: 'final_account', value: '90' })
    const facts = [
      fact({}),
      final,
      fact({ stage: 'final_account', scope: 'own_level', value: '7' }),
    ]
    expect(choose(facts, asked)).toEqual({ fact: final, agreeing: [] })
    expect(choose(facts, { ...asked, scope: 'own_level' })).toMatchObject({ fact: { value: '7' } })
  })

  test('is a limit that only a budget states, where nothing came after it', () => {
    const budget = { indicator: '政府债务限额', stage: 'initial_budget', modality: 'plan' } as const
    const first = fact({ ...budget, value: '70' })
    expect(choose([first], asked)).toEqual({ fact: first, agreeing: [] })
    const changed = fact({ ...budget, stage: 'adjusted_budget', value: '80' })
    expect(choose([first, changed], asked)).toMatchObject({ fact: { value: '80' } })
    expect(choose([first, fact({ indicator: '政府债务限额', value: '90' })], asked)).toMatchObject({
      fact: { value: '90' },
    })
    expect(choose([fact({ ...budget, indicator: '政府债务余额' })], asked)).toHaveProperty('other')
  })

  test('is what says its scope before what says none, and what happened before a forecast', () => {
    const facts = [
      fact({ scope: null, value: '1' }),
      fact({}),
      fact({ modality: 'forecast', value: '2' }),
    ]
    expect(choose(facts, asked)).toEqual({ fact: facts[1], agreeing: [] })
    expect(choose([facts[0] ?? fact({})], asked)).toMatchObject({ fact: { value: '1' } })
    expect(choose([fact({ scope: null })], { ...asked, scope: 'own_level' })).toHaveProperty(
      'other',
    )
  })

  test('has the most digits of facts that can be one', () => {
    const facts = [
      fact({ account: null, value: '100', precision: '10' }),
      fact({ value: '98', precision: '1' }),
    ]
    expect(choose(facts, asked)).toEqual({ fact: facts[1], agreeing: [facts[0]] })
  })

  test('is nothing where facts contradict each other, though a later stage is clear', () => {
    const apart = [
      fact({ stage: 'final_account', value: '90' }),
      fact({ stage: 'final_account', account: null, value: '95' }),
    ]
    expect(choose([...apart, fact({})], asked)).toEqual({ conflict: apart })
    const told = fact({ status: 'conflict', value: null, precision: null })
    expect(choose([told], asked)).toEqual({ conflict: [told] })
  })

  test('is never a budget, a target or a part unless it is asked for', () => {
    const facts = [
      fact({ stage: 'initial_budget', modality: 'plan' }),
      fact({ stage: null, modality: 'target' }),
      fact({ scope_note: '不含新增债券支出' }),
    ]
    expect(choose(facts, asked)).toEqual({ other: facts })
    expect(choose(facts, { ...asked, stages: ['initial_budget'] })).toEqual({
      fact: facts[0],
      agreeing: [],
    })
  })
})

test.each([
  ['2024-01-01', '2024-12-31', 2024],
  ['2024-12-31', '2024-12-31', 2024],
  ['2021-01-01', '2025-12-31', undefined],
  ['2024-01-01', '2024-09-30', undefined],
  ['2024-06-30', '2024-06-30', undefined],
  [null, null, undefined],
])('from %s to %s is of the year %s', (start, end, year) => {
  expect(yearOf(start, end)).toBe(year)
})
