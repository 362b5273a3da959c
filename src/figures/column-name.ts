import { stageTails, sumTails, timeTails } from '../lexicon/indicators.ts'
import { labelName } from '../reading/label-name.ts'
import { isUnit, timeless } from './headed.ts'

const bracketAtEnd = /[（(]([^（()）]{1,8})[)）]$/

/** A heading without its unit, time and stage. */
export function columnName(heading: string): string {
  return timeless(unitless(labelName(heading)))
    .replace(stageTails, '')
    .replace(sumTails, '$1')
    .replace(timeTails, '')
}

/** 学校数（所） without its unit. */
function unitless(name: string): string {
  const found = bracketAtEnd.exec(name)
  return found?.[1] !== undefined && found.index > 1 && isUnit(found[1])
    ? name.slice(0, found.index)
    : name
}
