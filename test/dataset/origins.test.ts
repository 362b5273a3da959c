import { expect, test } from 'vitest'
import { Origins } from '../../src/dataset/rows/origins.ts'
import type { Anchor } from '../../src/model/anchor.ts'

const at = (page: number, x0: number): Anchor => ({
  kind: 'page',
  page,
  box: { x0, x1: x0 + 10, top: 0, bottom: 10 },
})
const word = (page: number, x0: number, sure: number) => ({
  page,
  box: { x0, x1: x0 + 10, top: 0, bottom: 10 },
  sure,
})

const origins = new Origins({
  by: 'models 1',
  pages: [2],
  words: [word(2, 0, 0.98765), word(2, 20, 0.5), word(2, 40, 1)],
  doubts: [],
})

test('what stands on a recognised page was recognised, as sure as its least sure word', () => {
  expect(origins.of([at(2, 0)])).toEqual({ origin: 'ocr', confidence: '0.987' })
  expect(origins.of([at(2, 0), at(2, 20)])).toEqual({ origin: 'ocr', confidence: '0.5' })
  expect(origins.of([at(2, 40)])).toEqual({ origin: 'ocr', confidence: '1' })
  /** An empty cell has no words. */
  expect(origins.of([at(2, 200)])).toEqual({ origin: 'ocr', confidence: null })
})

test('all else is text, also in a document with recognised pages', () => {
  const text = { origin: 'text', confidence: null }
  expect(origins.of([at(1, 0)])).toEqual(text)
  expect(origins.of([{ kind: 'text', start: 0, end: 2 }])).toEqual(text)
  expect(new Origins(undefined).of([at(2, 0)])).toEqual(text)
})

test('fields of records say it where they were recognised', () => {
  const cited = {
    amount: { text: '12', anchors: [at(2, 0)] },
    name: { text: '甲', anchors: [at(1, 0)] },
  }
  expect(origins.cited(cited)).toEqual({
    amount: { ...cited.amount, origin: 'ocr', confidence: '0.987' },
    name: cited.name,
  })
})
