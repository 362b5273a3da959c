import { findFigures } from '../../figures/index.ts'
import type { Figure, FigureContext, FigureKind } from '../../model/figure.ts'
import type { Field } from '../../pipeline/types.ts'
import type { Reading } from './type.ts'

/**
 * The figure that is all of a cell, if it is of one of the kinds: exact decimal in base units.
 * Refused are words around it, a comparator, a range, and a bare number where a unit is needed and nobody declares one.
 */
export function exactFigure(
  words: string,
  field: Field,
  context: FigureContext,
  kinds: readonly FigureKind[],
  expected: string,
): { figure: Figure; value: string } | { refused: string } {
  const own = field.unit !== undefined && context.unit === undefined
  const around = own ? { ...context, unit: `单位：${field.unit}` } : context
  const [figure, ...others] = findFigures(words, { ...around, cell: true })
  if (figure === undefined || others.length > 0)
    return { refused: `“${clip(words)}” is not ${expected}` }
  if (!kinds.includes(figure.kind)) {
    const found = figure.kind === 'number' ? 'a number whose unit nobody declares' : figure.kind
    return { refused: `“${clip(words)}” is ${found}, expected ${expected}` }
  }
  if (figure.value === undefined || figure.comparator !== 'eq') {
    return { refused: `“${clip(words)}” is not one exact value, expected ${expected}` }
  }
  const rest = words.slice(0, figure.start) + words.slice(figure.end)
  return rest.trim() === ''
    ? { figure, value: figure.value }
    : { refused: `“${clip(words)}” is not ${expected}` }
}

/** The value alone of such a figure. */
export function figureOf(...asked: Parameters<typeof exactFigure>): Reading {
  const read = exactFigure(...asked)
  return 'refused' in read ? read : { value: read.value }
}

/** Words short enough for a message. */
export function clip(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
