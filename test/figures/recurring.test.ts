import { expect, test } from 'vitest'
import { recurring } from '../../src/figures/recurring.ts'

test('what recurs is read once, also where nothing is found in it, and no more than so many texts are remembered', () => {
  const read: string[] = []
  const firstDigit = recurring(text => {
    read.push(text)
    return /\d/.exec(text)?.[0]
  })
  expect(['2021年', '合计', '2021年', '合计'].map(firstDigit)).toEqual([
    '2',
    undefined,
    '2',
    undefined,
  ])
  expect(read).toEqual(['2021年', '合计'])
  for (let i = 0; i < 600; i++) firstDigit(`第${i}列`)
  read.length = 0
  expect(firstDigit('合计')).toBeUndefined()
  expect(read).toEqual(['合计'])
})
