import { expect, test } from 'vitest'
import { componentsOf } from '../../../src/readers/scans/marks/components.ts'
import { rulingsOf, withoutRulings } from '../../../src/readers/scans/marks/rulings.ts'
import { inkOf } from '../../../src/readers/scans/raster/ink.ts'
import { cutAtRulings } from '../../../src/readers/scans/words/cut.ts'
import { bars, fill, paper } from './picture.ts'

const DPI = 200

function grid() {
  const page = paper(500, 300)
  for (const y of [40, 120, 200]) fill(page, { x0: 50, x1: 450, top: y, bottom: y + 3 })
  for (const x of [50, 250, 447]) fill(page, { x0: x, x1: x + 3, top: 40, bottom: 203 })
  const words = bars(page, 90, 70, 5)
  return { page, words }
}

test('rulings are long thin runs of ink; letters are none', () => {
  const { page } = grid()
  const rulings = rulingsOf(inkOf(page, DPI), page, DPI)
  expect(rulings.filter(({ orientation }) => orientation === 'h').map(({ top }) => top)).toEqual([
    40, 120, 200,
  ])
  expect(rulings.filter(({ orientation }) => orientation === 'v').map(({ x0 }) => x0)).toEqual([
    50, 250, 447,
  ])
})

test('a ruling with a gap of a few pixels is one, and one that rises by a pixel or two as well', () => {
  const page = paper(600, 60)
  fill(page, { x0: 20, x1: 250, top: 30, bottom: 32 })
  fill(page, { x0: 255, x1: 420, top: 31, bottom: 33 })
  fill(page, { x0: 420, x1: 580, top: 32, bottom: 34 })
  const [only, ...more] = rulingsOf(inkOf(page, DPI), page, DPI)
  expect(more).toEqual([])
  expect(only).toMatchObject({ orientation: 'h', x0: 20, x1: 580 })
})

test('ink without rulings is words alone, each stroke by itself', () => {
  const { page, words } = grid()
  const ink = inkOf(page, DPI)
  const print = withoutRulings(ink, page.width, rulingsOf(ink, page, DPI))
  const parts = componentsOf(print, page)
  expect(parts.length).toBe(5)
  expect(parts[0]).toMatchObject({
    x0: words.x0,
    top: words.top,
    bottom: words.bottom,
    pixels: 8 * 24,
  })
})

test('strokes that meet in a lower row are one', () => {
  const page = paper(40, 40)
  fill(page, { x0: 5, x1: 9, top: 5, bottom: 30 })
  fill(page, { x0: 25, x1: 29, top: 5, bottom: 30 })
  fill(page, { x0: 5, x1: 29, top: 28, bottom: 30 })
  const ink = Uint8Array.from(page.data, value => (value < 128 ? 1 : 0))
  expect(componentsOf(ink, page)).toEqual([
    { x0: 5, x1: 29, top: 5, bottom: 30, pixels: 4 * 25 * 2 + 16 * 2 },
  ])
})

test('a box of two cells is cut at the ruling between them', () => {
  const { page } = grid()
  const rulings = rulingsOf(inkOf(page, DPI), page, DPI)
  expect(cutAtRulings({ x0: 90, x1: 400, top: 66, bottom: 100 }, rulings)).toEqual([
    { x0: 90, x1: 250, top: 66, bottom: 100 },
    { x0: 253, x1: 400, top: 66, bottom: 100 },
  ])
})
