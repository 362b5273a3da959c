import { expect, test } from 'vitest'
import { processors } from '../../src/io/machine.ts'
import { jobsFor } from '../../src/run/choices.ts'

const bounds = { time: 120_000, memory: 2 ** 20 }
const many = (count: number, bytes: number) => Array.from({ length: count }, () => bytes)

test('documents that are done before a second process has started are left to one', () => {
  expect(jobsFor('auto', bounds, many(10, 3000))).toBe(1)
  expect(jobsFor('auto', bounds, many(1000, 3000))).toBe(processors())
})

test('a number that was asked for holds, but for processes without a document', () => {
  expect(jobsFor(4, bounds, many(10, 3000))).toBe(4)
  expect(jobsFor(4, bounds, many(3, 3000))).toBe(3)
  expect(jobsFor(4, bounds, [])).toBe(1)
})
