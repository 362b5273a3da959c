import { amountName, bookOf, budgetName, ofDebts } from '../lexicon/accounts.ts'
import { carriedOver, changedBudget, ofEach, otherBase, ownRate } from '../lexicon/fact-topics.ts'
import { factName, grownName, isStock } from '../lexicon/known.ts'
import type { FactKey, FactSource } from '../model/fact.ts'
import {
  type Aspect,
  doubtfulRoles,
  type Figure,
  type Modality,
  type SubjectKind,
} from '../model/figure.ts'
import type { IdentifiedFigure, LocatedFigure } from '../model/located.ts'
import type { Table } from '../model/table.ts'
import { whereIs } from '../model/whereabouts.ts'
import { captioned } from './captions.ts'
import type { Subject, subjectsOf } from './subjects.ts'

/** Aspects whose sign is the direction of a change. */
const directed: ReadonlySet<Aspect> = new Set(['change', 'growth', 'points'])

/** What fact a figure states; undefined where it does not say whose, what or when, or gives no exact value. */
export function keyOf(
  { figure, table, cell }: LocatedFigure,
  subjects: ReturnType<typeof subjectsOf>,
  isField: boolean,
): FactKey | undefined {
  const { subject, subjectKind = 'other', indicator, value, period } = figure
  if (subject === undefined || indicator === undefined || period === undefined) return undefined
  if (value === undefined || value.includes('/') || unsettled(figure, table)) return undefined
  if (isRateOfNothing(figure) && !isField) return undefined
  if (isOfItself(figure) && cell === undefined) return undefined
  const own = ofOwn.has(figure.words.subject?.from ?? 'document')
    ? indicator.replace(ofEach, '')
    : indicator
  const name = figure.aspect === 'growth' ? grownName(own) : own
  return {
    ...about(subjects(subject, subjectKind), table, figure, name),
    ...spanOf(factName(name), period),
    ...levelOf(figure, subjects(subject, subjectKind)),
    stage: isOfOtherYear(figure, table) ? null : (figure.stage ?? null),
    modality: modalityOf(figure),
    account: accountOf(name, figure),
    change_basis: figure.changeBasis ?? null,
    base: baseOf(figure),
    unit: figure.unit,
    per: figure.per ?? null,
  }
}

/**
 * What can not be told: in which unit a budget is; which budget a budget of no told stage is; of which stage the column of another year is, where only the title
 * says a stage (a balance of another year is of none); when a row is of whose only year stands in the name of a project.
 */
function unsettled(figure: Figure, table: Table | undefined): boolean {
  const { indicator = '', stage, period, subjectKind = '' } = figure
  if (stage === undefined && budgetName.test(indicator) && factName(indicator) !== indicator)
    return true
  if (period?.from === 'row' && ofOthers.has(subjectKind)) return true
  if (isUnitless(figure)) return true
  return isOfOtherYear(figure, table) && !isStock(factName(indicator))
}

/** Where the name of a region stands that is not the document's. */
const ofOwn: ReadonlySet<string> = new Set(['own', 'sentence', 'row', 'column'])

/** Whether a bare number is of a budget, a debt or another amount of money: nobody says in which unit. */
function isUnitless({ kind, unit, account, indicator = '' }: Figure): boolean {
  if (kind !== 'number' || unit !== null) return false
  return (
    account !== undefined ||
    ofDebts.test(factName(indicator)) ||
    amountName.test(factName(indicator))
  )
}

/** Whether only the title of a table says the stage, and it is of another year. */
function isOfOtherYear({ period, words }: Figure, table: Table | undefined): boolean {
  const titled = table?.context.year?.value
  const own = words.stage?.from === 'caption' && titled !== undefined
  return own && period !== undefined && yearOf(period) !== titled
}

/** 全县 before the name of a sum. */
const SCOPE = 2

/** 一般公共预算支出232940万元（其中：当年实际支出206082万元）: a part that has no other name than its sum. */
function isOfItself({ indicator, partOf, aspect = 'level' }: Figure): boolean {
  if (aspect !== 'level' || partOf === undefined || indicator === undefined) return false
  return partOf.endsWith(indicator) && partOf.length - indicator.length <= SCOPE
}

