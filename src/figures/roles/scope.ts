import { books, budgetTotal, closing, inSum, sumOfRevenue } from '../../lexicon/accounts.ts'
import { allots as allotting } from '../../lexicon/certainty.ts'
import { ownTitle } from '../../lexicon/fact-topics.ts'
import { regionsNamed } from '../../lexicon/gazetteer.ts'
import {
  formScopes,
  levelEnd,
  levelWords,
  lowerHeading,
  lowerRows,
  ownAccounts,
  partEnd,
  partOpening,
  scopes,
} from '../../lexicon/scopes.ts'
import type { Scope } from '../../model/context.ts'
import type { Figure, FigureContext, Words } from '../../model/figure.ts'
import type { ReportKind } from '../../model/report.ts'
import { compact } from '../../model/text.ts'
import { labelName } from '../../reading/label-name.ts'
import type { Around } from './index.ts'
import { isOfPayer, isPayer, ofPayerTitle } from './payer.ts'
import { sentenceStart } from './sentence.ts'

/** Reports whose paragraphs give the accounts of one level after the other. */
export const accounts: ReadonlySet<ReportKind> = new Set([
  'budget_report',
  'budget',
  'execution',
  'final_account',
])

/** An amount without a scope of its own is of the level the paragraph of a budget has spoken of so far: 市直国有资本经营收入…；其他收入2613万元. */
export function scope(figure: Figure, { text, context, headed, before }: Around): void {
  if (headed) {
    byRow(figure, context)
    byTitle(figure, context)
    ofLower(figure, context.row)
    ofForm(figure, context)
    ofPayerTitle(figure, context)
  }
  ofNote(figure, context.noteAfter)
  byLevel(figure, figure.subjectKind === 'region' ? figure.subject : context.region)
  ofOther(figure, context.region)
  if (!headed) backToWhole(figure, text, before)
  if (headed || (figure.scope !== undefined && isNear(figure))) return
  if (context.report === undefined || !accounts.has(context.report.kind)) return
  if (figure.kind !== 'money' && figure.kind !== 'percent') return
  if (figure.scope === undefined && context.scope === 'own_level' && allots(figure)) {
    figure.scope = context.scope
    figure.words.scope = { text: context.said?.scope ?? '', from: 'heading', rule: 'allotted' }
    return
  }
  if (isPayer(figure, text, before.at(-1)) || isOfPayer(figure, context)) return
  const last = before.findLast(({ kind }) => kind === 'money')
  if (last?.scope === undefined || last.subject !== figure.subject) return
  if (last.scope === 'whole' && !goesOnWhole(figure, context) && !isInSum(figure, last)) return
  if (last.scope === 'part' && !isSaid(last)) return
  figure.scope = last.scope
  if (last.words.scope !== undefined) figure.words.scope = last.words.scope
}

/** 全市收入完成20亿元…。收支相抵，年终结余6亿元: the sums and what is left of an account behind the whole of it, not under a heading of another level. */
function goesOnWhole({ metric = '' }: Figure, { scope: headed }: FigureContext): boolean {
  return closing.test(metric) && (headed === undefined || headed === 'whole')
}

/** 全县财政总收入16.6亿元。一般公共预算收入9.2亿元: the local part of the sum that the sentence before gives of the whole, also under a heading of the own level. */
function isInSum({ metric = '' }: Figure, { metric: sum = '' }: Figure): boolean {
  return inSum.test(metric) && sumOfRevenue.test(sum)
}

/** Whether a word right before an amount says its scope, or that of the amount before it. */
function isSaid({ words }: Figure): boolean {
  return words.scope?.start !== undefined
}

/** What is planned under a heading of the own level is of it; told when the stage is known. */
export function lateScope(figure: Figure, { context, headed }: Around): void {
  if (!headed && figure.scope === undefined) ofOwnAccounts(figure, context)
  if (headed || figure.scope !== undefined || context.scope !== 'own_level') return
  if (context.report === undefined || !accounts.has(context.report.kind)) return
  if ((figure.kind !== 'money' && figure.kind !== 'percent') || !isUnder(figure, context)) return
  if (figure.subjectKind === 'zone') return
  figure.scope = context.scope
  figure.words.scope = { text: context.said?.scope ?? '', from: 'heading', rule: 'allotted' }
}

