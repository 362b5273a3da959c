import type { Figure, FigureContext } from '../model/figure.ts'
import type { BareNumber } from './bare.ts'
import { cellFigure, conflicts } from './cell.ts'
import type { Refused } from './refused.ts'
import { type ColumnHints, unitSource } from './unit-source.ts'

/** The figure of a numeric cell under its unit; where number or unit can not be told, its place goes to `refused`. */
export function numeric(
  text: string,
  number: BareNumber | Refused,
  context: FigureContext,
  refused: Refused[],
  hints: ColumnHints | undefined,
): Figure | undefined {
  if ('code' in number) {
    refused.push(number)
    return undefined
  }
  const { start, end } = number
  const source = unitSource(context, Math.abs(Number(number.value)), hints)
  if (source === 'open') {
    refused.push({ start, end, code: 'unit-conflict' })
    return cellFigure(text, number, undefined)
  }
  if (conflicts(number, source)) {
    refused.push({ start, end, code: 'unit-conflict' })
    return undefined
  }
  return cellFigure(text, number, source)
}
