import type { Networks } from '../networks.ts'
import { type Area, type Gray, heightOf, widthOf } from '../raster/gray.ts'
import { type PlacedCharacter, placeCharacters } from './characters.ts'
import { type SetCharacter, setCharacters } from './glyphs.ts'
import { type Crop, FIRST, type ReadCharacter, readWord } from './read.ts'
import { disagreements, isReadAgain, numberPlaces } from './twice.ts'
import type { Word } from './words.ts'

/** How the second picture of a word is cut: of another height and width than the first, so that what one blurs the other shows. */
const SECOND: Crop = { margin: 0.15, ends: 0.15, stretch: 1 }
/** Height of a line in heights of those found, which a word of dashes is given as well. */
const LEAST = 0.7
/** White inside a digit, in heights of its word, that shows ink which is no part of it. */
const WHITE = 0.1
/** Width of a 0 in its heights from which it may be a letter: 0.76 at most in common typefaces; an O has 0.87 in SimSun, more in others. */
const ROUND = 0.82
/** What stands for a character that is not certain. */
const LOST = '\ufffd'

/** What a word is read as. */
export interface ReadWord {
  characters: SetCharacter[]
  doubts: { area: Area; readings: [string, string]; why?: string }[]
  /** Of its least sure character, 0 to 1. */
  sure: number
}

/** The page words are read on. */
export interface Sheet {
  gray: Gray
  /** Its ink without rulings. */
  print: Uint8Array
  /** The usual height of a line, in pixels. */
  usual: number
}

/** Reads a word, and its numbers a second time; a number the readings differ in is left out. */
export async function readTwice(
  { gray, print, usual }: Sheet,
  word: Word,
  networks: Networks,
): Promise<ReadWord> {
  const least = LEAST * usual
  const first = await readWord(gray, word, least, FIRST, networks)
  const placed = placeCharacters(word, first, print, gray.width)
  const again = isReadAgain(first)
  const second = again ? await readWord(gray, word, least, SECOND, networks) : first
  const doubts = again
    ? [...differing(first, second, word), ...unaccounted(first, placed, word)]
    : []
  const marked = placed.map(character =>
    doubts.some(({ x0, x1 }) => character.x >= x0 && character.x <= x1)
      ? { ...character, char: LOST }
      : character,
  )
  return {
    characters: setCharacters(word, marked, usual),
    doubts: doubts.map(doubt => boxed(doubt, placed, word)),
    sure: Math.min(1, ...placed.map(({ sure }) => sure)),
  }
}

type Doubted = Pick<Area, 'x0' | 'x1'> & { readings: [string, string]; why?: string }

function differing(
  first: readonly ReadCharacter[],
  second: readonly ReadCharacter[],
  word: Word,
): Doubted[] {
  return disagreements(first, second).map(({ x0, x1, readings }) => ({
    x0: Math.max(x0 - 1, word.x0),
    x1: Math.min(x1 + 1, word.x1),
    readings,
  }))
}

/** Numbers with ink among their digits that is no part of what was read: a sign or a point the network did not see. */
function unaccounted(
  first: readonly ReadCharacter[],
  placed: readonly PlacedCharacter[],
  word: Word,
): Doubted[] {
  return numberPlaces(first).flatMap(({ text, x0, x1 }) => {
    const digits = placed.filter(({ x, char }) => x >= x0 && x <= x1 && /\d/.test(char))
    const [only] = digits
    if (text === '0' && only && widthOf(only) > ROUND * heightOf(only))
      return [{ x0, x1, readings: [text, text], why: 'it is as wide as the letter O' }]
    const isLost = digits.some(({ gap, isInked }) => !isInked || gap > WHITE * heightOf(word))
    const why = 'there is ink beside its digits that was not read, or none where a digit was'
    return isLost ? [{ x0, x1, readings: [text, text], why }] : []
  })
}

function boxed({ x0, x1, ...rest }: Doubted, placed: readonly PlacedCharacter[], word: Word) {
  const inside = placed.filter(({ x }) => x >= x0 && x <= x1)
  const area = {
    top: word.top,
    bottom: word.bottom,
    x0: Math.min(x0, ...inside.map(own => own.x0)),
    x1: Math.max(x1, ...inside.map(own => own.x1)),
  }
  return { area, ...rest }
}
