import type { Gray } from './gray.ts'

/** Degrees a page may lie askew, and how fine its angle is told. */
const MOST = 4
const COARSE = 0.25
const FINE = 0.02
/** Points that tell the angle: more tell it no better. */
const POINTS = 60_000
/** Degrees that are not turned back: no line leaves its row by them. */
const STRAIGHT = 0.03

/** How far the lines of a page rise or fall, in degrees clockwise: at the true angle ink lies in the sharpest rows. */
export function skewOf(ink: Uint8Array, { width, height }: Pick<Gray, 'width' | 'height'>): number {
  const points = pointsOf(ink, width, height)
  if (points.length === 0) return 0
  const sharpness = (angle: number) => sharpnessAt(points, angle, width, height)
  const coarse = best(range(-MOST, MOST, COARSE), sharpness)
  const fine = best(range(coarse - COARSE, coarse + COARSE, FINE), sharpness)
  return Math.abs(fine) < STRAIGHT ? 0 : fine
}

/** The lower ends of ink: x and y by turns. Blots and shades have few of them, lines of words many. */
function pointsOf(ink: Uint8Array, width: number, height: number): Int32Array {
  const found: number[] = []
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width; x++)
      if (ink[y * width + x] === 1 && ink[(y + 1) * width + x] === 0) found.push(x, y)
  const step = Math.max(1, Math.ceil(found.length / 2 / POINTS))
  return Int32Array.from(found.filter((_, i) => (i >> 1) % step === 0))
}

function sharpnessAt(points: Int32Array, angle: number, width: number, height: number): number {
  const slope = Math.tan((angle * Math.PI) / 180)
  const margin = Math.ceil(Math.abs(slope) * width)
  const rows = new Float64Array(height + 2 * margin + 1)
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round((points[i + 1] ?? 0) - slope * (points[i] ?? 0)) + margin
    rows[row] = (rows[row] ?? 0) + 1
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step)
}

/** The angle with the most; of equals the one nearest to none. */
function best(angles: readonly number[], of: (angle: number) => number): number {
  let found = 0
  let most = Number.NEGATIVE_INFINITY
  for (const angle of [...angles].sort((a, b) => Math.abs(a) - Math.abs(b))) {
    const value = of(angle)
    if (value <= most) continue
    most = value
    found = angle
  }
  return found
}
