import type { Figure, FigureContext } from '../model/figure.ts'
import type { FoundPeriod } from '../model/period.ts'

/** Every figure of a text with its meaning, in order of place; spans never overlap. Pure, linear in the length of the text. */
export function findFigures(_text: string, _context?: FigureContext): Figure[] {
  return []
}

/** Every period and date of a text, in order of place. */
export function findPeriods(_text: string, _context?: FigureContext): FoundPeriod[] {
  return []
}