/** 2023年市本级决算和2024年上半年全市预算执行情况: the accounts of that year are of the own level, whatever level stands beside it. */
function ofOwnAccounts(figure: Figure, { title = '', region, scope: headed }: FigureContext): void {
  if (headed !== undefined && headed !== 'own_level') return
  const [text, year] = ownAccounts.exec(title) ?? []
  if (text === undefined || figure.period?.end.slice(0, 4) !== year) return
  if (figure.stage !== 'final_account' || figure.subject !== region) return
  figure.scope = 'own_level'
  figure.words.scope = { text, from: 'title', rule: 'own accounts' }
}

/** Who governs calls its own level by the last word of its name: of a city 区级 is of the level below it, 省级 of the one above. */
function byLevel(figure: Figure, region: string | undefined): void {
  const word = figure.words.scope?.text
  if (region === undefined || figure.scope !== 'own_level' || word === undefined) return
  if (region.endsWith(word.replace(levelEnd, ''))) return
  const own = depthOf(region)
  const said = levelWords.find(([pattern]) => pattern.test(word))?.[1]
  if (own === undefined || said === undefined) return
  if (said > own) figure.scope = 'part'
  else {
    delete figure.scope
    delete figure.words.scope
  }
}

/** 1 a province, 2 a city, 3 a county; nothing for a name that may be of two levels. */
function depthOf(region: string): number | undefined {
  const codes = regionsNamed.get(region) ?? []
  const [first] = codes
  if (first === undefined || codes.some(({ code }) => code.length !== first.code.length))
    return undefined
  return first.code.length / 2
}

/** 市级…；张掖经开区支出1.5亿元: the level named before another subject is not its. */
function ofOther(figure: Figure, region: string | undefined): void {
  const { subject, scope: said } = figure.words
  if (figure.scope !== 'own_level' || figure.subject === region) return
  if (subject?.start === undefined || said?.start === undefined) return
  if (said.end !== undefined && said.end > subject.start) return
  delete figure.scope
  delete figure.words.scope
}

/** 全市收入43亿元，其中：市级12亿元；支出120亿元: another budget's total behind the parts by level is of what the first total was of. */
function backToWhole(figure: Figure, text: string, before: readonly Figure[]): void {
  const { metric = '', scope, words } = figure
  const { start, end, from } = words.scope ?? {}
  if (scope === undefined || start === undefined || from !== 'sentence') return
  if (!budgetTotal.test(metric) || !partEnd.test(text.slice(end ?? start, figure.start))) return
  const sentence = sentenceStart(text, start)
  const first = before.find(one => one.start >= sentence && budgetTotal.test(one.metric ?? ''))
  if (first?.words.scope === undefined || first.start > start || first.scope === scope) return
  const opening = text.slice(first.end, start)
  if (first.metric === metric || !partOpening.test(opening) || partEnd.test(opening)) return
  if (first.scope === undefined) return
  figure.scope = first.scope
  figure.words.scope = first.words.scope
}

/** Under 市本级重点支出安排情况 each plan is of that level, also 产业发展21.3亿元，占12.2%. */
function isUnder({ stage, modality }: Figure, { headings, said }: Around['context']): boolean {
  const [nearest = '', next = ''] = headings ?? []
  const level = said?.scope
  const own =
    level !== undefined &&
    (nearest.includes(level) || (books.includes(nearest) && next.includes(level)))
  return own && (stage === 'initial_budget' || modality === 'plan')
}

/** 统筹安排80.1亿元，兑现…: money the government of the heading allots, without a name. */
function allots({ kind, metric, words }: Figure): boolean {
  return kind === 'money' && metric === undefined && allotting.test(words.modality?.text ?? '')
}