/** A rate of which neither its name nor its words say what it is of: the field of a record alone tells that. */
function isRateOfNothing({ aspect, base, indicator = '' }: Figure): boolean {
  return aspect === 'rate' && base === undefined && !ownRate.test(indicator)
}

const ofOthers: ReadonlySet<string> = new Set<SubjectKind>(['project', 'body', 'company'])

/** What a share or a rate is of; of a completion whether that is the budget as it was changed; of a change what else than the year before it is against. */
function baseOf({ aspect, base, period }: Figure): string | null {
  if (base === undefined) return null
  if (aspect === 'share' || aspect === 'rate') return base
  if (aspect === 'completion') return changedBudget.exec(base)?.[0] ?? null
  const year = /\d{4}/.exec(base)?.[0]
  const other = year === undefined ? otherBase.test(base) : Number(year) !== yearOf(period) - 1
  return other ? base : null
}

function yearOf(period: Figure['period']): number {
  return Number(period?.end.slice(0, 4))
}

/** The budget that the name says itself, else the one the figure is told to belong to; debts and statistics are of none. */
function accountOf(indicator: string, { account, unit }: Figure): string | null {
  const name = nameIn(account, indicator)
  const own = bookOf(name)
  if (own !== name && (account === undefined || name !== indicator || bookOf(account) === own))
    return own
  if (
    account === undefined ||
    (isStock(name) && !carriedOver.test(name)) ||
    (unit !== 'CNY' && unit !== '%')
  )
    return null
  return bookOf(account)
}

/** 国有资本经营收入 as a line of another budget is what that budget gets of it, not the budget of state capital. */
function nameIn(account: string | undefined, indicator: string): string {
  const name = factName(indicator)
  const book = bookOf(name)
  return name !== indicator && account !== undefined && book !== name && book !== bookOf(account)
    ? indicator
    : name
}

function about(
  subject: Subject,
  table: Table | undefined,
  { aspect = 'level', account }: Figure,
  indicator: string,
) {
  const name = nameIn(account, indicator)
  return {
    ...subject,
    indicator: table === undefined ? name : captioned(name, table, account),
    aspect,
  }
}

/** A balance is of its last day, whatever stretch of time the words name. */
function spanOf(indicator: string, { start, end }: { start: string; end: string }) {
  return { period_start: isStock(indicator) ? end : start, period_end: end }
}

/** Scope of regions alone: a body has no level of its own. */
function levelOf({ scope, scopeNote }: Figure, { subject_kind: kind }: Subject) {
  return {
    scope: kind === 'region' ? (scope ?? null) : null,
    scope_note: scopeNote ?? null,
  }
}

/** What nothing calls a plan or forecast happened, but for budgets; what a budget expects (预计全市收入16.4亿元) is what it plans. */
function modalityOf({ modality, stage }: Figure): Modality {
  const isBudget = stage === 'initial_budget' || stage === 'adjusted_budget'
  if (modality !== undefined) return isBudget && modality === 'forecast' ? 'plan' : modality
  return isBudget ? 'plan' : 'actual'
}

/** A figure as a statement of its fact. */
export function sourceOf(
  { figure, id, anchors, cell, review }: IdentifiedFigure,
  sourceId: string,
  isField: boolean,
  isRecognised: boolean,
): FactSource {
  const [first] = anchors
  const { text, value = '', signedChange, aspect = 'level', precision, comparator } = figure
  return {
    source_id: sourceId,
    figure_id: id,
    path: null,
    place: first === undefined ? '' : whereIs(first),
    text,
    subject_text: figure.subject ?? '',
    value: directed.has(aspect) ? (signedChange ?? value) : value,
    precision: precision ?? null,
    comparator,
    doubt:
      figure.doubt === undefined ? [] : doubtfulRoles.filter(role => role in (figure.doubt ?? {})),
    held_by: isField ? 'record' : cell === undefined ? 'prose' : 'cell',
    ...(isRecognised && { origin: 'ocr' }),
    review_state: review?.state ?? null,
    read: review?.state === 'corrected' ? review.read : null,
  }
}
