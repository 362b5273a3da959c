/** One mistake in a pipeline: where in its data, what was found there and what was expected. */
export interface Mistake {
  path: readonly PropertyKey[]
  message: string
  /** It is about the key, not about what stands under it. */
  key?: boolean
  /** Which character of the words it is about. */
  at?: number
}

/** Where a mistake is told to be, and how far from the beginning that is. */
export type Place = (mistake: Mistake) => { words: string; order: number }

/** What was found, in few words. */
export function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}`
  if (typeof value === 'boolean') return `${value}`
  return Array.isArray(value) ? 'a list' : 'keys with values'
}

/** Words in a row, the last after `or`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}
