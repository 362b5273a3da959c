import { expect, test } from 'vitest'
import type { Networks } from '../../../src/readers/scans/networks.ts'
import { charactersSeen } from '../../../src/readers/scans/words/ctc.ts'
import { boxesOf, detectLines } from '../../../src/readers/scans/words/detect.ts'
import { disagreements, isReadAgain } from '../../../src/readers/scans/words/twice.ts'
import { wordsOf } from '../../../src/readers/scans/words/words.ts'
import { alphabet, bars, fake, paper, stepsOf } from './picture.ts'

const read = (words: string) => [...words].map((char, i) => ({ char, x: 10 * i, sure: 1 }))

const readings = (first: string, second: string) =>
  disagreements(read(first), read(second)).map(found => found.readings)

test('steps are characters: repeats are one, and none between two makes them two', () => {
  const steps = {
    classes: Int32Array.from([0, 2, 2, 0, 2, 11, 0]),
    sure: new Float32Array(7).fill(0.5),
  }
  expect(
    charactersSeen(steps, alphabet)
      .map(({ char }) => char)
      .join(''),
  ).toBe('11.')
  expect(
    charactersSeen(stepsOf('12.5%', alphabet), alphabet)
      .map(({ char }) => char)
      .join(''),
  ).toBe('12.5%')
  expect(charactersSeen(steps, alphabet)[0]).toMatchObject({ middle: 2, sure: 0.5 })
})

test.each([400, 2339, 3508])(
  'a page of %d rows is looked at in bands of whole 32s, and a line across two is one',
  async height => {
    const page = paper(1654, height)
    for (let top = 60; top + 30 < height; top += 50) bars(page, 100, top, 60)
    const given: number[] = []
    const detect: Networks['detect'] = async ({ width, height: rows, data }) => {
      given.push(width % 32, rows % 32)
      expect(rows).toBeLessThan(450)
      return Float32Array.from(data, value => (value < 200 ? 1 : 0))
    }
    const found = await detectLines(page, 200, { ...fake([]), detect })
    expect(new Set(given)).toEqual(new Set([0]))
    expect(found.every(({ top, bottom }) => bottom - top > 20)).toBe(true)
  },
)

test('a map of likelihoods is boxes, grown; a faint one is none', () => {
  const likely = new Float32Array(100 * 40)
  for (let y = 10; y < 20; y++) likely.fill(0.9, 100 * y + 20, 100 * y + 80)
  for (let y = 30; y < 36; y++) likely.fill(0.35, 100 * y + 20, 100 * y + 80)
  const [box, ...more] = boxesOf(likely, 100, 40)
  expect(more).toEqual([])
  expect(box?.x0).toBeLessThan(20)
  expect(box?.bottom).toBeGreaterThan(20)
})

test.each([
  ['1,234.5', '1,234.5', []],
  ['3.0%', '3.096', [['3.0%', '3.096']]],
  ['增长5.2%', '增长 5.2%', []],
  ['-15.6', '15.6', [['-15.6', '15.6']]],
  ['—15.6', '-15.6', []],
  ['12亿元，3%', '12万元，3%', [['12亿元', '12万元']]],
  ['abc', 'abd', []],
  ['支出12', '支出l2', [['12', '2']]],
  ['支出', '支出7', [['', '7']]],
])('“%s” and “%s” differ in %j', (first, second, differing) => {
  expect(readings(first, second)).toEqual(differing)
})

test('what has digits, or may be one, is read again', () => {
  expect(isReadAgain(read('共12个'))).toBe(true)
  expect(isReadAgain(read('—'))).toBe(true)
  expect(isReadAgain([])).toBe(true)
  expect(isReadAgain(read('教育支出'))).toBe(false)
})

const part = (x0: number, top = 0) => ({ x0, x1: x0 + 10, top, bottom: top + 20, pixels: 150 })

test('a line is parted at wide gaps, and ink beside it that was not found belongs to it', () => {
  const line = { x0: 20, x1: 200, top: -2, bottom: 22 }
  const minus = { x0: 12, x1: 18, top: 9, bottom: 11, pixels: 12 }
  const words = wordsOf([minus, part(20), part(32), part(160), part(172)], [line], [])
  expect(words.map(({ x0, x1 }) => [x0, x1])).toEqual([
    [12, 42],
    [160, 182],
  ])
})

test('two lines that were found as one are two', () => {
  const line = { x0: 0, x1: 100, top: 0, bottom: 50 }
  const near = { x0: 0, x1: 100, top: 100, bottom: 122 }
  const ink = [part(0), part(12), part(0, 28), part(12, 28), part(0, 101)]
  expect(
    wordsOf(ink, [line, near, { ...near, top: 140, bottom: 162 }], []).map(({ top }) => top),
  ).toEqual([0, 28, 101])
})

test('a digit no line was found for is a word, a speck is none', () => {
  const line = { x0: 0, x1: 100, top: 0, bottom: 22 }
  const speck = { x0: 300, x1: 302, top: 300, bottom: 302, pixels: 4 }
  expect(wordsOf([part(0), part(400, 200), speck], [line], []).map(({ x0 }) => x0)).toEqual([
    0, 400,
  ])
})
