import { splitCode } from '../lexicon/classes.ts'
import { labelAsides, labelMarks, spacedYear } from '../lexicon/indicators.ts'

/** A label without numbering, codes and brackets that say its unit or level: 因公出国（境）费 keeps its bracket. */
export function labelName(label: string): string {
  let text = splitCode(label.replace(spacedYear, '').replace(/\s+/g, ' ').trim()).name
  for (let next = text.replace(labelMarks, ''); next !== text; next = text.replace(labelMarks, ''))
    text = next
  return text
    .replace(labelAsides, '')
    .replace(/\s+/g, '')
    .replace(/[：:]$/, '')
}
