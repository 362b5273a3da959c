import type { Pipeline } from '../pipeline/types.ts'
import type { Place } from './place.ts'

/** The field of “rows without <field>”; undefined for other words. */
export function skippedWithout(rule: string): string | undefined {
  return /^rows without ([a-z][a-z0-9_]*)$/.exec(rule)?.[1]
}

/** Whether a pipeline passes over a place because nothing is printed where it asks for something. */
export function isSkipped({ skip = [] }: Pipeline, { spots }: Place): boolean {
  return [skip].flat().some(rule => {
    const name = skippedWithout(rule)
    return name !== undefined && (spots.get(name)?.text.trim() ?? '') === ''
  })
}
