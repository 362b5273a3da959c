import { absences, counting, nominal } from '../lexicon/columns.ts'
import { before } from '../lexicon/comparators.ts'
import type { Figure, FigureContext, Words } from '../model/figure.ts'
import type { From } from '../model/period.ts'
import { classOf, isDigit, isSpace, OTHER } from '../reading/numeral/classes.ts'
import { readNumeral } from '../reading/numeral/numeral.ts'
import { powerOfTen, shift } from '../reading/numeral/shift.ts'
import { type Declared, declared } from './declared.ts'

/** A bare number that is the whole of a cell. */
export interface BareNumber {
  start: number
  end: number
  value: string
  place: number
  comparator?: { word: string; start: number }
  parentheses: boolean
}

/** The unit of a bare number and whose words gave it. */
export interface Lender {
  unit: Declared
  from: From
}

/** Whether the cell's column names its numbers instead of measuring with them (序号, 科目编码). */
export function isNominal({ column }: FigureContext): boolean {
  const last = (column?.at(-1) ?? '')
    .replace(/[\s（(].*$/s, '')
    .replace(/\s/g, '')
    .toLowerCase()
  return nominal.includes(last)
}

/** The number a cell consists of, signs and accounting parentheses included; nothing when it holds anything else. */
export function bareNumber(text: string): BareNumber | undefined {
  let start = 0
  let end = text.length
  while (start < end && blank(text.charCodeAt(start))) start++
  while (end > start && blank(text.charCodeAt(end - 1))) end--
  if (end - start > 64 || start === end || absences.includes(text.slice(start, end)))
    return undefined
  const outer = { start, end }
  const parentheses =
    '（('.includes(text.charAt(start) || ' ') && '）)'.includes(text.charAt(end - 1) || ' ')
  if (parentheses) {
    start++
    end--
  }
  const sign = comparison(text, start)
  let at = start + (sign?.length ?? 0)
  const mark = text.charCodeAt(at)
  const negative =
    mark === 45 || mark === 0x2212 || mark === 0xff0d || mark === 0x8d1f || mark === 0x8ca0
  const plus = mark === 43
  if (negative || plus) at++
  while (at < end && isSpace(text.charCodeAt(at))) at++
  if (
    classOf(text.charCodeAt(at)) === OTHER &&
    !(text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1)))
  )
    return undefined
  const numeral = readNumeral(text, at)
  if (numeral === undefined || numeral.end !== end || numeral.low !== undefined) return undefined
  const minus = negative !== parentheses && numeral.value !== '0'
  const found: BareNumber = {
    start: outer.start,
    end: outer.end,
    value: minus ? `-${numeral.value}` : numeral.value,
    place: numeral.place,
    parentheses,
  }
  if (sign !== undefined) found.comparator = { word: sign, start }
  return found
}

function blank(code: number): boolean {
  return isSpace(code) || code === 10 || code === 13 || code === 9
}

function comparison(text: string, at: number): string | undefined {
  for (const word of before.keys()) if (text.startsWith(word, at)) return word
  return undefined
}

/** The level of a line of the budget classification: 其他商业服务业等支出（款）. */
const levelMark = /[（(][类款项][）)]\s*$/

/** Whose unit a bare number takes: its row's, its column's, then the table's; a column of ratios under a row in 元 holds ratios, and one that counts never takes the table's money. */
export function lenderOf(context: FigureContext): Lender | undefined {
  if (context.plain !== undefined) {
    const unit = context.plain === null ? undefined : declared(`（${context.plain}）`)
    return unit === undefined ? undefined : { unit, from: 'unit' }
  }
  const column = [...(context.column ?? [])].reverse()
  const byColumn = lentBy(column, 'column')
  const table = context.unit === undefined ? undefined : declared(context.unit)
  const money = (byColumn?.unit ?? table)?.kind === 'money'
  const rows = [...(context.row ?? [])].reverse()
  const byRow = lentBy(money ? rows.filter(words => !levelMark.test(words)) : rows, 'row')
  if (byRow && !(byColumn && isRatio(byColumn) && !isRatio(byRow))) return byRow
  if (byColumn) return byColumn
  if (table === undefined) return undefined
  const last = (column[0] ?? '').replace(/\s/g, '')
  const label = (context.row?.at(-1) ?? '').replace(/\s/g, '')
  if (counting.some(word => last.endsWith(word) || label.endsWith(word))) return undefined
  return { unit: table, from: 'unit' }
}

function lentBy(headings: readonly string[], from: From): Lender | undefined {
  for (const words of headings) {
    const unit = declared(words)
    if (unit !== undefined) return { unit, from }
  }
  return undefined
}

function isRatio({ unit }: Lender): boolean {
  return unit.kind === 'percent' || unit.kind === 'percentage_point' || unit.kind === 'multiple'
}

/** The one figure of a numeric cell, before its headers give it meaning. */
export function cellFigure(
  text: string,
  number: BareNumber,
  lender: Lender | undefined,
): Figure | undefined {
  if (number.parentheses && lender === undefined) return undefined
  const unit = lender?.unit
  const power = unit?.power ?? 0
  const figure: Figure = {
    kind: unit?.kind ?? 'number',
    text: text.slice(number.start, number.end),
    start: number.start,
    end: number.end,
    value: shift(number.value, power),
    unit: unit?.unit ?? null,
    precision: powerOfTen(number.place + power),
    comparator: 'eq',
    words: {},
  }
  if (unit?.per !== undefined) figure.per = unit.per
  if (lender !== undefined) {
    figure.unitFrom = lender.unit.text
    figure.words.unit = { text: lender.unit.text, from: lender.from, rule: 'declared' }
  }
  if (number.comparator !== undefined) {
    const { word, start } = number.comparator
    figure.comparator = before.get(word) ?? 'eq'
    const evidence: Words = {
      text: word,
      from: 'own',
      start,
      end: start + word.length,
      rule: 'before',
    }
    figure.words.comparator = evidence
  }
  return figure
}
