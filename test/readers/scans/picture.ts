import type { Networks, Steps } from '../../../src/readers/scans/networks.ts'
import type { Area, Gray } from '../../../src/readers/scans/raster/gray.ts'

/** White paper. */
export function paper(width: number, height: number): Gray {
  return { width, height, data: new Uint8Array(width * height).fill(255) }
}

/** Fills a rectangle, in black if nothing else is said. */
export function fill({ width, data }: Gray, { x0, x1, top, bottom }: Area, shade = 0): void {
  for (let y = top; y < bottom; y++) data.fill(shade, y * width + x0, y * width + x1)
}

/** A line of block letters: a solid bar a letter, so that where it stands and how wide it is are known. */
export function bars(page: Gray, x: number, top: number, count: number): Area {
  for (let i = 0; i < count; i++)
    fill(page, { x0: x + 16 * i, x1: x + 16 * i + 8, top, bottom: top + 24 })
  return { x0: x, x1: x + 16 * count - 8, top, bottom: top + 24 }
}

/** The steps a network would see these characters at, one every `apart` steps; '_' is seen as nothing. */
export function stepsOf(words: string, alphabet: readonly string[], apart = 3): Steps {
  const classes = new Int32Array(words.length * apart)
  const sure = new Float32Array(words.length * apart).fill(0.9)
  for (const [i, char] of [...words].entries()) classes[i * apart + 1] = alphabet.indexOf(char) + 1
  return { classes, sure }
}

export const alphabet = [...'0123456789.,-%abc亿元 ']

/** Networks that find a line where there is ink, and read in order what they are told to. */
export function fake(readings: readonly string[]): Networks {
  const left = [...readings]
  return {
    name: 'fake 1',
    alphabet,
    detect: async picture => lines(picture),
    recognise: async ({ width }) => {
      const words = left.shift() ?? ''
      return spread(words, Math.max(1, Math.floor(width / 8)))
    },
  }
}

/** Where ink is, and a dozen pixels to both sides of it; a long line is none. */
function lines({ width, height, data }: Gray): Float32Array {
  const likely = new Float32Array(data.length)
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width)
    if (row.filter(value => value < 160).length > LONG) continue
    for (let x = 0; x < width; x++)
      if (row.subarray(Math.max(0, x - NEAR), x + NEAR).some(value => value < 160))
        likely[y * width + x] = 1
  }
  return likely
}

const NEAR = 6
const LONG = 150

/** Characters evenly over so many steps, as those of a word are whose bars stand evenly. */
function spread(words: string, steps: number): Steps {
  const classes = new Int32Array(steps)
  const sure = new Float32Array(steps).fill(0.9)
  for (const [i, char] of [...words].entries()) {
    const at = Math.min(steps - 1, Math.floor(((i + 0.5) / words.length) * steps))
    classes[at] = alphabet.indexOf(char) + 1
  }
  return { classes, sure }
}
