import { expect, test } from 'vitest'
import { merged, type Statement } from '../../src/facts/merge.ts'

function statement(value: string, more: Partial<Statement['source']> = {}): Statement {
  return {
    source: {
      source_id: 's',
      figure_id: `figure of ${value}`,
      path: null,
      place: '',
      text: value,
      subject_text: '',
      value,
      precision: '1',
      comparator: 'eq',
      held_by: 'cell',
      doubt: [],
      read: null,
      review_state: null,
      ...more,
    },
    published: null,
  }
}

const ocr = { origin: 'ocr' } as const

test('what recognition alone states is to be reviewed, however often it does', () => {
  expect(merged([statement('12', ocr)])).toMatchObject({ status: 'to_review', value: '12' })
  expect(merged([statement('12', ocr), statement('12', ocr)]).status).toBe('to_review')
})

test('what anything else states takes its value and status from that', () => {
  const found = merged([statement('18', ocr), statement('12')])
  expect(found).toMatchObject({ status: 'single', value: '12', preferred: 'figure of 12' })
  expect(found.sources).toHaveLength(2)
})

test('statements that were recognised and can not all be true are a conflict', () => {
  expect(merged([statement('18', ocr), statement('12', ocr)])).toMatchObject({
    status: 'conflict',
    value: null,
  })
})

test('a recognised statement that a person confirmed is as any other', () => {
  expect(merged([statement('12', { ...ocr, review_state: 'confirmed' })]).status).not.toBe(
    'to_review',
  )
})
