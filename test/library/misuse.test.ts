import { expect, test } from 'vitest'
import { convert, findFigures, readDocument, UsageError } from '../../src/index.ts'

/** What JavaScript callers hand in, who have no types to stop them. */
const call = (name: string, ...values: unknown[]): unknown =>
  Reflect.apply({ convert, findFigures, readDocument }[name] ?? Object, undefined, values)

test.each([
  ['findFigures', undefined],
  ['findFigures', 12],
])('%s(%s) is misuse', (name, value) => {
  expect(() => call(name, value)).toThrow(UsageError)
})

test.each([
  ['convert', {}],
  ['convert', { name: 'a.md', bytes: '收入 3 亿元' }],
  ['readDocument', undefined],
])('%s(%o) is misuse', async (name, value) => {
  await expect(call(name, value, [])).rejects.toThrow(UsageError)
})
