import { UsageError } from '../model/errors.ts'
import { meaningMistakes } from './meaning.ts'
import type { Mistake, Place } from './mistake.ts'
import { declaredCheckSchema, fieldSchema, matchSchema, pipelineSchema } from './schema.ts'
import { shapeMistakes } from './shape.ts'
import type { Pipeline } from './types.ts'

/** Most mistakes told at once. */
const MOST = 20

/** Data of any shape as a pipeline. Throws UsageError that says of every mistake, after its place, what was found and what was expected. */
export function declare(data: unknown, place: Place): Pipeline {
  const parsed = pipelineSchema.safeParse(data)
  const mistakes = parsed.success
    ? meaningMistakes(parsed.data)
    : shapeMistakes(parsed.error.issues, data, keysAt)
  if (parsed.success && mistakes.length === 0) return parsed.data
  const lines = mistakes
    .map(mistake => ({ mistake, at: place(mistake) }))
    .sort((a, b) => a.at.order - b.at.order)
    .map(({ mistake, at }) => `${at.words} ${where(mistake)}${mistake.message}`)
  const more = lines.length - MOST
  throw new UsageError(
    [...lines.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
  )
}

/** The keys that lead to it: a reader of the message knows them, and not the numbers of list members. */
function where({ path }: Mistake): string {
  const names = path.filter(name => typeof name === 'string')
  return names.length > 0 ? `${names.join('.')}: ` : ''
}

/** The keys the format has at a place. */
function keysAt([first, second, third]: readonly PropertyKey[]): string[] {
  if (first === undefined) return Object.keys(pipelineSchema.shape)
  if (first === 'match') return Object.keys(matchSchema.shape)
  if (first === 'fields' && second !== undefined && third === undefined)
    return Object.keys(fieldSchema.shape)
  return first === 'checks' ? Object.keys(declaredCheckSchema.shape) : []
}
