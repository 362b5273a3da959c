import { adjusting, budgeting, completing, initial } from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import type { From } from '../../model/period.ts'
import type { Fact, Standing } from '../facts/fact.ts'
import { factsOf } from '../facts/printed.ts'
import { type Claim, type Finder, member, ratioClaim } from '../finder.ts'
import { coreOf, timeOf } from './meaning.ts'
import { proseOf } from './sentences.ts'

/** An amount that its own clause calls a budget. */
interface Budget {
  found: IdentifiedFigure
  standing: Standing
}

/** What the document says of budgets outside the sentence: by what is budgeted, and what each amount is of. */
interface Known {
  budgets: ReadonlyMap<string, readonly Fact[]>
  of: ReadonlyMap<IdentifiedFigure, Fact>
  kind: object
}

const farthest = 60

/** 完成预算的102.3%, 为调整预算的98%: what came about against the budget that the words name. */
export const completionInProse: Finder = {
  name: 'prose-completion',
  *find(reading) {
    let known: Known | undefined
    for (const { source, sentences } of proseOf(reading)) {
      for (const { figures, start } of sentences) {
        let budgets: Budget[] = []
        let done: IdentifiedFigure | undefined
        let from = start
        for (const found of figures) {
          if (isPlain(found)) {
            const standing = standingOf(found, source.text.slice(from, found.figure.start))
            if (standing === undefined) done = found
            else budgets.push({ found, standing })
          } else if (done !== undefined && isCompletion(found, done)) {
            known ??= knownOf(factsOf(reading))
            yield claimOf(found, done, budgets, known)
            budgets = []
            done = undefined
          }
          from = found.figure.end
        }
      }
    }
  },
}

function isPlain({ figure: { kind, unit, change, per } }: IdentifiedFigure): boolean {
  return kind === 'money' && unit === 'CNY' && change === undefined && per === undefined
}

/** Whether the words before an amount call it a budget, and which one. */
function standingOf({ figure }: IdentifiedFigure, before: string): Standing | undefined {
  if (figure.modality === 'actual' && isOwn(figure.words.modality?.from)) return undefined
  const named = budgeting.exec(before)?.[0]
  if (named === undefined) return undefined
  return adjusting.test(named) || figure.stage === 'adjusted_budget' ? 'adjusted' : 'budget'
}

/** Its own sentence says so: what the report as a whole is about weighs less than the words before the amount. */
function isOwn(from: From | undefined): boolean {
  return from === 'own' || from === 'sentence'
}

/** 完成预算的 …% right behind the amount it is of. */
function isCompletion({ figure }: IdentifiedFigure, { figure: done }: IdentifiedFigure): boolean {
  return (
    figure.kind === 'percent' &&
    figure.change === undefined &&
    completing.test(figure.base ?? '') &&
    (figure.metric === undefined || figure.metric === done.metric) &&
    figure.scope === done.scope &&
    figure.start - done.end <= farthest
  )
}

function knownOf(facts: readonly Fact[]): Known {
  const budgets = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = `${fact.of}|${fact.standing}`
    if (fact.standing !== 'result' && fact.found.cell !== undefined)
      budgets.set(key, [...(budgets.get(key) ?? []), fact])
  }
  return { budgets, of: new Map(facts.map(fact => [fact.found, fact])), kind: {} }
}

function claimOf(
  ratio: IdentifiedFigure,
  done: IdentifiedFigure,
  near: readonly Budget[],
  known: Known,
): Claim {
  const subject = done.figure.metric ?? ratio.figure.base ?? null
  const fact = known.of.get(done)
  for (const standing of wanted(ratio.figure.base ?? '')) {
    const said = near.filter(each => each.standing === standing && isOf(each.found, done))
    if (said.length > 0) return against(subject, ratio, done, said)
    const printed = fact === undefined ? [] : (known.budgets.get(`${fact.of}|${standing}`) ?? [])
    const [first] = printed
    if (first === undefined) continue
    const layout = { line: first.place, kind: known.kind }
    return { ...against(subject, ratio, done, printed), layout }
  }
  const members = [member(ratio, 'ratio'), member(done, 'numerator')]
  return { kind: 'derived', subject: ratio.figure.base ?? null, members }
}

/** Which budgets the words may mean: the one they name; else the adjusted one where there is one. */
function wanted(base: string): Standing[] {
  if (adjusting.test(base)) return ['adjusted']
  return initial.test(base) ? ['budget'] : ['adjusted', 'budget']
}

function against(
  subject: string | null,
  ratio: IdentifiedFigure,
  done: IdentifiedFigure,
  budgets: readonly { found: IdentifiedFigure }[],
): Claim {
  const [first] = budgets
  const claim = ratioClaim(subject, ratio, done, first?.found ?? done)
  const values = new Set(budgets.map(({ found }) => found.figure.value))
  return values.size > 1 ? { ...claim, blocked: 'two figures may be the base' } : claim
}

/** The budget of what came about: the same thing, which either may name in short (支出决算为, 年初预算为). */
function isOf(budget: IdentifiedFigure, done: IdentifiedFigure): boolean {
  const [a = '', b = ''] = [budget, done].map(({ figure }) =>
    coreOf(figure.metric ?? '').replace(/预算|决算|年初|调整/g, ''),
  )
  return (a === '' || a.endsWith(b)) && timeOf(budget) === timeOf(done)
}
