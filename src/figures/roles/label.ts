import { labelAsides, labelMarks, stageTails, timeTails } from '../../lexicon/indicators.ts'
import { timeless } from '../headed.ts'
import { compact } from './aspect.ts'

/** A label without numbering, codes and brackets that say its unit or level: 因公出国（境）费 keeps its bracket. */
export function labelName(label: string): string {
  let text = label.replace(/\s+/g, ' ').trim()
  for (let next = text.replace(labelMarks, ''); next !== text; next = text.replace(labelMarks, ''))
    text = next
  return compact(text.replace(labelAsides, '')).replace(/[：:]$/, '')
}

/** A heading without its unit, time and stage. */
export function columnName(heading: string): string {
  return timeless(labelName(heading)).replace(stageTails, '').replace(timeTails, '')
}
