import { mayBeDigit, recognisedNumber, strokes } from '../../../lexicon/recognised.ts'
import type { ReadCharacter } from './read.ts'

/** A stretch of a word that was read twice and differently; x on the page. */
export interface Disagreement {
  x0: number
  x1: number
  /** What the first and the second reading say it is; '' for nothing. */
  readings: [string, string]
}

/** Whether a word is worth a second reading: it has a digit, or is so short that it may be one. */
export function isReadAgain(characters: readonly ReadCharacter[]): boolean {
  const text = wordsOf(characters)
  return /\d/.test(text) || (text.length <= SHORT && (text === '' || mayBeDigit.test(text)))
}

const SHORT = 3

/** Where two readings of a word see other numbers. */
export function disagreements(
  first: readonly ReadCharacter[],
  second: readonly ReadCharacter[],
): Disagreement[] {
  const [mine, other] = [numberPlaces(first), numberPlaces(second)]
  const same = common(mine, other)
  const left = mine.filter(number => !same.has(number)).map(number => ({ ...number, by: 0 }))
  const right = other.filter(number => !same.has(number)).map(number => ({ ...number, by: 1 }))
  const found: Disagreement[] = []
  for (const { x0, x1, text, by } of [...left, ...right].sort((a, b) => a.x0 - b.x0)) {
    const before = found.at(-1)
    if (before && x0 <= before.x1) {
      before.x1 = Math.max(before.x1, x1)
      before.readings[by] = `${before.readings[by] ?? ''} ${text}`.trim()
    } else found.push({ x0, x1, readings: by === 0 ? [text, ''] : ['', text] })
  }
  return found
}

/** A number of a reading, in plain characters. */
interface ReadNumber {
  text: string
  x0: number
  x1: number
}

export function numberPlaces(characters: readonly ReadCharacter[]): ReadNumber[] {
  const seen = characters.filter(({ char }) => char !== ' ')
  const text = seen.map(({ char }) => plain(char)).join('')
  return [...text.matchAll(recognisedNumber)].map(({ 0: found, index }) => ({
    text: found,
    x0: seen[index]?.x ?? 0,
    x1: seen[index + found.length - 1]?.x ?? 0,
  }))
}

/** One UTF-16 unit for each, so that places in the text are those of the characters. */
function plain(char: string): string {
  if (strokes.test(char)) return '-'
  const common = char.normalize('NFKC')
  return common.length === 1 ? common : (char[0] ?? ' ')
}

/** The numbers both readings have, in the same order: the longest common part. */
function common(a: readonly ReadNumber[], b: readonly ReadNumber[]): Set<ReadNumber> {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  )
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row)
        row[j] =
          a[i]?.text === b[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const same = new Set<ReadNumber>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [mine, other] = [a[i], b[j]]
    if (mine && other && mine.text === other.text) {
      same.add(mine).add(other)
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return same
}

export function wordsOf(characters: readonly ReadCharacter[]): string {
  return characters
    .map(({ char }) => char)
    .join('')
    .trim()
}
