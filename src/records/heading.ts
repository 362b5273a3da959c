import { UsageError } from '../model/errors.ts'
import type { OneOrMore } from '../pipeline/types.ts'
import { type Pattern, type PatternMistake, readPattern } from './pattern.ts'

/** A heading pattern, ready to be held against a column's path. */
export interface Heading {
  /** One pattern for each step of the path, the last for the column's own heading. */
  steps: readonly Pattern[]
  /** The column's period stands in its heading. */
  timed: boolean
}

/** Most steps of a path. */
const MOST = 8

/** Headings from patterns, those first that are written first: `a / b` is a path, a step in [ ] may be missing. */
export function headings(patterns: OneOrMore | undefined): Heading[] {
  const list = patterns === undefined ? [] : typeof patterns === 'string' ? [patterns] : patterns
  return list.flatMap(pattern => {
    const read = readHeading(pattern)
    if ('message' in read) throw new UsageError(`heading “${pattern}”: ${read.message}`)
    return read
  })
}

/** One pattern as the headings it stands for: with and without each step that may be missing. */
export function readHeading(source: string): Heading[] | PatternMistake {
  let ways: Pattern[][] = [[]]
  let at = 0
  const steps = source.split(/(\s\/\s)/)
  if (steps.length > 2 * MOST) return { at: 0, message: `a path has at most ${MOST} steps` }
  for (const [i, step] of steps.entries()) {
    if (i % 2 === 0) {
      const pattern = readPattern(step)
      if ('message' in pattern) return { at: at + pattern.at, message: pattern.message }
      const taken = ways.map(way => [...way, pattern])
      ways = pattern.optional ? [...taken, ...ways] : taken
    }
    at += step.length
  }
  const timed = ways.some(way => way.some(step => step.timed))
  const whole = ways.filter(way => way.length > 0)
  if (whole.length < ways.length)
    return { at: 0, message: 'one step of a heading must stand outside [ ]' }
  return whole.map(way => ({ steps: way, timed }))
}

/**
 * Whether a path (normalised, top-down) is the one the heading describes: its last step is the column's own heading or,
 * for one step, the whole path run together; earlier steps stand above in order.
 */
export function fits({ steps }: Heading, path: readonly string[]): boolean {
  const own = steps.at(-1)
  const last = path.at(-1)
  if (own === undefined || last === undefined) return false
  if (steps.length === 1 && own.fits(path.join(''))) return true
  if (!own.fits(last)) return false
  let above = 0
  for (const words of path.slice(0, -1)) {
    if (above < steps.length - 1 && steps[above]?.fits(words) === true) above++
  }
  return above === steps.length - 1
}
