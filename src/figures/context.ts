import { bookOf, ofDebts } from '../lexicon/accounts.ts'
import { ahead, behind } from '../lexicon/certainty.ts'
import { beforeYear } from '../lexicon/numbering.ts'
import { lastYear, publishedAt, sameTime, yearBefore } from '../lexicon/periods.ts'
import type { Scope, Stage } from '../model/context.ts'
import type { FigureContext, Modality, Words } from '../model/figure.ts'
import type { From } from '../model/period.ts'
import { compact } from '../model/text.ts'
import type { PeriodWords } from '../reading/periods/spec.ts'
import { closedUp } from './closed-up.ts'
import { isMeasuredBy, isWhole, isYardstick, namesLevels, yearOf } from './context-marks.ts'
import type { Mark } from './mark.ts'
import { recurring } from './recurring.ts'
import { opensRow } from './row-account.ts'
import { scan } from './scan.ts'

/** A value that stands outside the text, with the words that gave it. */
export interface Surrounding<T> {
  value: T
  words: Words
  /** The column itself says it, not a title. */
  own: boolean
}

/** Everything the context of a text lends its figures, read once. One shape for all, so that reading it stays fast. */
export class Surroundings {
  readonly cell: boolean
  /** The nearest heading that says so speaks of what is to come (2014年工作安排). */
  ahead = false
  year: number | undefined
  /** The last year the document reports on. */
  lastYear: number | undefined
  yearFrom: From | undefined
  yearOfMonths: number | undefined
  /** The last year the document speaks of as a whole: what it says of later ones it says in passing. */
  latest: number | undefined
  modality: Surrounding<Modality> | undefined
  stage: Surrounding<Stage> | undefined
  scope: Surrounding<Scope> | undefined
  /** A heading names the whole and its own level: neither it nor what stands above it says which. */
  mixed = false
  account: Surrounding<string> | undefined
  /** The account the labels of the row begin with. */
  rowAccount: Surrounding<string> | undefined
  scopeNote: Surrounding<string> | undefined
  period: { words: PeriodWords; text: string; from: From } | undefined
  /** The period of the text before this one. */
  before: { words: PeriodWords; text: string } | undefined

  constructor(cell: boolean) {
    this.cell = cell
  }
}

/** What a text without context has around it. */
const nothing = new Surroundings(false)

/** The marks of a header, title or heading. */
export const marksOf: (text: string) => readonly Mark[] = recurring(scan)

/** Reads a context: the column's words first, then the row's, the caption's, the headings', the title's. */
export function surroundings(context: FigureContext | undefined): Surroundings {
  if (context === undefined) return nothing
  const around = new Surroundings(context.cell === true)
  if (context.year !== undefined) around.year = context.year
  around.yearFrom = context.yearFrom ?? 'document'
  around.yearOfMonths = context.yearOfMonths
  around.lastYear = lastOf(context.report)
  around.latest = context.report?.budgeted ?? context.report?.executed
  const places: [readonly string[] | undefined, From][] = [
    [context.column === undefined ? undefined : [...context.column].reverse(), 'column'],
    [
      context.row === undefined || context.cell !== true
        ? undefined
        : [...rowsSaying(context.row, context.project), ...(context.above ?? [])],
      'row',
    ],
    [context.caption === undefined ? undefined : [context.caption], 'caption'],
    [context.headings, 'heading'],
    [context.title === undefined ? undefined : [context.title], 'title'],
  ]
  for (const [texts, from] of places)
    for (const text of texts ?? []) if (!publishedAt.test(text)) read(around, text, from)
  looks(around, context)
  declared(around, context)
  withoutAccount(around, context)
  byRow(around)
  const before =
    context.before === undefined
      ? undefined
      : marksOf(context.before).findLast(({ period }) => period !== undefined)
  if (before?.period !== undefined)
    around.before = {
      words: before.period,
      text: context.before?.slice(before.start, before.end) ?? '',
    }
  return around
}

/** The labels of a row, innermost first; the year in the name of a project is not that of its numbers. */
function rowsSaying(row: readonly string[], project: string | undefined): string[] {
  const labels = row.filter(label => project === undefined || compact(label) !== project)
  return labels.reverse()
}

/** A report on the work of a government stands at the start of its year and reports the ones before. */
function lastOf(report: FigureContext['report']): number | undefined {
  if (report?.executed === undefined) return undefined
  return report.kind === 'work_report' ? report.executed - 1 : report.executed
}

