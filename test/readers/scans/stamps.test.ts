import { expect, test } from 'vitest'
import { pixelsOf } from '../../../src/readers/pdf/pictures/pixels.ts'

const [width, height] = [600, 800]
const RGB = 2

/** A page in colour: a red ring with a bar printed under it, and a red number far from it. */
function page() {
  const data = new Uint8Array(3 * width * height).fill(255)
  const put = (x: number, y: number, color: readonly number[]) =>
    data.set(color, 3 * (y * width + x))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const far = Math.hypot(x - 300, y - 300)
      if (far > 44 && far < 50) put(x, y, [220, 40, 40])
      if (y > 296 && y < 304 && x > 240 && x < 360)
        put(x, y, far > 44 && far < 50 ? [120, 20, 20] : [10, 10, 10])
      if (y > 600 && y < 620 && x > 100 && x < 110) put(x, y, [200, 20, 20])
    }
  return { width, height, kind: RGB, data }
}

test('the red of a stamp is paper, what is printed under it stays, and so does red print', () => {
  const gray = pixelsOf(page())
  const at = (x: number, y: number) => gray?.data[y * width + x] ?? -1
  expect(at(300, 253)).toBeGreaterThan(200)
  expect(at(300, 300)).toBeLessThan(30)
  expect(at(253, 300)).toBeLessThan(130)
  expect(at(105, 610)).toBeLessThan(100)
})
