import { bare, type Line, rankOf } from '../../document/table/shape/index.ts'
import { books } from '../../lexicon/accounts.ts'
import { lower } from '../../lexicon/claims.ts'
import { balancing, counting, ofForm, overall, several } from '../../lexicon/facts.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { compact } from '../../model/text.ts'
import type { Reading } from '../finder.ts'
import { coreOf, isAmount } from '../prose/meaning.ts'
import { type Sentence, sentencesOf } from '../prose/sentences.ts'
import { type CheckedPanel, panelsOf } from '../table/panel.ts'
import { isAdditive } from '../table/sums.ts'
import { type Fact, factOf, mayState } from './fact.ts'
import {
  aside,
  done,
  form,
  levels,
  measuring,
  narrowing,
  planned,
  stating,
  totalling,
  unnamed,
} from './words.ts'

/** Characters of a sentence looked back over: keeps one endless sentence linear. */
const farthest = 2000

const known = new WeakMap<Reading, readonly Fact[]>()

/** The facts that sentences and tables of a document state, in order of place; none that one place states twice. */
export function factsOf(reading: Reading): readonly Fact[] {
  const before = known.get(reading)
  if (before) return before
  const scoped = reading.figures.some(({ figure }) => figure.scope !== undefined)
  const facts = [...inProse(reading), ...inTables(reading)]
  const found = scoped ? facts.filter(fact => isScoped(fact.found)) : facts
  known.set(reading, found)
  return found
}

/** Whose amount it is must be said by the sentence itself or by the table. */
function isScoped({ figure, cell }: IdentifiedFigure): boolean {
  const { from, text = '' } = figure.words.scope ?? {}
  return (
    from !== undefined &&
    !several.test(text) &&
    (cell !== undefined || from === 'own' || from === 'sentence')
  )
}

function* inProse(reading: Reading): Iterable<Fact> {
  for (const sentence of sentencesOf(reading))
    for (const found of sentence.figures) {
      const fact = statedBy(sentence, found)
      if (fact !== undefined) yield fact
    }
}

/** What an amount of a sentence states as done, if the sentence itself says of what it is. */
function statedBy({ source, start }: Sentence, found: IdentifiedFigure): Fact | undefined {
  const { metric, account, partOf = '' } = found.figure
  if (found.cell !== undefined || !isAmount(found) || metric === undefined) return undefined
  const named = books.some(book => metric.includes(book) || partOf.includes(book))
  if (account !== undefined && !named) return undefined
  if (overall.test(partOf) || lower.test(partOf)) return undefined
  if (!named && unnamed.test(coreOf(metric))) return undefined
  const at = found.figure.start
  const before = source.text.slice(Math.max(start, at - farthest), at)
  if (planned.test(before) || aside.test(lastClause(before)) || aside.test(metric)) return undefined
  if (!isDated(found) || (stating.test(before) && !done.test(before))) return undefined
  return factOf(found, metric, source)
}

/** A time carried over from another sentence names its year. */
function isDated({ figure: { period, words } }: IdentifiedFigure): boolean {
  return words.period?.from !== 'text' || /\d{4}/.test(period?.text ?? '')
}

function lastClause(words: string): string {
  return words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('：')) + 1)
}

function* inTables(reading: Reading): Iterable<Fact> {
  for (const panel of panelsOf(reading)) if (!panel.stacked) yield* inPanel(panel)
}

/** What the rows of a panel state once. */
function inPanel(panel: CheckedPanel): Fact[] {
  const facts = new Map<string, Fact | undefined>()
  const form = formOf(panel)
  for (const column of panel.values) {
    const heading = compact((panel.table.columns[column]?.path ?? []).join('/'))
    if (/[%％增减差比率]|其中/.test(heading)) continue
    const headed = heading.replace(measuring, '')
    for (const row of panel.rows) {
      const fact = ofSlot(form, row, column, headed)
      if (fact === undefined) continue
      const key = `${fact.of}|${fact.standing}`
      facts.set(key, facts.has(key) ? undefined : fact)
    }
  }
  return [...facts.values()].filter(fact => fact !== undefined)
}

/** The label of a row under a heading that only measures; of a total row, what its heading or the title is about. */
function ofSlot(form: Form, row: Line, column: number, heading: string): Fact | undefined {
  const { panel, title } = form
  const found = panel.valueAt(row.row, column)
  if (typeof found === 'string' || !isAdditive(found) || !mayState(found)) return undefined
  const words = wordsOf(row, heading, title)
  if (words === undefined || aside.test(words)) return undefined
  const side = sideOf(heading) ?? form.side
  const narrow = form.narrow.filter(word => !words.includes(word))
  return factOf(found, [words, words.includes(side) ? '' : side, ...narrow].join(''), panel.table)
}

/** A panel with what its table's title says of all of its amounts. */
interface Form {
  panel: CheckedPanel
  title: string
  side: string
  /** Words that narrow it to a part. */
  narrow: readonly string[]
}

function formOf(panel: CheckedPanel): Form {
  const title = compact(panel.table.title?.text ?? '')
  const narrow = [...title.matchAll(narrowing)].map(([word]) => word)
  return { panel, title, side: sideOf(title) ?? '', narrow }
}

function wordsOf(row: Line, heading: string, title: string): string | undefined {
  const label = bare(row.label)
  const side = /^(?:收入|支出)$/.test(heading) ? heading : ''
  const own = label.replace(levels, '').replace(totalling, '')
  if (heading !== side)
    return rankOf(label) > 1 && own === '' && counting.test(heading) ? heading : undefined
  if (own === '') return side === '' ? ofTitle(title) : `${side}${label}`
  if (rankOf(label) > 1 && ofForm.test(label) && !balancing.test(title)) return undefined
  if (!books.some(book => own.includes(book))) return label
  return label.endsWith('小计') || !balancing.test(title) ? own : label
}

/** 收入 or 支出, where only one of them is said: spending on a subject is not what was received for it. */
function sideOf(words: string): string | undefined {
  const sides = ['收入', '支出'].filter(side => words.includes(side))
  return sides.length === 1 ? sides[0] : undefined
}

/** What the total of a form is of, where its title names one account and one side. */
function ofTitle(title: string): string | undefined {
  const found = [...title.matchAll(form)]
  return found.length === 1 && !balancing.test(title) ? found[0]?.[0] : undefined
}