function read(around: Surroundings, printed: string, from: From): void {
  const text = from === 'row' ? printed.replace(beforeYear, '') : closedUp(printed)
  const own = from === 'column' || from === 'row'
  const marks = marksOf(text)
  const [, same] = from === 'column' ? (sameTime.exec(compact(text)) ?? []) : []
  const past = same === undefined ? undefined : marksOf(yearBefore)[0]?.period
  if (same !== undefined && past !== undefined) around.period ??= { words: past, text: same, from }
  const year = yearOf(marks)
  if (around.year === undefined && year !== undefined) {
    around.year = year
    around.yearFrom = from
  }
  if (!own && namesLevels(text, marks)) around.mixed = true
  const torn =
    !own &&
    year === undefined &&
    marks.filter(({ period }) => period?.year !== undefined).length > 1
  for (const mark of marks) {
    const evidence = (rule: string): Words => ({
      text: text.slice(mark.start, mark.end),
      from,
      rule,
    })
    const { word, period } = mark
    if (period !== undefined && around.period === undefined && !torn && !isYardstick(text, mark))
      around.period = { words: period, text: text.slice(mark.start, mark.end), from }
    const certainty = from === 'column' && isMeasuredBy(text, mark) ? undefined : word?.certainty
    if (
      from === 'row' &&
      certainty?.stage === 'estimated_execution' &&
      around.stage?.value === 'execution'
    ) {
      around.stage = { value: 'estimated_execution', words: evidence('row'), own }
      around.modality = { value: 'forecast', words: evidence('row'), own }
    }
    if (
      from === 'row' &&
      certainty?.stage !== undefined &&
      around.stage === undefined &&
      mark.end === text.trimEnd().length
    ) {
      around.stage = { value: certainty.stage, words: evidence('row'), own }
      if (certainty.modality !== undefined)
        around.modality ??= { value: certainty.modality, words: evidence('row'), own }
    }
    if (from === 'row' && word?.scope !== undefined && isWhole(text, mark))
      around.scope ??= { value: word.scope, words: evidence('row'), own }
    if (from === 'row' && word?.account === true && opensRow(text, mark))
      around.rowAccount ??= { value: bookOf(word.word), words: evidence('row'), own }
    if (word === undefined || from === 'row') continue
    if (own && certainty?.modality !== undefined && around.modality === undefined)
      around.modality = { value: certainty.modality, words: evidence('column'), own }
    if (certainty?.stage !== undefined && around.stage === undefined && (own || from === 'caption'))
      around.stage = { value: certainty.stage, words: evidence('column'), own }
    if (word.scope !== undefined && around.scope === undefined && !around.mixed)
      around.scope = { value: word.scope, words: evidence('header'), own }
    if (word.account && around.account === undefined)
      around.account = { value: bookOf(word.word), words: evidence('header'), own }
  }
}

/** Debts and bonds are of no one of the four budgets, whatever section they stand in: only their own title or column may say one. */
function withoutAccount(around: Surroundings, { cell, caption = '' }: FigureContext): void {
  if (cell !== true || !ofDebts.test(caption)) return
  const from = around.account?.words.from
  if (from === 'heading' || from === 'title') around.account = undefined
}

/** The account of the row, where neither column nor title names one. */
function byRow(around: Surroundings): void {
  const from = around.account?.words.from
  if (around.rowAccount === undefined) return
  if (from === undefined || from === 'heading' || from === 'title')
    around.account = around.rowAccount
}

/** Whether the headings look ahead or back, nearest first; 过去一年 is the year before the document's. */
function looks(around: Surroundings, { headings }: FigureContext): void {
  for (const heading of headings ?? []) {
    if (around.year !== undefined && lastYear.some(word => heading.includes(word))) {
      around.year -= 1
      around.yearFrom = 'heading'
      around.period = undefined
    }
    const past = behind.some(word => heading.includes(word))
    if (!past && ahead.some(word => heading.includes(word))) around.ahead = true
    if (past || around.ahead) return
  }
}

/** What the reader of the document says outright, where no words above did. */
function declared(around: Surroundings, context: FigureContext): void {
  const evidence = (text: string): Words => ({ text, from: 'heading', rule: 'context' })
  if (context.stage !== undefined && around.stage === undefined)
    around.stage = { value: context.stage, words: evidence(context.said?.stage ?? ''), own: false }
  if (context.scope !== undefined && around.scope === undefined)
    around.scope = { value: context.scope, words: evidence(context.said?.scope ?? ''), own: false }
  if (context.account !== undefined && around.account === undefined)
    around.account = { value: context.account, words: evidence(context.account), own: false }
  if (context.scopeNote !== undefined)
    around.scopeNote = { value: context.scopeNote, words: evidence(context.scopeNote), own: false }
}
