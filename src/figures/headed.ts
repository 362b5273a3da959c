import { eitherHeading } from '../lexicon/aspects.ts'
import { breakdowns, generic, offices, places } from '../lexicon/columns.ts'
import { formulaLabel, ownRates } from '../lexicon/indicators.ts'
import { scopeNoteInTitle } from '../lexicon/notes.ts'
import type { Figure, FigureContext } from '../model/figure.ts'
import { compact } from '../model/text.ts'
import { unitAt } from '../reading/units.ts'
import { isBalance, lent } from './attributes/period.ts'
import { marksOf, type Surroundings } from './context.ts'
import { recurring } from './recurring.ts'

const brackets = /[（(][^（()）]*[）)]/g
const numbering =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．]|其中[:：]?|其中|[★▲△*＊]+)\s*/
const share = /占(.+?)的?(?:比重|比例|百分比|[%％]|[（(])/
const ratio = /(?:^|[^\d])(?:为|占)(.+?)的?[%％]/
const than = /[比较](.+?)(?:增长|增减|增加|增|涨跌|升降|涨|降|减|[±+-])/

/** Gives the figure that is a whole cell the meaning its headers hold: metric, change, base, certainty, whose, when. */
export function headed(figure: Figure, context: FigureContext, around: Surroundings): Figure {
  const column = context.column ?? []
  named(figure, context)
  if (figure.words.change === undefined) changed(figure, column)
  based(figure, column)
  if (figure.modality === undefined && around.modality !== undefined) {
    figure.modality = around.modality.value
    figure.words.modality = around.modality.words
  }
  for (const key of ['stage'] as const) {
    const given = around[key]
    if (figure[key] === undefined && given !== undefined) {
      figure[key] = given.value
      figure.words[key] = given.words
    }
  }
  if (around.scope !== undefined) {
    figure.scope ??= around.scope.value
    figure.words.scope ??= around.scope.words
  }
  if (around.account !== undefined) {
    figure.account ??= around.account.value
    figure.words.account ??= around.account.words
  }
  const note = scopeNoteInTitle.exec(compact(column.at(-1) ?? ''))?.[1]
  if (note !== undefined && figure.scopeNote === undefined) {
    figure.scopeNote = note
    figure.words.scopeNote = { text: note, from: 'column', rule: 'column' }
  }
  if (around.scopeNote !== undefined) {
    figure.scopeNote ??= around.scopeNote.value
    figure.words.scopeNote ??= around.scopeNote.words
  }
  if (figure.period === undefined) {
    const period = lent(figure, around)
    if (period !== undefined)
      figure.period =
        isBalance(figure.metric) && figure.kind === 'money'
          ? { ...period, start: period.end, kind: 'instant' }
          : period
  }
  return figure
}

/** A label without its numbering, brackets of units and 其中. */
export function plainLabel(label: string): string {
  let text = label.trim()
  for (let next = text.replace(numbering, ''); next !== text; next = text.replace(numbering, ''))
    text = next
  return text
    .replace(brackets, '')
    .replace(/\s+/g, '')
    .replace(/[：:]$/, '')
}

/** Whether header words only say when, how sure and in what unit. */
export const isGeneric = recurring((words: string): boolean => {
  const plain = plainLabel(words)
  if (ownRates.test(plain)) return false
  const left = generic.reduce((text, word) => text.replaceAll(word, ''), marksless(plain))
  return left.replace(/[\d.%％（）()、+\-=*/年月±]/g, '').length < 2
})

/** The words without the periods in them. */
function marksless(words: string): string {
  let text = words
  for (const { period, start, end, word } of marksOf(words))
    if (
      period !== undefined ||
      word?.certainty !== undefined ||
      word?.basis !== undefined ||
      word?.scope !== undefined
    )
      text = text.replace(words.slice(start, end), '')
  return text
}

function named(figure: Figure, context: FigureContext): void {
  const label =
    (context.row ?? []).findLast(
      (words, i) => i === 0 || !(isUnit(words) || formulaLabel.test(words.trim())),
    ) ?? ''
  const named = (context.column ?? []).filter(words => !isGeneric(words))
  const place =
    label !== '' &&
    !offices.includes(plainLabel(label)) &&
    (places.includes(label.trim().slice(-1)) || marksless(label).trim() === '')
  const usable = label !== '' && !place && !isGeneric(label)
  const columns = usable && divides(context) ? [] : named
  const byColumn = columns.length > 0
  const from = byColumn ? 'column' : 'row'
  if (!byColumn && (label === '' || place)) return
  const text = byColumn
    ? columns
        .map(words => timeless(plainLabel(words)))
        .filter(words => words !== '')
        .join(' / ')
    : timeless(plainLabel(label))
  if (text === '') return
  figure.metric = text
  figure.words.metric = { text, from, rule: byColumn ? 'column' : 'row' }
  if (!byColumn && /其中/.test(label)) figure.words.metric = { text, from, rule: 'row' }
}

/** A row's unit stands in a column of its own (糖果 | 万吨). */
export function isUnit(label: string): boolean {
  const words = label.trim()
  const body = words.replace(/^[百千万亿]+/, '')
  return unitAt(body, 0)?.word.length === body.length || (body !== words && words.length < 6)
}

/** A label without the period it opens with: 2025年末债务余额. */
export function timeless(label: string): string {
  const first = marksOf(label)[0]
  if (first?.period === undefined || first.start > 0) return label
  const rest = label.slice(first.end).replace(/^[的度]/, '')
  return rest.length < 2 ? label : rest
}

/** The column only divides what the row names (合计, 基本支出, 项目支出) under a heading that restates the table's title. */
function divides({ column = [], caption = '' }: FigureContext): boolean {
  const [last = '', ...above] = [...column].reverse().map(plainLabel)
  if (!breakdowns.includes(last) && !isGeneric(last)) return false
  return above.every(words => isGeneric(words) || caption.includes(words))
}

/** 增长%, 增减额, 降幅: direction from the column, turned by the printed sign. */
function changed(figure: Figure, column: readonly string[]): void {
  const words = column.at(-1) ?? ''
  const mark = marksOf(words).findLast(
    ({ word }) => word?.change !== undefined || word?.word === '增减',
  )
  if (mark?.word === undefined || figure.value === undefined) return
  const falls = mark.word.change?.change === 'decrease' && !eitherHeading.test(words)
  const negative = figure.value.startsWith('-')
  if (figure.value === '0') return
  figure.change = falls !== negative ? 'decrease' : 'increase'
  figure.signedChange =
    falls && !negative ? `-${figure.value}` : falls ? figure.value.slice(1) : figure.value
  figure.changeBasis = 'nominal'
  figure.words.change = { text: words.slice(mark.start, mark.end), from: 'column', rule: 'column' }
}

function based(figure: Figure, column: readonly string[]): void {
  if (figure.base !== undefined || figure.kind !== 'percent') return
  const words = column.at(-1) ?? ''
  const found = share.exec(words) ?? ratio.exec(words) ?? than.exec(words)
  const text = found?.[1]?.trim()
  if (text === undefined || text === '' || text.length > 30) return
  figure.base = text
  figure.words.base = { text, from: 'column', rule: 'column' }
}
