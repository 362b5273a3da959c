import type { Scope } from '../model/context.ts'
import type { ChangeBasis, Comparator } from '../model/figure.ts'
import { accounts, type CertaintyWord, certainties, certainty, scopes } from './words/certainty.ts'
import { bases, type ChangeWord, changes, directions, unchanging } from './words/changes.ts'
import { after, before } from './words/comparators.ts'
import { names, notes, parts } from './words/names.ts'
import { openers } from './words/phrases.ts'
import { against, type Relation, relations } from './words/relations.ts'

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
  /** It only hides a shorter word or a numeral. */
  silent: boolean
}

/** Words by their first character, longest first: `index[code]` is the place of the list in `lists`, 0 without. */
export interface Buckets<T extends { word: string }> {
  index: Uint16Array
  lists: readonly (readonly T[])[]
  /** 1 where some word may begin with a pair of characters; tells most places at once that none does. */
  pairs: Uint8Array
  /** The word of one character in each list. */
  lone: readonly (T | undefined)[]
}

const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff

/** Sorts words into buckets, so that the first that fits is the longest. */
export function buckets<T extends { word: string }>(words: Iterable<T>): Buckets<T> {
  const index = new Uint16Array(65536)
  const lists: T[][] = [[]]
  for (const word of words) {
    const first = word.word.charCodeAt(0)
    const place = index[first] ?? 0
    if (place > 0) lists[place]?.push(word)
    else index[first] = lists.push([word]) - 1
  }
  const pairs = new Uint8Array(65536)
  for (const list of lists) {
    list.sort((a, b) => b.word.length - a.word.length)
    for (const { word } of list) pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1
  }
  const lone = lists.map(list => list.find(({ word }) => word.length === 1))
  return { index, lists, pairs, lone }
}

/** The longest of the words that stands at `at`. */
export function wordAt<T extends { word: string }>(
  { index, lists, pairs, lone }: Buckets<T>,
  text: string,
  at: number,
): T | undefined {
  const first = text.charCodeAt(at)
  const place = index[first] ?? 0
  if (place === 0) return undefined
  const second = text.charCodeAt(at + 1)
  if (pairs[pairOf(first, second)] === 0) return lone[place]
  const bucket = lists[place] ?? []
  for (let i = 0; i < bucket.length; i++) {
    const entry = bucket[i]
    if (entry === undefined) break
    const { word } = entry
    if (word.length === 1) return entry
    if (word.charCodeAt(1) === second && (word.length === 2 || text.startsWith(word, at)))
      return entry
  }
  return undefined
}

function assemble(): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const put = (word: string, part: Omit<Partial<Entry>, 'silent'>): void => {
    entries.set(word, { ...(entries.get(word) ?? { word, silent: true }), ...part })
  }
  for (const word of names) put(word, { name: true })
  for (const word of unchanging) put(word, {})
  for (const [word, value] of before) put(word, { before: value })
  for (const [word, value] of certainty) put(word, { certainty: certainties[value] })
  for (const [word, value] of scopes) put(word, { scope: value })
  for (const word of accounts) put(word, { account: true })
  for (const [word, value] of changes) put(word, { change: directions[value] })
  for (const [word, value] of bases) put(word, { basis: value })
  for (const word of openers) put(word, { relation: 'opener' })
  for (const word of against) put(word, { relation: 'against' })
  for (const [word, value] of relations) put(word, { relation: value })
  for (const word of parts) put(word, { part: true })
  for (const word of notes) put(word, { note: true })
  for (const entry of entries.values()) entry.silent = isSilent(entry)
  return entries
}

function isSilent({ word, name, relation, ...rest }: Entry): boolean {
  const { silent, ...says } = rest
  const kept = word === '同比' || word === '环比'
  return (
    !kept && Object.keys(says).length === 0 && (relation === undefined || relation === 'neutral')
  )
}

/** Every word that means something beside a figure. */
export const lexicon = buckets(assemble().values())

/** Comparators that stand after a figure. */
export const suffixes = buckets([...after].map(([word, comparator]) => ({ word, comparator })))
