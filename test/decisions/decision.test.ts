import { describe, expect, it } from 'vitest'
import { lineOf, parseDecision, withId } from '../../src/decisions/decision.ts'
import { decided } from './some.ts'

describe('a decision', () => {
  it('is read back as it was written, under the hash of what it says', () => {
    const one = decided({ action: 'correct', set: { value: '1260000000', stage: 'execution' } })
    expect(parseDecision(lineOf(one))).toEqual({ decision: one })
    const { decision_id: id, ...draft } = one
    expect(withId(draft).decision_id).toBe(id)
    expect(decided({ action: 'confirm' }).decision_id).not.toBe(id)
  })

  it.each([
    ['{', 'it is no JSON'],
    ['[]', 'expected object'],
    ['null', 'expected object'],
    [lineOf(decided({ action: 'confirm' })).replace('12.5', '12.6'), 'the line was edited'],
    [lineOf(decided({ action: 'confirm' })).replace('"confirm"', '"delete"'), 'decided'],
    [lineOf(decided({ action: 'confirm' })).replace('"by"', '"who"'), 'by'],
    [`{"__proto__":{"by":"x"},${lineOf(decided({ action: 'confirm' })).slice(1)}`, 'Unrecognized'],
  ])('is none in %s', (line, problem) => {
    const read = parseDecision(line)
    expect('problem' in read && read.problem).toContain(problem)
  })

  it('corrects something, and gives a reason where it rejects', () => {
    expect(() => decided({ action: 'correct', set: {} })).toThrow('sets something')
    expect(() => decided({ action: 'reject', reason: '' })).toThrow()
  })
})
