import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../schemas/decision.ts'
import { standingOf } from '../../src/decisions/standing.ts'
import { decided } from './some.ts'

const later = (minute: number) => `2026-05-01T08:0${minute}:00.000Z`
const correct = (value: string, by: string, minute = 0) =>
  decided({ action: 'correct', set: { value } }, { by, at: later(minute) })
const withdraw = ({ decision_id }: Decision, by: string, minute: number) =>
  decided({ action: 'withdraw', decision_id }, { by, at: later(minute) })

describe('decisions that stand', () => {
  it('are the latest of one person', () => {
    const [first, second] = [correct('1', 'li'), correct('2', 'li', 1)]
    const found = standingOf([second, first])
    expect(found.standing).toEqual([second])
    expect(found.superseded).toEqual([first])
  })

  it('are none of those that contradict each other', () => {
    const [mine, yours] = [correct('1', 'li'), correct('2', 'wang', 1)]
    const found = standingOf([mine, yours])
    expect(found.standing).toEqual([])
    expect(found.contradicting).toEqual([[mine, yours]])
  })

  it('are one where two people say the same for different reasons', () => {
    const mine = decided({ action: 'reject', reason: 'a page number' })
    const yours = decided({ action: 'reject', reason: 'no amount' }, { by: 'wang', at: later(1) })
    expect(standingOf([yours, mine])).toMatchObject({ standing: [mine], contradicting: [] })
  })

  it('stand again when the other is withdrawn, and are gone when they are', () => {
    const [mine, yours] = [correct('1', 'li'), correct('2', 'wang', 1)]
    expect(standingOf([mine, yours, withdraw(yours, 'wang', 2)]).standing).toEqual([mine])
    expect(standingOf([mine, withdraw(mine, 'li', 2)]).standing).toEqual([])
  })

  it('count a withdrawal that is withdrawn as none', () => {
    const mine = correct('1', 'li')
    const back = withdraw(mine, 'li', 1)
    expect(standingOf([mine, back, withdraw(back, 'li', 2)]).standing).toEqual([mine])
  })

  it('answer other questions of one target each by itself', () => {
    const table = { target: { table: 'tables' as const, id: 'c'.repeat(24) } }
    const unit = decided({ action: 'table_unit', unit: '万元' }, table)
    const form = decided(
      { action: 'table_pipeline', pipeline: 'targets' },
      { ...table, by: 'wang' },
    )
    expect(standingOf([unit, form]).standing).toHaveLength(2)
  })

  it('are the same in whatever order files are read, and however often', () => {
    const a = correct('1', 'li')
    const all = [a, correct('2', 'wang', 1), correct('3', 'li', 2), withdraw(a, 'li', 3)]
    const expected = standingOf(all)
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 8 }), order => {
        expect(standingOf(order)).toEqual(expected)
      }),
    )
  })
})