const near = new Set(['own', 'sentence', 'text'])

/** Whether the text itself says the level, not only what stands over it. */
function isNear({ words }: Figure): boolean {
  return words.scope !== undefined && near.has(words.scope.from)
}

/** A row that adds up the levels below: 区县级合计. */
function ofLower(figure: Figure, row: readonly string[] = []): void {
  const text = row.findLast(label => lowerRows.test(compact(labelName(label))))
  if (text === undefined) return
  figure.scope = 'part'
  figure.words.scope = { text, from: 'row', rule: 'levels below' }
}

/** The columns of a form that a region fills in for itself: 本地区 │ 本级 │ 下级. */
function ofForm(figure: Figure, { column = [], row = [] }: FigureContext): void {
  for (const [labels, from] of [[column, 'column'] as const, [row, 'row'] as const]) {
    const text = labels.findLast(label => scopeAlone(compact(label)) !== undefined)
    const scope = text === undefined ? undefined : scopeAlone(compact(text))
    if (text === undefined || scope === undefined) continue
    figure.scope = scope
    figure.words.scope = { text, from, rule: 'form' }
    return
  }
}

function scopeAlone(printed: string): Scope | undefined {
  const label = beforeEnglish.exec(printed)?.[0] ?? printed
  return formScopes.get(label) ?? (lowerHeading.test(label) ? 'part' : undefined)
}

/** 市辖区 Districts under City: a heading in both languages. */
const beforeEnglish = /^[\u4e00-\u9fff]+(?=[A-Za-z])/

/** A table whose title names the region and no level is not of the level that headings over it speak of: 2021年河北省…决算表. */
function byTitle(figure: Figure, { caption = '', region = '' }: FigureContext): void {
  const { scope: said } = figure.words
  if (figure.scope !== 'own_level' || (said?.from !== 'heading' && said?.from !== 'title')) return
  const words = compact(caption)
  if (region === '' || !words.includes(region) || ownTitle.test(words.replace(region, ''))) return
  delete figure.scope
  delete figure.words.scope
}

/** 市级（含开发区，下同）: a note that lasts speaks of the level it stands behind, not of the other levels; 固定资产投资（不含农户，下同） of that indicator alone. */
function ofNote(figure: Figure, after: string | undefined): void {
  const { scopeNote: note, scope } = figure.words
  if (after === undefined || note?.rule !== 'context') return
  const level = scopeWords.find(word => after.includes(word))
  const { metric = '', indicator = metric } = figure
  const meant =
    level === undefined
      ? indicator !== '' && (after.endsWith(indicator) || indicator.endsWith(after))
      : compact(scope?.text ?? '') === level
  if (meant) return
  delete figure.scopeNote
  delete figure.words.scopeNote
}

/** The longest words first. */
const scopeWords = [...scopes.keys()].sort((a, b) => b.length - a.length)

const own = new Set(['own', 'column'])

/** Whether the row or column of a cell says it, not a title or a row that the cell's own only stands under (长春市本级 over 二道区). */
function isSaidIn({ from, text }: Words, row: readonly string[]): boolean {
  return own.has(from) || (from === 'row' && row.some(label => label.includes(text)))
}

/** A row that names a region says whose its numbers are: what titles and headings say of the level of the report is not said of them. */
function byRow(figure: Figure, { wholeRow, row = [] }: FigureContext): void {
  const { subject, scope: said } = figure.words
  if (subject?.from !== 'row' && subject?.from !== 'column') return
  if (figure.subjectKind !== 'region' && figure.subjectKind !== 'zone') return
  if (subject.rule === 'own level') {
    figure.scope = 'own_level'
    figure.words.scope = subject
  } else if (wholeRow) {
    figure.scope = 'whole'
    figure.words.scope = subject
  } else if (figure.scope === 'own_level' && said !== undefined && !isSaidIn(said, row)) {
    delete figure.scope
    delete figure.words.scope
  }
}
