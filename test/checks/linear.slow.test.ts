import { expect, test } from 'vitest'
import { convert } from '../../src/convert.ts'

/** Microseconds of processor time a text of 30,000 figures takes. */
async function cost(separator: string): Promise<number> {
  const bytes = Buffer.from(`收入10亿元，${separator}`.repeat(30_000))
  const before = process.cpuUsage().user
  const { figures } = await convert({ name: 'a.txt', bytes }, [])
  expect(figures).toHaveLength(30_000)
  return process.cpuUsage().user - before
}

test('one endless sentence costs no more than as many lines', async () => {
  await cost('\n') // compiled once, so that the first measured is not the dearer
  const lines = await cost('\n')
  expect(await cost('')).toBeLessThan(2 * lines)
})
