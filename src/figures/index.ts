import { UsageError } from '../model/errors.ts'
import type { Figure, FigureContext } from '../model/figure.ts'
import type { FoundPeriod } from '../model/period.ts'
import { isCompared, isUntil, resolve, yearLent } from './attributes/period.ts'
import { bareNumber, cellFigure, isNominal, lenderOf } from './cell.ts'
import { type Surroundings, surroundings } from './context.ts'
import { headed } from './headed.ts'
import { interpret } from './interpret.ts'
import { scan } from './scan.ts'
import { tabular } from './tabular.ts'

/** Every figure of a text with its meaning, in order of place; spans never overlap. Pure, linear in the length of the text. */
export function findFigures(text: string, context?: FigureContext): Figure[] {
  if (typeof text !== 'string') throw new UsageError('findFigures reads a string')
  const around = surroundings(context)
  if (context?.cell === true) return cell(text, context, around)
  const found = interpret(text, scan(text), around)
  return text.includes('\t') ? merge(found, tabular(text, context ?? {})) : found
}

/** A cell that is one number is one figure under its headers; any other cell is read as prose. */
function cell(text: string, context: FigureContext, around: Surroundings): Figure[] {
  if (isNominal(context)) return []
  const number = bareNumber(text)
  if (number !== undefined) {
    const figure = cellFigure(text, number, lenderOf(context))
    return figure === undefined ? [] : [headed(figure, context, around)]
  }
  const found = interpret(text, scan(text), around)
  const only = found[0]
  if (found.length === 1 && only !== undefined && text.trim().length - (only.end - only.start) < 3)
    headed(only, context, around)
  return found
}

function merge(a: readonly Figure[], b: readonly Figure[]): Figure[] {
  const spans = new Set(a.map(({ start }) => start))
  return [...a, ...b.filter(({ start }) => !spans.has(start))].sort((x, y) => x.start - y.start)
}

/** Every period and date of a text, in order of place. */
export function findPeriods(text: string, context?: FigureContext): FoundPeriod[] {
  const around = surroundings(context)
  const found: FoundPeriod[] = []
  let year: number | undefined
  for (const mark of scan(text)) {
    const { start, end, period } = mark
    if (period === undefined) continue
    const words = text.slice(start, end)
    const kind = isUntil(text, start) ? 'instant' : period.kind
    const item: FoundPeriod = { text: words, start, end, granularity: period.granularity, kind }
    const resolved = resolve({ ...period, kind }, words, 'own', around, year)
    if (resolved !== undefined) item.period = resolved
    if (!isCompared(text, mark)) year = yearLent(period) ?? year
    found.push(item)
  }
  return found
}
