import { listPoint, ofAccount, opened } from '../lexicon/leads.ts'
import { listNumbers } from '../lexicon/numbering.ts'
import type { Scope } from '../model/context.ts'
import type { FigureContext } from '../model/figure.ts'
import { marksOf } from './context.ts'
import { accounts } from './roles/scope.ts'

/**
 * What the opening of a paragraph lends: the words in which it names its account as a heading does (3.国有资本经营预算。全市收入完成…), and the
 * word for the own level of government (市本级…, then （1）税收收入…).
 */
type Role = 'account' | 'scope'
/** What a paragraph behind it is: plain, a point of a list, numbered like the one that lends, numbered above it, or a heading. */
type Boundary = 'plain' | 'point' | 'alike' | 'above' | 'heading'
/** What becomes of the words there: they hold, they hold again behind it, they hold no more. */
type Rule = 'take' | 'pass' | 'end'

const inherits: Readonly<Record<Role, Readonly<Record<Boundary, Rule>>>> = {
  account: { plain: 'take', point: 'take', alike: 'end', above: 'end', heading: 'end' },
  scope: { plain: 'pass', point: 'take', alike: 'take', above: 'pass', heading: 'end' },
}

const numbers = listNumbers.map(number => new RegExp(`^\\s*${number}`))
/** How far into a paragraph its level stands, behind the year. */
const OPENING = 12

interface Held {
  words: string
  number: number
}

/** What the paragraphs of a section lend those behind them, read in order. */
export class Leads {
  private readonly held = new Map<Role, Held>()
  /** The one level the last paragraph that named any spoke of. */
  private last: Scope | undefined

  /** A heading says anew what follows is of. */
  heading(): void {
    this.last = undefined
    for (const role of this.held.keys())
      if (inherits[role].heading === 'end') this.held.delete(role)
  }

  /** Lends a paragraph of a report on accounts what holds there. */
  paragraph(text: string, around: FigureContext): void {
    if (around.report === undefined || !accounts.has(around.report.kind)) return
    const number = numbers.findIndex(pattern => pattern.test(text))
    const account = accountOf(text)
    if (account !== undefined) this.held.set('account', { words: account, number })
    const lent = account ?? this.lent('account', text, number)
    if (lent !== undefined && around.headings?.[0] !== lent)
      around.headings = [lent, ...(around.headings ?? [])]
    const level = levelOf(text)
    if (level === 'none') {
      if (this.last !== undefined) around.lead = this.last
      const own = this.lent('scope', text, number)
      if (own === undefined || around.scope !== undefined) return
      around.scope = 'own_level'
      around.said = { ...around.said, scope: own }
      return
    }
    this.last = level === 'mixed' ? undefined : level.scope
    if (level === 'mixed' || level.scope !== 'own_level') this.held.delete('scope')
    else this.held.set('scope', { words: level.words, number })
  }

  private lent(role: Role, text: string, number: number): string | undefined {
    const held = this.held.get(role)
    if (held === undefined) return undefined
    const rule = inherits[role][boundary(text, number, held)]
    if (rule === 'end') this.held.delete(role)
    return rule === 'take' ? held.words : undefined
  }
}

function boundary(text: string, number: number, held: Held): Boundary {
  if (number < 0) return 'plain'
  if (number === held.number) return 'alike'
  if (number < held.number) return 'above'
  return listPoint.test(text) ? 'point' : 'above'
}

/** The words a paragraph opens with that name one account, and no amount. */
function accountOf(text: string): string | undefined {
  const words = opened.exec(text.slice(0, 60))?.[1]
  return words !== undefined && ofAccount.test(words) ? words : undefined
}

/** The level a paragraph opens with, where it speaks of no other. */
function levelOf(text: string): 'none' | 'mixed' | { scope: Scope; words: string } {
  const marks = marksOf(text).filter(({ word }) => word?.scope !== undefined)
  const [first] = marks
  if (first === undefined) return 'none'
  const scope = first.word?.scope
  const one = marks.every(({ word }) => word?.scope === scope) && first.start < OPENING
  return one && scope !== undefined ? { scope, words: text.slice(first.start, first.end) } : 'mixed'
}
