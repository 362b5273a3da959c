import { bookOf, budgetName } from '../lexicon/accounts.ts'
import { factName, isStock } from '../lexicon/known.ts'
import type { FactKey, FactSource } from '../model/fact.ts'
import type { Aspect, Figure, Modality } from '../model/figure.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import { whereIs } from '../model/whereabouts.ts'
import type { Subject, subjectsOf } from './subjects.ts'

/** Aspects whose sign is the direction of a change. */
const directed: ReadonlySet<Aspect> = new Set(['change', 'growth', 'points'])

/** What fact a figure states; undefined where it does not say whose, what or when, or gives no exact value. */
export function keyOf(
  figure: Figure,
  subjects: ReturnType<typeof subjectsOf>,
): FactKey | undefined {
  const { subject, subjectKind = 'other', indicator, value, period } = figure
  if (subject === undefined || indicator === undefined || period === undefined) return undefined
  if (value === undefined || value.includes('/') || unsettled(figure)) return undefined
  return {
    ...about(subjects(subject, subjectKind), indicator, figure),
    ...spanOf(factName(indicator), period),
    ...levelOf(figure, subjects(subject, subjectKind)),
    stage: figure.stage ?? null,
    modality: modalityOf(figure),
    account: accountOf(factName(indicator), figure),
    change_basis: figure.changeBasis ?? null,
    base: figure.aspect === 'share' ? (figure.base ?? null) : null,
    unit: figure.unit,
    per: figure.per ?? null,
  }
}

/** A budget of no told stage may be the first or the changed one. */
function unsettled({ indicator = '', stage }: Figure): boolean {
  return stage === undefined && budgetName.test(indicator) && factName(indicator) !== indicator
}

/** The budget that the name says itself, else the one the figure is told to belong to; debts and statistics are of none. */
function accountOf(name: string, { account, unit }: Figure): string | null {
  const own = bookOf(name)
  if (own !== name) return own
  if (account === undefined || isStock(name) || unit !== 'CNY') return null
  return bookOf(account)
}

function about(subject: Subject, indicator: string, { aspect = 'level' }: Figure) {
  return { ...subject, indicator: factName(indicator), aspect }
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

/** What nothing calls a plan or forecast happened, but for budgets. */
function modalityOf({ modality, stage }: Figure): Modality {
  if (modality !== undefined) return modality
  return stage === 'initial_budget' || stage === 'adjusted_budget' ? 'plan' : 'actual'
}

/** A figure as a statement of its fact. */
export function sourceOf(
  { figure, id, anchors, cell }: IdentifiedFigure,
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
    held_by: isField ? 'record' : cell === undefined ? 'prose' : 'cell',
    ...(isRecognised && { origin: 'ocr' }),
  }
}
