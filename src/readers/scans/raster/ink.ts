import type { Gray } from './gray.ts'

/** Half the side of the square a pixel is held against, in inches: wider than a stroke, narrower than a shade. */
const AROUND = 0.1
/** Share of the lightness around it below which a pixel is ink. */
const DARK = 0.85

/** Which pixels are ink, 1 or 0: those darker than what is around them, so that a shaded cell and a faint print keep their letters. */
export function inkOf({ width, height, data }: Gray, dpi: number): Uint8Array {
  const reach = Math.round(AROUND * dpi)
  const ink = new Uint8Array(width * height)
  const columns = new Uint32Array(width)
  let rows = 0
  const add = (row: number, sign: number) => {
    if (row < 0 || row >= height) return
    rows += sign
    for (let x = 0; x < width; x++)
      columns[x] = (columns[x] ?? 0) + sign * (data[row * width + x] ?? 0)
  }
  for (let row = 0; row < reach; row++) add(row, 1)
  for (let y = 0; y < height; y++) {
    add(y + reach, 1)
    add(y - reach - 1, -1)
    let sum = 0
    let count = 0
    for (let x = 0; x < reach && x < width; x++, count++) sum += columns[x] ?? 0
    for (let x = 0; x < width; x++) {
      if (x + reach < width) {
        sum += columns[x + reach] ?? 0
        count += 1
      }
      if (x - reach - 1 >= 0) {
        sum -= columns[x - reach - 1] ?? 0
        count -= 1
      }
      const at = y * width + x
      if ((data[at] ?? 0) * count * rows < DARK * sum) ink[at] = 1
    }
  }
  return ink
}
