import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Facts } from '../model/document.ts'
import { type Meta, type MetaName, metaNames } from '../model/meta.ts'
import type { FieldSource } from '../pipeline/types.ts'
import { spanOf } from './fields/span.ts'
import { plain } from './normalise.ts'
import type { Spot } from './place.ts'

/** What an index says, for a field that is taken from it: its words as given (of 2024年度 the year), without a place in the document. */
export function fromMeta(source: FieldSource, meta: Meta | undefined): Spot | null {
  const name = metaNames.find(known => source === `meta.${known}`)
  const text = name && meta?.known[name]
  if (text === undefined) return null
  const year = name === 'year' ? yearOf(text) : undefined
  return { text: year ?? text, printed: text, anchors: [] }
}

/** Fact of the document ← column of the index, and how their words are compared. */
const compared: readonly [MetaName, keyof Facts, (given: string, own: string) => boolean][] = [
  ['region', 'region', within],
  ['organization', 'organization', within],
  ['year', 'year', (given, own) => yearOf(given) === own],
  ['published_on', 'publishedOn', (given, own) => dayOf(given) === own],
]

/** What stands in a message for the row of the index, which only a run knows. */
export const theIndex = 'the index'

/** Where the index says otherwise than the document itself: both words, and the place of the document's. */
export function metaConflicts(facts: Facts, meta: Meta | undefined): Diagnostic[] {
  return compared.flatMap(([name, fact, same]) => {
    const given = meta?.known[name]
    const own = facts[fact]
    if (given === undefined || own === undefined || same(given, String(own.value))) return []
    const message = `${name}: ${theIndex} says “${given}”, the document “${own.value}”`
    return [diagnostic('meta-conflict', message, own.anchors)]
  })
}

/** One name holds the other: 西河市 and 湖东省西河市. */
function within(given: string, own: string): boolean {
  const [a, b] = [plain(given), plain(own)]
  return a.includes(b) || b.includes(a)
}

function yearOf(words: string): string | undefined {
  return /(?:19|20)\d{2}/.exec(words.normalize('NFKC'))?.[0]
}

/** The day of 2026/3/11, 2026年3月11日 or a time stamp. */
function dayOf(words: string): string | undefined {
  return spanOf(words.replace(/[T\s]\d{1,2}:[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/, ''), {})?.start
}
