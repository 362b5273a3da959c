import { codeAtEnd, isNominalHeading, spanEnds } from '../lexicon/columns.ts'
import type { Figure, FigureContext } from '../model/figure.ts'
import { powerOfTen, shift } from '../reading/numeral/shift.ts'
import type { BareNumber } from './bare.ts'
import type { UnitSource } from './unit-source.ts'

const yearAndMonth = /^\s*(?:19|20)\d\d\s*[.．]\s*(?:0?[1-9]|1[0-2])\s*$/

/** Whether the cell's column names its numbers instead of measuring with them (序号, 科目编码, 开工时间), or the cell is a month (建设期 2022.2). */
export function isNominal({ column }: FigureContext, text: string): boolean {
  const last = plain(column?.at(-1) ?? '')
  if (isNominalHeading(last)) return true
  if (column?.some(words => codeAtEnd.test(plain(words)))) return true
  return yearAndMonth.test(text) && spanEnds.some(word => last.includes(word))
}

/** A heading without its brackets and blanks. */
function plain(words: string): string {
  return words
    .replace(/[\s（(].*$/s, '')
    .replace(/\s/g, '')
    .toLowerCase()
}

/** Why a number and its unit do not go together: 1.2亿 under %, 5千 under 万元. */
export function conflicts(
  { big, small, letter }: BareNumber,
  source: UnitSource | undefined,
): boolean {
  if (source === undefined) return letter === true
  const { kind, scale } = source.unit
  if (letter === true && kind !== 'money') return true
  const relative = kind === 'percent' || kind === 'percentage_point' || kind === 'multiple'
  return relative ? big > 0 : big === 0 && small > 0 && scale > 0
}

/** The one figure of a numeric cell, before its headers give it meaning. A scale of its own (1.2亿 under 万元) stands in the place of the unit's. */
export function cellFigure(
  text: string,
  number: BareNumber,
  source: UnitSource | undefined,
): Figure | undefined {
  if (number.parentheses && source === undefined) return undefined
  const unit = source?.unit
  const power = unit === undefined ? 0 : number.big > 0 ? unit.power - unit.scale : unit.power
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
  if (source !== undefined) {
    figure.unitFrom = source.unit.text
    figure.words.unit = { text: source.unit.text, from: source.from, rule: 'declared' }
  }
  if (number.comparator !== undefined) {
    const { word, start, end, value, rule } = number.comparator
    figure.comparator = value
    figure.words.comparator = { text: word, from: 'own', start, end, rule }
  }
  return figure
}
