import { rangeCell } from '../lexicon/amounts.ts'
import { compare, decimal } from '../model/decimal.ts'
import type { Figure } from '../model/figure.ts'
import { bareNumber } from './bare.ts'
import { cellFigure } from './cell.ts'
import type { Refused } from './refused.ts'
import type { UnitSource } from './unit-source.ts'

/** The range a cell consists of (12-13, 1.5～2): one figure under its unit, left out where its ends descend; nothing for dates and codes. */
export function rangeIn(text: string, source: UnitSource): Figure | Refused | undefined {
  const words = text.trim()
  const parts = rangeCell.exec(words)
  const [, low = '', high = ''] = parts ?? []
  if (parts === null || [low, high].every(isYear)) return undefined
  const start = text.indexOf(words)
  const end = start + words.length
  const [from, to] = [low, high].map(part => {
    const number = bareNumber(part)
    return number === undefined ? undefined : cellFigure(part, number, source)
  })
  if (from?.value === undefined || to?.value === undefined) return undefined
  if (compare(decimal(from.value), decimal(to.value)) >= 0) {
    return isYear(low) ? undefined : { start, end, code: 'number-torn' }
  }
  const { value: _, ...figure } = { ...to, text: words, start, end }
  return { ...figure, range: { min: from.value, max: to.value, minIncl: true, maxIncl: true } }
}

function isYear(words: string): boolean {
  return /^(?:19|20)\d\d$/.test(words)
}
