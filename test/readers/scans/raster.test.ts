import { expect, test } from 'vitest'
import { inkOf } from '../../../src/readers/scans/raster/ink.ts'
import { resize } from '../../../src/readers/scans/raster/resize.ts'
import { quarterTurned, straightened } from '../../../src/readers/scans/raster/rotate.ts'
import { skewOf } from '../../../src/readers/scans/raster/skew.ts'
import { bars, fill, paper } from './picture.ts'

const DPI = 200

test('a picture that is shrunk keeps its thin lines, grey where they are thinner than a pixel', () => {
  const page = paper(40, 40)
  fill(page, { x0: 0, x1: 40, top: 20, bottom: 21 })
  const { data } = resize(page, { x0: 0, x1: 40, top: 0, bottom: 40 }, 10, 10)
  const column = Array.from({ length: 10 }, (_, y) => data[10 * y + 5])
  expect(column.filter(value => (value ?? 255) < 250).length).toBeGreaterThan(0)
  expect(column[0]).toBe(255)
})

test('what is beyond a picture is white', () => {
  const page = { width: 4, height: 4, data: new Uint8Array(16) }
  const { data } = resize(page, { x0: -4, x1: 4, top: 0, bottom: 4 }, 8, 4)
  expect(data[0]).toBe(255)
  expect(data[7]).toBe(0)
})

test('ink is what is darker than its surroundings: faint print is, a shaded cell is not', () => {
  const page = paper(200, 120)
  fill(page, { x0: 100, x1: 200, top: 0, bottom: 120 }, 200)
  fill(page, { x0: 20, x1: 24, top: 40, bottom: 70 }, 190)
  fill(page, { x0: 150, x1: 154, top: 40, bottom: 70 }, 60)
  const ink = inkOf(page, DPI)
  const at = (x: number, y: number) => ink[y * 200 + x]
  expect(at(22, 55)).toBe(1)
  expect(at(152, 55)).toBe(1)
  expect(at(180, 55)).toBe(0)
  expect(at(60, 55)).toBe(0)
})

test.each([-3, -1.5, 0, 0.7, 2])(
  'a page that lies %d degrees askew is told so and laid straight',
  degrees => {
    const page = paper(800, 600)
    for (let line = 0; line < 12; line++) bars(page, 80, 60 + 40 * line, 38)
    /** Turned back by the opposite angle, it lies askew by this one. */
    const askew = straightened(page, -degrees)
    const found = skewOf(inkOf(askew, DPI), askew)
    expect(Math.abs(found - degrees)).toBeLessThan(0.1)
    expect(Math.abs(skewOf(inkOf(straightened(askew, found), DPI), page))).toBeLessThan(0.1)
  },
)

test('a picture without ink lies straight', () => {
  expect(skewOf(new Uint8Array(100), { width: 10, height: 10 })).toBe(0)
})

test('four quarter turns are none', () => {
  const page = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) }
  expect(quarterTurned(page, 90)).toEqual({
    width: 2,
    height: 3,
    data: Uint8Array.from([4, 1, 5, 2, 6, 3]),
  })
  expect(quarterTurned(quarterTurned(page, 90), 270)).toEqual(page)
  expect(quarterTurned(quarterTurned(page, 180), 180)).toEqual(page)
})
