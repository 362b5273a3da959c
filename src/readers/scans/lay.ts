import type { Networks } from './networks.ts'
import { type Area, type Gray, heightOf, widthOf } from './raster/gray.ts'
import { inkOf } from './raster/ink.ts'
import { quarterTurned, straightened } from './raster/rotate.ts'
import { skewOf } from './raster/skew.ts'
import { detectLines } from './words/detect.ts'
import { FIRST, readWord } from './words/read.ts'

/** Degrees clockwise a picture is turned by to stand upright. */
export type Quarter = 0 | 90 | 180 | 270

/** A picture turned and laid straight, and the lines of words that are found on it then. */
export interface Laid {
  turn: Quarter
  /** Degrees, clockwise, it lay askew. */
  skew: number
  gray: Gray
  ink: Uint8Array
  lines: Area[]
}

/** A picture of so many dots an inch. */
export interface Picture {
  gray: Gray
  dpi: number
}

/** Turns a picture by quarters, lays it straight and finds its lines. */
export async function laid(
  { gray: given, dpi }: Picture,
  turn: Quarter,
  networks: Networks,
): Promise<Laid> {
  const turned = quarterTurned(given, turn)
  const skew = skewOf(inkOf(turned, dpi), turned)
  const gray = straightened(turned, skew)
  const lines = await detectLines(gray, dpi, networks)
  return { turn, skew, gray, ink: inkOf(gray, dpi), lines }
}

/** A line this many times as long as it is high, or high as it is long, runs that way. */
const LONG = 1.5

/** Whether most lines of a picture run up and down. */
export function isUpended({ lines }: Laid): boolean {
  const tall = lines.filter(line => heightOf(line) > LONG * widthOf(line))
  const wide = lines.filter(line => widthOf(line) > LONG * heightOf(line))
  return tall.length > wide.length
}

/** Lines that show which way a page lies: the longest, so many. */
const SAMPLE = 10
const FEWEST = 2
/** Sure characters for each square of a line from which it is read the right way up: 0.8 to 1.5 then, up to 0.2 upside down. */
const LEGIBLE = 0.5
/** How many times as legible another way up must be to be the right one. */
const CLEARER = 1.5

/** What was read in a line. */
export interface ReadLine extends Area {
  sure: readonly number[]
}

/** Characters for each square of the longest lines, each counted by how sure it is; undefined where there are too few lines to tell. */
export function legibilityOf(read: readonly ReadLine[]): number | undefined {
  const longest = sampleOf(read)
  if (longest.length < FEWEST) return undefined
  const squares = longest.reduce((sum, line) => sum + widthOf(line) / heightOf(line), 0)
  return longest.flatMap(({ sure }) => sure).reduce((sum, own) => sum + own, 0) / squares
}

/** Whether so few characters were read that the page may lie another way. */
export function isPoor(read: readonly ReadLine[]): boolean {
  return (legibilityOf(read) ?? LEGIBLE) < LEGIBLE
}

/** The picture the way up it is read best: as it is, unless another is clearly more legible. */
export async function clearest(picture: Picture, asIs: Laid, networks: Networks): Promise<Laid> {
  let best = asIs
  let least = CLEARER * ((await legibilityAs(asIs, networks)) ?? 0)
  for (const turn of isUpended(asIs) ? UPENDED : OTHERS) {
    const other = await laid(picture, turn, networks)
    const legibility = (await legibilityAs(other, networks)) ?? 0
    if (legibility < LEGIBLE || legibility <= least) continue
    best = other
    least = legibility
  }
  return best
}

const UPENDED = [90, 270] as const
const OTHERS = [180, 90, 270] as const

async function legibilityAs({ lines, gray }: Laid, networks: Networks) {
  const read: ReadLine[] = []
  for (const line of sampleOf(lines)) {
    const characters = await readWord(gray, line, 0, FIRST, networks)
    read.push({ ...line, sure: characters.map(({ sure }) => sure) })
  }
  return legibilityOf(read)
}

function sampleOf<Line extends Area>(lines: readonly Line[]): Line[] {
  return lines
    .filter(line => widthOf(line) > 2 * heightOf(line))
    .sort((a, b) => widthOf(b) - widthOf(a))
    .slice(0, SAMPLE)
}
