import type { Scope } from '../model/context.ts'
import type { ChangeBasis, Comparator } from '../model/figure.ts'
import { accounts, type CertaintyWord, certainties, certainty, scopes } from './words/certainty.ts'
import { bases, type ChangeWord, changes, directions, unchanging } from './words/changes.ts'
import { after, before } from './words/comparators.ts'
import { names, notes, parts } from './words/names.ts'
import { type Relation, relations } from './words/relations.ts'

/** Everything one word says. */
export interface Entry {
  word: string
  before?: Comparator
  certainty?: CertaintyWord
  scope?: Scope
  account?: true
  change?: ChangeWord
  basis?: ChangeBasis
  relation?: Relation
  part?: true
  note?: true
  name?: true
}

/** Words by their first character, longest first. */
export type Buckets<T extends { word: string }> = Map<number, T[]>

/** Sorts words into buckets, so that the first that fits is the longest. */
export function buckets<T extends { word: string }>(words: Iterable<T>): Buckets<T> {
  const found: Buckets<T> = new Map()
  for (const word of words) {
    const first = word.word.charCodeAt(0)
    const bucket = found.get(first)
    if (bucket === undefined) found.set(first, [word])
    else bucket.push(word)
  }
  for (const bucket of found.values()) bucket.sort((a, b) => b.word.length - a.word.length)
  return found
}

/** The longest of the words that stands at `at`. */
export function wordAt<T extends { word: string }>(
  bucket: readonly T[] | undefined,
  text: string,
  at: number,
): T | undefined {
  if (bucket === undefined) return undefined
  const second = text.charCodeAt(at + 1)
  for (const entry of bucket) {
    const { word } = entry
    if (word.length === 1) return entry
    if (word.charCodeAt(1) === second && (word.length === 2 || text.startsWith(word, at)))
      return entry
  }
  return undefined
}

function assemble(): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const put = (word: string, part: Partial<Entry>): void => {
    entries.set(word, { ...(entries.get(word) ?? { word }), ...part })
  }
  for (const word of names) put(word, { name: true })
  for (const word of unchanging) put(word, {})
  for (const [word, value] of before) put(word, { before: value })
  for (const [word, value] of certainty) put(word, { certainty: certainties[value] })
  for (const [word, value] of scopes) put(word, { scope: value })
  for (const word of accounts) put(word, { account: true })
  for (const [word, value] of changes) put(word, { change: directions[value] })
  for (const [word, value] of bases) put(word, { basis: value })
  for (const [word, value] of relations) put(word, { relation: value })
  for (const word of parts) put(word, { part: true })
  for (const word of notes) put(word, { note: true })
  return entries
}

/** Every word that means something beside a figure. */
export const lexicon = buckets(assemble().values())

/** Comparators that stand after a figure. */
export const suffixes = buckets([...after].map(([word, comparator]) => ({ word, comparator })))
