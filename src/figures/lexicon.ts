import { accounts } from '../lexicon/accounts.ts'
import { buckets } from '../lexicon/buckets.ts'
import { type CertaintyWord, certainties, certainty } from '../lexicon/certainty.ts'
import { bases, type ChangeWord, changes, directions, unchanging } from '../lexicon/changes.ts'
import { before } from '../lexicon/comparators.ts'
import { names, parts } from '../lexicon/names.ts'
import { notes } from '../lexicon/notes.ts'
import { openers } from '../lexicon/phrases.ts'
import { against, type Relation, relations } from '../lexicon/relations.ts'
import { localLevel, scopes } from '../lexicon/scopes.ts'
import type { Scope } from '../model/context.ts'
import type { ChangeBasis, Comparator } from '../model/figure.ts'

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
  put(localLevel, {})
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
