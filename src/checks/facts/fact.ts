import { books } from '../../lexicon/accounts.ts'
import { nameless } from '../../lexicon/facts.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import type { Table } from '../../model/table.ts'
import type { Text } from '../../model/text.ts'
import { coreOf, timeOf } from '../prose/meaning.ts'

/** Whether an amount was planned, planned again, or came about. */
export type Standing = 'budget' | 'adjusted' | 'result'

/** An amount whose words say all of what it is: it means the same wherever the document prints it. */
export interface Fact {
  found: IdentifiedFigure
  /** What is counted, of which account, of which level, whose and when. */
  of: string
  standing: Standing
  /** The words that name it. */
  words: string
  /** The table or the text that states it. */
  place: Table | Text
}

const shortest = 4
const both = /^(?:收入?[、与]?支出?)(?=总计)/

/** Whether an amount may state anything at all, whatever its words. */
export function mayState(found: IdentifiedFigure): boolean {
  const { unit, comparator, value, scopeNote, change, per, period } = found.figure
  return (
    unit === 'CNY' &&
    comparator === 'eq' &&
    value !== undefined &&
    period !== undefined &&
    [scopeNote, change, per].every(words => words === undefined) &&
    standingOf(found) !== undefined
  )
}

/** What an amount states under these words; undefined where its thing, time, account or standing is not told. */
export function factOf(
  found: IdentifiedFigure,
  words: string,
  place: Fact['place'],
): Fact | undefined {
  const { account, subject } = found.figure
  const standing = standingOf(found)
  if (standing === undefined || !mayState(found)) return undefined
  const named = books.find(name => words.includes(name))
  if (named !== undefined && account !== undefined && !account.includes(named)) return undefined
  const book = named ?? account ?? ''
  const thing = coreOf(words)
    .replace(/^(?:本年|当年|全年)/, '')
    .replace(both, '收入')
  if (book === '' && (thing.length < shortest || nameless.test(thing))) return undefined
  return {
    found,
    of: [thing, book, levelOf(found), subject ?? '', timeOf(found)].join('|'),
    standing,
    words,
    place,
  }
}

/** The level its sentence or form names; what the report's title says holds for no one form of it. */
function levelOf({ figure: { words } }: IdentifiedFigure): string {
  const { from, text = '' } = words.scope ?? {}
  return from === 'title' || from === 'document' ? '' : text
}

function standingOf({ figure: { stage, modality } }: IdentifiedFigure): Standing | undefined {
  if (stage === 'initial_budget') return modality === 'actual' ? undefined : 'budget'
  if (stage === 'adjusted_budget') return 'adjusted'
  if (stage === undefined || modality === 'plan' || modality === 'target') return undefined
  return 'result'
}
