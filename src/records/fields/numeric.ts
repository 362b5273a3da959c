import { findFigures } from '../../figures/index.ts'
import type { Figure, FigureContext, FigureKind } from '../../model/figure.ts'
import type { Field } from '../../pipeline/types.ts'
import { withoutNotes } from '../../reading/notes.ts'
import type { Reading } from './type.ts'

/** A number that is asked for: of which kinds, and in which words to say so. */
export interface Asked {
  kinds: readonly FigureKind[]
  expected: string
}

/**
 * The figure that is all of a cell, if it is of one of the kinds: exact decimal in base units.
 * Refused are words around it, a comparator, a range, and a bare number where a unit is needed and nobody declares one.
 * Words that stand in no cell have no figures yet and are read here.
 */
export function exactFigure(
  words: string,
  context: FigureContext,
  figures: readonly Figure[] | undefined,
  { kinds, expected }: Asked,
): { figure: Figure; value: string } | { refused: string } {
  const [figure, ...others] = figures ?? findFigures(words, { ...context, cell: true })
  if (figure === undefined || others.length > 0)
    return { refused: `“${clip(words)}” is not ${expected}` }
  if (!kinds.includes(figure.kind)) {
    const found = figure.kind === 'number' ? 'a number whose unit nobody declares' : figure.kind
    return { refused: `“${clip(words)}” is ${found}, expected ${expected}` }
  }
  if (figure.value === undefined || figure.comparator !== 'eq') {
    return { refused: `“${clip(words)}” is not one exact value, expected ${expected}` }
  }
  return isWhole(words, figure.text)
    ? { figure, value: figure.value }
    : { refused: `“${clip(words)}” is not ${expected}` }
}

/** Whether a figure is all of a cell, note marks beside it left aside. */
function isWhole(words: string, figure: string): boolean {
  const text = words.trim()
  const { start, end } = withoutNotes(text)
  return text === figure || text.slice(start, end).replace(figure, '').trim() === ''
}

/** The value alone of such a figure. */
export function figureOf(...asked: Parameters<typeof exactFigure>): Reading {
  const read = exactFigure(...asked)
  return 'refused' in read ? read : { value: read.value }
}

/** The context of words that stand in no cell, with the unit their field declares where nothing else does. */
export function withUnit(context: FigureContext, { unit }: Field): FigureContext {
  return unit === undefined || context.unit !== undefined
    ? context
    : { ...context, unit: bracketed(unit) }
}

/** A unit as headings print it. */
export function bracketed(unit: string): string {
  return `（${unit}）`
}

/** Words short enough for a message. */
export function clip(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
