import { LINE_HEIGHT, type Networks, STEP } from '../networks.ts'
import { type Area, type Gray, heightOf, widthOf } from '../raster/gray.ts'
import { resize } from '../raster/resize.ts'
import { charactersSeen } from './ctc.ts'

/** How the picture of a word is cut for the network. */
export interface Crop {
  /** White above and below, and at both ends, in heights of the word. */
  margin: number
  ends: number
  /** Width is stretched by this. */
  stretch: number
}

/** The first picture of a word. */
export const FIRST: Crop = { margin: 0.08, ends: 0.2, stretch: 1.15 }

/** A character that was read, with the x of its middle on the page. */
export interface ReadCharacter {
  char: string
  x: number
  sure: number
}

/** Pixels of the widest picture the network is given at once; longer lines are read in parts that overlap nowhere. */
const WIDEST = 4000
const NARROWEST = 32

/** What the network reads in a word; `least` is the height a line has at least, which a dash has not by itself. */
export async function readWord(
  page: Gray,
  word: Area,
  least: number,
  crop: Crop,
  networks: Networks,
): Promise<ReadCharacter[]> {
  const high = Math.max(heightOf(word), least)
  const middle = (word.top + word.bottom) / 2
  const area = {
    x0: word.x0 - crop.ends * high,
    x1: word.x1 + crop.ends * high,
    top: middle - high * (0.5 + crop.margin),
    bottom: middle + high * (0.5 + crop.margin),
  }
  const scale = (LINE_HEIGHT / heightOf(area)) * crop.stretch
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(widthOf(area) * scale)))
  const steps = await networks.recognise(resize(page, area, width, LINE_HEIGHT))
  return charactersSeen(steps, networks.alphabet).map(({ char, middle: at, sure }) => ({
    char,
    sure,
    x: area.x0 + (at * STEP * widthOf(area)) / width,
  }))
}
