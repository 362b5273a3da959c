import { books } from '../lexicon/accounts.ts'
import { lastingScopeNote, scopeNoteInTitle } from '../lexicon/notes.ts'
import { publishedAt, signedAt } from '../lexicon/periods.ts'
import { scopeless, scopes, secondLevel } from '../lexicon/scopes.ts'
import { comparison, stagesInTitles } from '../lexicon/stages.ts'
import type { Cited } from '../model/cited.ts'
import type { Context, Scope } from '../model/context.ts'
import { locate, type Text } from '../model/text.ts'
import { inSimplified } from '../reading/plain.ts'
import { yearsIn } from './table/years.ts'

/** What one title or heading says of everything under it; what it says twice and differently it does not say. */
export function contextOf(printed: Text): Context {
  const line: Text = { ...printed, text: inSimplified(printed.text) }
  const cite = <T>(value: T, words: string): Cited<T> => {
    const start = line.text.indexOf(words)
    return { value, text: words, anchors: locate(line, start, start + words.length) }
  }
  const context: Context = {}
  // The day something was published or signed is no year of what it reports.
  const isDay = publishedAt.test(line.text) || signedAt.test(line.text)
  const years = isDay ? [] : yearsIn(line.text)
  const [named] = years
  if (named !== undefined && years.length === 1) context.year = cite(named.year, named.words)
  const stage = only(line.text.replace(comparison, ' '), stagesInTitles)
  if (stage && years.length <= 1) context.stage = cite(stage[1], stage[0])
  const scope = only(line.text, scopesInTitles)
  if (scope && !isSecond(line.text, scope[0])) context.scope = cite(scope[1], scope[0])
  const accounts = books.filter(words => line.text.includes(words))
  const [account] = accounts
  if (account !== undefined && accounts.length === 1) context.account = cite(account, account)
  const note = scopeNoteInTitle.exec(line.text)?.[1]
  if (note !== undefined) context.scopeNote = cite(note, note)
  return context
}

/** Whether a word of level stands beside the region itself: both are meant, so neither is said of everything. */
function isSecond(text: string, word: string): boolean {
  return secondLevel.test(text.slice(0, text.indexOf(word)))
}

const scopesInTitles = [
  ...new Map<string, Scope | null>([...scopes, ...scopeless.map(word => [word, null] as const)]),
].sort(([a], [b]) => b.length - a.length)

/** The first word met, when no other word of another meaning stands beside it. */
function only<T>(
  text: string,
  words: readonly (readonly [string, T | null])[],
): readonly [string, T] | undefined {
  let rest = text
  const found: (readonly [string, T])[] = []
  for (const [word, meaning] of words) {
    if (!rest.includes(word)) continue
    if (meaning !== null) found.push([word, meaning])
    rest = rest.replaceAll(word, ' ')
  }
  const meanings = new Set(found.map(([, meaning]) => meaning))
  return meanings.size === 1 ? found[0] : undefined
}

/** A note that governs everything after it: 全市（不含开发区，下同）. */
export function lastingNote(line: Text): Cited<string> | undefined {
  const found = lastingScopeNote.exec(line.text)
  const words = found?.[1]
  if (!found || words === undefined) return undefined
  const start = found.index + 1
  return { value: words, text: words, anchors: locate(line, start, start + words.length) }
}
