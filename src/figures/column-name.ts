import { stageTails, sumTails, timeTails } from '../lexicon/indicators.ts'
import { labelName } from '../reading/label-name.ts'
import { timeless } from './headed.ts'

/** A heading without its unit, time and stage. */
export function columnName(heading: string): string {
  return timeless(labelName(heading))
    .replace(stageTails, '')
    .replace(sumTails, '$1')
    .replace(timeTails, '')
}
