import { measuredBy } from '../lexicon/aspects.ts'
import { secondLevel } from '../lexicon/scopes.ts'
import { ownLevel } from '../lexicon/subjects.ts'
import { isCompared } from './attributes/period.ts'
import type { Mark } from './mark.ts'

/** Whether a text names more than one level, or one as the second. */
export function namesLevels(text: string, marks: readonly Mark[]): boolean {
  const scoped = marks.filter(({ word }) => word?.scope !== undefined)
  return (
    new Set(scoped.map(({ word }) => word?.scope)).size > 1 ||
    scoped.some(({ start }) => secondLevel.test(text.slice(0, start)))
  )
}

/** A row that says the level alone, or whose it is: 市本级, 吉林省本级. */
export function isWhole(text: string, mark: Mark): boolean {
  const label = text.trim()
  return mark.end - mark.start === label.length || (ownLevel.test(label) && label.length < 12)
}

/** 比上年增长（%）, 决算数为上年决算数的%: what the column compares with, not when. */
export function isYardstick(text: string, mark: Mark): boolean {
  return isCompared(text, mark) || '为占'.includes(text.charAt(mark.start - 1) || ' ')
}

/** 占预算的%, 为（调整）预算数的%, 比年初预算增减: the stage of what the column measures by, not its own. */
export function isMeasuredBy(text: string, mark: Mark): boolean {
  return measuredBy.test(text.slice(0, mark.start))
}

/** The one year some words name; nothing when they name two. */
export function yearOf(marks: readonly Mark[]): number | undefined {
  let year: number | undefined
  for (const { period } of marks) {
    if (period?.year === undefined) continue
    if (period.toYear !== undefined || (year !== undefined && year !== period.year))
      return undefined
    year = period.year
  }
  return year
}
