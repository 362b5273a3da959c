import type { Claim } from './finder.ts'
import { meet, type Span, spanOf, weightedSum } from './interval.ts'

/** Longer runs of rows are not tried. */
const longestRun = 12

/**
 * Whether a sum that fails holds once rows are read one level higher or lower: with rows that stand among its parts and were
 * taken for parts of parts, without rows that are the parts of the parts before them, or without the last of its parts, which stand
 * beside it (110 heads less than its digits say). Then the failure tells of the indentation, not
 * of a number. Never used to claim anything.
 */
export function isMisread({ kind, members, layout }: Claim): boolean {
  const [total, ...parts] = members
  const stated = total && spanOf(total.found.figure)
  if (kind !== 'sum' || stated === undefined) return false
  const spans = parts.flatMap(({ found, weight }) => {
    const span = spanOf(found.figure)
    return span === undefined ? [] : [{ span, weight }]
  })
  if (spans.length < parts.length) return false
  const beside = (layout?.beside?.() ?? []).flatMap(found => spanOf(found.figure) ?? [])
  return (
    holdsWith(stated, spans, beside) ||
    holdsWithout(stated, spans) ||
    holdsBefore(stated, spans) ||
    holdsNested(stated, spans)
  )
}

type Part = { span: Span; weight: number }

/** A run of rows that no one took in makes up what is missing. */
function holdsWith(stated: Span, parts: readonly Part[], beside: readonly Span[]): boolean {
  const sum = weightedSum(parts)
  return beside.some((_, from) => {
    let run: Span = sum
    return beside.slice(from, from + longestRun).some(span => {
      run = weightedSum([
        { span: run, weight: 1 },
        { span, weight: 1 },
      ])
      return meet(run, stated)
    })
  })
}

/** Rows that make up the part before them were added beside it. */
function holdsWithout(stated: Span, parts: readonly Part[]): boolean {
  const sum = weightedSum(parts)
  return parts.some(({ span, weight }, i) => {
    if (weight !== 1) return false
    const rest = weightedSum([
      { span: sum, weight: 1 },
      { span, weight: -1 },
    ])
    if (!meet(rest, stated)) return false
    const after = parts.slice(i + 1, i + 1 + longestRun)
    return after.some((_, n) => meet(weightedSum(after.slice(0, n + 1)), span))
  })
}

/** The first parts, two or more, make up the total: those after them stand beside it. */
function holdsBefore(stated: Span, parts: readonly Part[]): boolean {
  const [first, ...rest] = parts
  if (first === undefined) return false
  let sum = weightedSum([first])
  return rest.slice(0, -1).some(part => {
    sum = weightedSum([{ span: sum, weight: 1 }, part])
    return meet(sum, stated)
  })
}

/** Parts and their own parts were added up alike: those over the others make up the total. */
function holdsNested(stated: Span, parts: readonly Part[]): boolean {
  if (parts.some(({ weight }) => weight !== 1)) return false
  const outer: Part[] = []
  let nested = false
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (part === undefined) break
    outer.push(part)
    const own = runOf(part.span, parts.slice(i + 1, i + 1 + longestRun))
    if (own > 0) nested = true
    i += own
  }
  return nested && outer.length > 1 && meet(weightedSum(outer), stated)
}

/** How many parts, two or more, right behind a part make it up; 0 where none do. */
function runOf(span: Span, after: readonly Part[]): number {
  for (let n = 2; n <= after.length; n++) if (meet(weightedSum(after.slice(0, n)), span)) return n
  return 0
}
