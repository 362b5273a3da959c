import { accounts as accountWords, bookOf } from '../lexicon/accounts.ts'
import {
  headingLine,
  listBehind,
  listPoint,
  ofAccount,
  ofLevel,
  opened,
  openedByAmount,
} from '../lexicon/leads.ts'
import { listNumbers } from '../lexicon/numbering.ts'
import { paid, paysBelow, scopes } from '../lexicon/scopes.ts'
import type { Scope } from '../model/context.ts'
import type { FigureContext } from '../model/figure.ts'
import { marksOf } from './context.ts'
import { Lasting } from './lasting.ts'
import { accounts } from './roles/scope.ts'

/**
 * What a paragraph lends those behind it: the account it opens with as a heading does (3.国有资本经营预算。全市收入完成…), or the one account
 * of a paragraph whose list stands behind it (…一般公共预算支出9亿元，其中：), the word for the own level of government (市本级…), and the level
 * it opens with as a heading does (（2）市级收支。…), and who pays the levels below in its list (省对市县转移支付预算数为…).
 */
type Role = 'account' | 'listed' | 'scope' | 'level' | 'payer'
/** What a paragraph behind it is: plain, a point of a list, numbered like the one that lends, numbered above it, or a heading. */
type Boundary = 'plain' | 'point' | 'alike' | 'above' | 'heading'
/** What becomes of the words there: they hold, they hold again behind it, they hold no more. */
type Rule = 'take' | 'pass' | 'end'

const inherits: Readonly<Record<Role, Readonly<Record<Boundary, Rule>>>> = {
  account: { plain: 'take', point: 'take', alike: 'end', above: 'end', heading: 'end' },
  listed: { plain: 'end', point: 'take', alike: 'end', above: 'end', heading: 'end' },
  scope: { plain: 'pass', point: 'take', alike: 'take', above: 'pass', heading: 'end' },
  level: { plain: 'take', point: 'take', alike: 'end', above: 'end', heading: 'end' },
  payer: { plain: 'pass', point: 'take', alike: 'end', above: 'end', heading: 'end' },
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
  private readonly lasting = new Lasting()
  /** The one level the last paragraph that named any spoke of. */
  private last: Scope | undefined
  /** The paragraph before opened a list, or was a point of one that has no numbers. */
  private inList = false

  /** A heading says anew what follows is of. */
  heading(level = 0): void {
    this.last = undefined
    this.inList = false
    this.lasting.heading(level)
    for (const role of this.held.keys())
      if (inherits[role].heading === 'end') this.held.delete(role)
  }

  /** Lends a paragraph of a report on accounts what holds there. */
  paragraph(text: string, around: FigureContext): void {
    if (around.report === undefined || !accounts.has(around.report.kind)) return
    if (headingLine.test(text.trim()) && !ofAccount.test(text)) this.heading()
    const number = numbers.findIndex(pattern => pattern.test(text))
    this.account(text, around, number)
    const heads = this.level(text, around, number)
    this.payer(text, around, number)
    this.lasting.lend(text, around)
    this.inList = listBehind.test(text) || (this.inList && (number >= 0 || listPoint.test(text)))
    const level = levelOf(text)
    if (level === 'none') {
      if (this.last !== undefined) around.lead = this.last
      const own = this.lent('scope', text, number)
      if (own === undefined || around.scope !== undefined) return
      around.scope = 'own_level'
      around.said = { ...around.said, scope: own }
      return
    }
    const heading = scopes.get(this.held.get('level')?.words ?? '')
    if (level !== 'mixed' && level.scope !== heading) this.held.delete('level')
    this.last = level === 'mixed' ? undefined : level.scope
    if (heads || level === 'mixed' || level.scope !== 'own_level') this.held.delete('scope')
    else this.held.set('scope', { words: level.words, number })
  }

  private account(text: string, around: FigureContext, number: number): void {
    const account = accountOf(text)
    if (account !== undefined) this.held.set('account', { words: account, number })
    const lent = account ?? this.lent('listed', text, number) ?? this.lent('account', text, number)
    if (lent !== undefined && around.headings?.[0] !== lent)
      around.headings = [lent, ...(around.headings ?? [])]
    const byAmount = account === undefined ? numberedAccount(text) : undefined
    if (byAmount !== undefined) this.held.set('account', { words: byAmount, number })
    const listed = listBehind.test(text) ? listedAccount(text) : undefined
    if (listed !== undefined) this.held.set('listed', { words: listed, number })
  }

  /** （2）市级收支情况。 heads its paragraph and those behind it, to the next number of its kind; tells whether it does. */
  private level(text: string, around: FigureContext, number: number): boolean {
    const said = openedLevel(text)
    if (said !== undefined) this.held.set('level', { words: said, number })
    const words = said ?? this.lent('level', text, number)
    const scope = words === undefined ? undefined : scopes.get(words)
    if (words === undefined || scope === undefined) return false
    around.scope = scope
    around.said = { ...around.said, scope: words }
    return said !== undefined
  }

  /** 2021年省对市县转移支付预算数为7亿元。 over 1.均衡性转移支付…: who pays them, to the next number of its kind. */
  private payer(text: string, around: FigureContext, number: number): void {
    const said = paid.test(text) ? paysBelow.exec(text.slice(0, 60))?.[0] : undefined
    const lent = said === undefined ? this.lent('payer', text, number) : undefined
    if (said !== undefined) this.held.set('payer', { words: said, number })
    if (lent !== undefined) around.payer = lent
  }

  private lent(role: Role, text: string, number: number): string | undefined {
    const held = this.held.get(role)
    if (held === undefined) return undefined
    const rule = inherits[role][this.boundary(text, number, held)]
    if (rule === 'end') this.held.delete(role)
    return rule === 'take' ? held.words : undefined
  }

  private boundary(text: string, number: number, held: Held): Boundary {
    if (number < 0) return this.inList && listPoint.test(text) ? 'point' : 'plain'
    if (number === held.number) return 'alike'
    if (held.number < 0 && this.inList) return 'point'
    if (number < held.number) return 'above'
    return listPoint.test(text) ? 'point' : 'above'
  }
}

/** The words a paragraph opens with that name one account, and no amount. */
function accountOf(text: string): string | undefined {
  const words = opened.exec(text.slice(0, 60))?.[1]
  return words !== undefined && ofAccount.test(words) ? words : undefined
}

/** The level that the words a paragraph opens with name, where they name one and are no sentence: （2）市级收支。 */
function openedLevel(text: string): string | undefined {
  const words = opened.exec(text.slice(0, 60))?.[1] ?? ''
  if (!ofLevel.test(words)) return undefined
  const levels = marksOf(words).flatMap(({ word }) => (word?.scope === undefined ? [] : word.word))
  return levels.length === 1 ? levels[0] : undefined
}

/** The account a numbered paragraph begins with: 1．一般公共预算收入41.3亿元…. */
function numberedAccount(text: string): string | undefined {
  return oneAccount(openedByAmount.exec(text.slice(0, 60))?.[1] ?? '')
}

/** The one account of a paragraph that a list stands behind. */
function listedAccount(text: string): string | undefined {
  return oneAccount(text)
}

/** The account some words name, where they name no other. */
function oneAccount(words: string): string | undefined {
  const named = new Set(accountWords.filter(name => words.includes(name)).map(bookOf))
  return named.size === 1 ? [...named][0] : undefined
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
