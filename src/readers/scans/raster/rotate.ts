import type { Gray } from './gray.ts'

const PAPER = 255

/** The page turned back by so many degrees (clockwise as it lies) around its middle, in the same size. */
export function straightened(source: Gray, degrees: number): Gray {
  if (degrees === 0) return source
  const { width, height, data } = source
  const [sin, cos] = turnOf(degrees)
  const [middleX, middleY] = [width / 2, height / 2]
  const turned = new Uint8Array(width * height)
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? PAPER : (data[y * width + x] ?? PAPER)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = (x - middleX) * cos - (y - middleY) * sin + middleX
      const fromY = (x - middleX) * sin + (y - middleY) * cos + middleY
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      const [right, below] = [fromX - left, fromY - top]
      turned[y * width + x] = Math.round(
        (at(left, top) * (1 - right) + at(left + 1, top) * right) * (1 - below) +
          (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * below,
      )
    }
  }
  return { width, height, data: turned }
}

/** Sine and cosine of an angle in degrees. */
export function turnOf(degrees: number): [sin: number, cos: number] {
  const angle = (degrees * Math.PI) / 180
  return [Math.sin(angle), Math.cos(angle)]
}

/** The page turned clockwise by a quarter, a half or three quarters. */
export function quarterTurned(source: Gray, turn: 0 | 90 | 180 | 270): Gray {
  if (turn === 0) return source
  const { width, height, data } = source
  const upended = turn !== 180
  const [wide, high] = upended ? [height, width] : [width, height]
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const from =
        turn === 90
          ? (height - 1 - x) * width + y
          : turn === 270
            ? x * width + (width - 1 - y)
            : (height - 1 - y) * width + (width - 1 - x)
      turned[y * wide + x] = data[from] ?? PAPER
    }
  }
  return { width: wide, height: high, data: turned }
}
