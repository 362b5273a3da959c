import { heightOf } from '../raster/gray.ts'
import type { PlacedCharacter } from './characters.ts'
import { median, type Word } from './words.ts'

/** A character as it is set: on a baseline, in a size, with the room it takes on its line; pixels. */
export interface SetCharacter {
  char: string
  sure: number
  x0: number
  x1: number
  top: number
  bottom: number
  baseline: number
  size: number
}

/** Heights of digits and of Han characters in em, and how far these reach under the baseline. */
const DIGIT = 0.7
const HAN = 0.9
const UNDER = 0.08
/** Half the width of a digit, in em. */
const HALF = 0.25
/** A digit this much lower than the others of its word is a mark of a note. */
const SMALL = 0.72

const digit = /^\d$/
const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u
const point = /[，。、；：！？）（》《”“]/u

/** Sets the characters of a word; `usual` is the height of a line, for words of dashes alone. */
export function setCharacters(
  word: Word,
  characters: readonly PlacedCharacter[],
  usual: number,
): SetCharacter[] {
  const digits = characters.filter(({ char, isInked }) => digit.test(char) && isInked)
  const tall = Math.max(...word.components.map(heightOf), 1)
  const high = median(digits.map(heightOf))
  const size = high > 0 ? high / DIGIT : Math.max(tall, 0.6 * usual) / HAN
  const baseline =
    high > 0
      ? median(digits.filter(own => heightOf(own) > SMALL * high).map(({ bottom }) => bottom))
      : (word.top + word.bottom) / 2 + size * (HAN / 2 - UNDER)
  return characters.map((character, i) => {
    const { char, sure, x, x0, x1, from, to, top, bottom } = character
    const isMark = digit.test(char) && heightOf(character) < SMALL * high
    const own = isMark ? heightOf(character) / DIGIT : size
    const after = characters[i + 1]
    const room = wide.test(char)
      ? {}
      : { x0: Math.max(from, x - HALF * own), x1: Math.min(to, x + HALF * own) }
    const end =
      after && (point.test(char) || point.test(after.char)) ? Math.min(after.x0, x1 + size) : x1
    const ground = isMark ? bottom : baseline
    return {
      char,
      sure,
      x0: Math.min(x0, room.x0 ?? x0),
      x1: Math.max(x1, room.x1 ?? x1, end),
      top: Math.min(top, ground - 0.86 * own),
      bottom: Math.max(bottom, ground + 0.12 * own),
      baseline: ground,
      size: own,
    }
  })
}
