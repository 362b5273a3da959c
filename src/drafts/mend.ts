import type { Field, Pipeline } from '../pipeline/types.ts'
import type { Sample } from './forms.ts'
import { tryOn } from './trial.ts'

/** How often a draft is mended before it is given up. */
const MENDS = 200

/** Runs the draft and weakens what refuses a row, until no row is refused. */
export function mend(
  samples: readonly Sample[],
  draft: Pipeline,
): { pipeline: Pipeline; records: number } | null {
  let pipeline = draft
  for (let i = 0; i < MENDS; i++) {
    const { records, setAside, problems } = tryOn(samples, pipeline)
    const missing = problems.includes('header-missing')
    if (setAside.length === 0 && !missing)
      return records.length > 0 ? { pipeline, records: records.length } : null
    const fields = { ...pipeline.fields }
    if (missing) for (const [name, field] of Object.entries(fields)) fields[name] = optional(field)
    const empty = new Set(setAside.filter(({ words }) => blank(words)).map(({ field }) => field))
    const refused = new Set(setAside.filter(({ words }) => !blank(words)).map(({ field }) => field))
    for (const [name, field] of Object.entries(fields)) {
      const needed = empty.has(name) ? optional(field) : field
      fields[name] = refused.has(name) ? plain(needed) : needed
    }
    pipeline = { ...pipeline, fields }
  }
  return null
}

function blank(words: string): boolean {
  return words.trim() === '' || /^[-–—―－─~～…./]+$/.test(words.trim())
}

function optional({ required: _, ...field }: Field): Field {
  return field
}

function plain({ header, label, from, title, fill, required }: Field): Field {
  return {
    ...(from !== undefined && { from }),
    ...(header !== undefined && { header }),
    ...(label !== undefined && { label }),
    type: 'text',
    ...(title !== undefined && { title }),
    ...(fill !== undefined && { fill }),
    ...(required !== undefined && { required }),
  }
}
