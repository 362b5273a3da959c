import type { Area, Gray } from './gray.ts'

/** What each pixel of one axis is mixed of: the first pixel of the source, and the weights from there on. */
interface Mix {
  first: number
  weights: Float32Array
}

/** What lies beyond the picture. */
const PAPER = 255

/** A part of a picture in another size; what is beyond the picture is white. Shrunk without losing thin lines, enlarged by straight lines between pixels. */
export function resize(source: Gray, area: Area, width: number, height: number): Gray {
  const across = mixesOf(area.x0, area.x1, width)
  const down = mixesOf(area.top, area.bottom, height)
  /** Rows of the source in their new width; no more of them are kept than one row is mixed of. */
  const kept = Math.max(1, ...down.map(({ weights }) => weights.length))
  const wide = new Float32Array(kept * width)
  const slot = (row: number) => (((row % kept) + kept) % kept) * width
  let next = down[0]?.first ?? 0
  const data = new Uint8Array(width * height)
  for (const [y, { first, weights }] of down.entries()) {
    for (next = Math.max(next, first); next < first + weights.length; next++)
      squeeze(source, next, across, wide, slot(next))
    const slots = Array.from(weights, (_, i) => slot(first + i))
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let i = 0; i < weights.length; i++)
        sum += (weights[i] ?? 0) * (wide[(slots[i] ?? 0) + x] ?? 0)
      data[y * width + x] = Math.round(sum)
    }
  }
  return { width, height, data }
}

function squeeze(
  { data, width, height }: Gray,
  row: number,
  across: readonly Mix[],
  into: Float32Array,
  at: number,
): void {
  const isInside = row >= 0 && row < height
  const start = row * width
  for (let x = 0; x < across.length; x++) {
    const mix = across[x]
    if (mix === undefined) continue
    const { first, weights } = mix
    let sum = 0
    for (let i = 0; i < weights.length; i++) {
      const column = first + i
      const value =
        isInside && column >= 0 && column < width ? (data[start + column] ?? PAPER) : PAPER
      sum += (weights[i] ?? 0) * value
    }
    into[at + x] = sum
  }
}

function mixesOf(from: number, to: number, count: number): Mix[] {
  const step = (to - from) / count
  const reach = Math.max(1, step)
  return Array.from({ length: count }, (_, i) => {
    const centre = from + (i + 0.5) * step - 0.5
    const first = Math.ceil(centre - reach)
    const length = Math.max(1, Math.floor(centre + reach) - first + 1)
    const weights = Float32Array.from({ length }, (_, j) =>
      Math.max(0, 1 - Math.abs(first + j - centre) / reach),
    )
    const sum = weights.reduce((a, b) => a + b, 0)
    return { first, weights: weights.map(weight => weight / sum) }
  })
}
