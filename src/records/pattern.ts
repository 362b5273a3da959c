import { nearest } from '../nearest.ts'
import { normalise } from './normalise.ts'
import { endsOf, isPlaceholder, placeholderNames, timedNames } from './placeholders.ts'

/** A stretch of a pattern, and how many characters it stands for at least and at most. */
interface Part {
  /** Where the words after it may begin, given where it may begin: every way at once, so that no pattern is slow. */
  ends(words: string, starts: readonly number[]): readonly number[]
  least: number
  most: number
}

/** One step of a heading pattern, ready to be held against normalised words. */
export interface Pattern {
  fits(words: string): boolean
  /** One of its placeholders is a period. */
  timed: boolean
  /** All of it stands in [ ]. */
  optional: boolean
}

/** What is wrong with a pattern, and at which of its characters. */
export interface PatternMistake {
  at: number
  message: string
}

interface Reading {
  readonly source: string
  /** Every bracket of the notation → the one that closes it, and back. */
  readonly pairs: ReadonlyMap<number, number>
  at: number
  timed: boolean
  mistake: PatternMistake | null
}

/**
 * Reads `{year}[末|初]债务限额|合计`: [ ] may be missing, | parts words of which one stands there, ( | ) gathers them,
 * { } stands for what varies. Round brackets without | are printed brackets. Returns the mistake where there is one.
 */
export function readPattern(source: string): Pattern | PatternMistake {
  const pairs = bracketPairs(source)
  const reading: Reading = { source, pairs, at: 0, timed: false, mistake: null }
  const part = alternatives(reading)
  if (reading.mistake !== null) return reading.mistake
  const fits = (words: string) =>
    words.length >= part.least &&
    words.length <= part.most &&
    part.ends(words, [0]).includes(words.length)
  const optional = source.startsWith('[') && pairs.get(0) === source.length - 1
  if (!optional && source !== '{any}' && fits(''))
    return { at: 0, message: 'this would fit a heading without words; some must stand outside [ ]' }
  return { fits, timed: reading.timed, optional }
}

/** Square brackets, and the round ones that hold a | of their own. */
function bracketPairs(source: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: { at: number; bar: boolean }[] = []
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at)
    const last = open.at(-1)
    const opening = last && source[last.at]
    if (character === '[' || character === '(') open.push({ at, bar: false })
    else if (character === '|' && last) last.bar = true
    else if (
      last &&
      ((character === ']' && opening === '[') || (character === ')' && opening === '('))
    ) {
      open.pop()
      if (character === ')' && !last.bar) continue
      pairs.set(last.at, at).set(at, last.at)
    }
  }
  return pairs
}

/** `a|b|c` up to the bracket that closes it, or to the end. */
function alternatives(reading: Reading): Part {
  const choices: Part[] = [sequence(reading)]
  while (reading.source[reading.at] === '|') {
    reading.at += 1
    choices.push(sequence(reading))
  }
  return oneOf(choices)
}

/** Words, placeholders and bracketed parts one after another, up to | or a closing bracket. */
function sequence(reading: Reading): Part {
  const { source, pairs } = reading
  const parts: Part[] = []
  while (reading.at < source.length) {
    const { at } = reading
    const character = source.charAt(at)
    const partner = pairs.get(at)
    if (character === '|' || (partner !== undefined && partner < at)) break
    if (character === '{' || character === '}') parts.push(placeholder(reading))
    else if (partner !== undefined) {
      reading.at += 1
      const inner = alternatives(reading)
      reading.at = Math.max(reading.at, partner + 1)
      parts.push(character === '[' ? oneOf([inner, nothing]) : inner)
    } else if (character === '[' || character === ']') {
      fail(
        reading,
        at,
        `nothing ${character === '[' ? 'closes' : 'opens'} the bracket “${character}”`,
      )
    } else parts.push(literal(reading))
  }
  return {
    ends: (words, starts) =>
      parts.reduce((at, part) => (at.length > 0 ? part.ends(words, at) : at), starts),
    least: sum(parts.map(({ least }) => least)),
    most: sum(parts.map(({ most }) => most)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

function literal(reading: Reading): Part {
  const { source, pairs } = reading
  const from = reading.at
  while (reading.at < source.length && !pairs.has(reading.at)) {
    if (/[|[\]{}]/.test(source.charAt(reading.at))) break
    reading.at += 1
  }
  const wanted = normalise(source.slice(from, reading.at))
  const { length } = wanted
  return {
    ends: (words, starts) =>
      starts.flatMap(start => (words.startsWith(wanted, start) ? start + length : [])),
    least: length,
    most: length,
  }
}

function placeholder(reading: Reading): Part {
  const { source, at } = reading
  if (source[at] === '}') return fail(reading, at, 'nothing opens the brace “}”')
  const end = source.indexOf('}', at)
  if (end < 0) return fail(reading, at, 'nothing closes the brace “{”')
  const name = source.slice(at + 1, end)
  if (!isPlaceholder(name)) {
    const known = placeholderNames.map(word => `{${word}}`).join(' ')
    const near = nearest(name, placeholderNames)
    const hint = near === undefined ? '' : `; did you mean {${near}}?`
    return fail(reading, at, `{${name}} stands for nothing; expected one of ${known}${hint}`)
  }
  reading.at = end + 1
  if (timedNames.includes(name)) reading.timed = true
  return {
    ends: (words, starts) => inOrder(starts.flatMap(start => endsOf(name, words, start))),
    least: 0,
    most: Number.POSITIVE_INFINITY,
  }
}

const nothing: Part = { ends: (_words, starts) => starts, least: 0, most: 0 }

function oneOf(choices: readonly Part[]): Part {
  const [only] = choices
  if (only !== undefined && choices.length === 1) return only
  return {
    ends: (words, starts) => inOrder(choices.flatMap(choice => choice.ends(words, starts))),
    least: Math.min(...choices.map(({ least }) => least)),
    most: Math.max(...choices.map(({ most }) => most)),
  }
}

function inOrder(places: readonly number[]): number[] {
  return places.length < 2 ? [...places] : [...new Set(places)].sort((a, b) => a - b)
}

/** Keeps the first mistake and ends the reading. */
function fail(reading: Reading, at: number, message: string): Part {
  reading.mistake ??= { at, message }
  reading.at = reading.source.length
  return nothing
}
