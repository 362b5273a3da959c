import { describe, expect, test } from 'vitest'
import type { Networks } from '../../../src/readers/scans/networks.ts'
import { recognisePage } from '../../../src/readers/scans/page.ts'
import type { Gray } from '../../../src/readers/scans/raster/gray.ts'
import { quarterTurned } from '../../../src/readers/scans/raster/rotate.ts'
import { alphabet, fill, paper } from './picture.ts'

const DPI = 125
const points = 72 / DPI

/** Lines of letters with a roof: only upright have they more ink above their middle than below it. */
function page(lines: number): Gray {
  const gray = paper(640, 448)
  for (let line = 0; line < lines; line++)
    for (let i = 0; i < 20; i++) {
      const [x0, top] = [64 + 16 * i, 64 + 60 * line]
      fill(gray, { x0, x1: x0 + 12, top, bottom: top + 8 })
      fill(gray, { x0: x0 + 4, x1: x0 + 8, top, bottom: top + 20 })
    }
  return gray
}

/** Finds lines of these letters whichever way they run, and reads them upright alone. */
const networks: Networks = {
  name: 'roofs 1',
  alphabet,
  detect: async ({ width, height, data }) => {
    const likely = new Float32Array(data.length)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        if ((data[y * width + x] ?? 255) > 160) continue
        for (let by = Math.max(0, y - 4); by < Math.min(height, y + 5); by++)
          likely.fill(1, by * width + Math.max(0, x - 4), by * width + Math.min(width, x + 5))
      }
    return likely
  },
  recognise: async ({ width, height, data }) => {
    const dark = (from: number, to: number) =>
      data.subarray(from * width, to * width).filter(value => value < 128).length
    const isUpright = dark(0, height / 2) > 1.2 * dark(height / 2, height)
    const steps = Math.floor(width / 8)
    const classes = new Int32Array(steps)
    const sure = new Float32Array(steps).fill(0.9)
    if (isUpright)
      for (let i = 0; i < 20; i++)
        classes[Math.floor(((i + 0.5) / 20) * steps)] =
          alphabet.indexOf(i % 2 === 0 ? 'a' : 'b') + 1
    return { classes, sure }
  },
}

const read = (gray: Gray) => {
  const [width, height] = [gray.width * points, gray.height * points]
  return recognisePage({ page: 1, width, height, dpi: DPI, gray }, networks)
}
const letters = 'ab'.repeat(10)

describe('a page that lies another way up is turned to be read', () => {
  test.each([
    [0, 0, 0],
    [90, 270, 90],
    [180, 180, 180],
    [270, 90, 270],
  ] as const)('turned by %d degrees', async (by, turn, angle) => {
    const gray = quarterTurned(page(5), by)
    const { content, words, ...found } = await read(gray)
    expect(found.turn).toBe(turn)
    expect(content.glyphs.map(({ char }) => char).join('')).toBe(letters.repeat(5))
    expect(new Set(content.glyphs.map(glyph => glyph.angle))).toEqual(new Set([angle]))
    expect([content.width, content.height]).toEqual([gray.width * points, gray.height * points])
    /** Every character lies on the ink it was read from, on the page as it is displayed. */
    const off = content.glyphs.filter(
      ({ x0, x1, top, bottom }) => !isInked(gray, (x0 + x1) / 2, (top + bottom) / 2),
    )
    expect(off).toEqual([])
    expect(words).toHaveLength(5)
  })

  test('a page nobody can read stays as it lies', async () => {
    const blind = { ...networks, recognise: async () => nothing }
    const gray = page(5)
    const [width, height] = [gray.width * points, gray.height * points]
    const found = await recognisePage({ page: 1, width, height, dpi: DPI, gray }, blind)
    expect(found.turn).toBe(0)
    expect(found.content.glyphs).toEqual([])
  })

  test('one line alone does not tell', async () => {
    expect((await read(quarterTurned(page(1), 180))).turn).toBe(0)
  })
})

const nothing = { classes: new Int32Array(4), sure: new Float32Array(4) }

/** Whether there is ink within three pixels of a place in points. */
function isInked({ width, data }: Gray, x: number, y: number): boolean {
  const [column, row] = [Math.round(x / points), Math.round(y / points)]
  for (let by = row - 3; by <= row + 3; by++)
    if (data.subarray(by * width + column - 3, by * width + column + 4).some(value => value < 128))
      return true
  return false
}
