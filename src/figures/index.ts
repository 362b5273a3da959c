import { amountAndShare } from '../lexicon/amounts.ts'
import { UsageError } from '../model/errors.ts'
import type { Figure, FigureContext } from '../model/figure.ts'
import type { FoundPeriod } from '../model/period.ts'
import { withoutNotes } from '../reading/notes.ts'
import { plain } from '../reading/plain.ts'
import { asPrinted } from './as-printed.ts'
import { withoutAside } from './aside.ts'
import { isCompared, isUntil, resolve, yearLent } from './attributes/period.ts'
import { readBare, unclearGroups, unclearSign } from './bare.ts'
import { isNominal } from './cell.ts'
import { type Surroundings, surroundings } from './context.ts'
import { headed } from './headed.ts'
import { interpret } from './interpret.ts'
import { numeric } from './numeric.ts'
import { rangeIn } from './range-cell.ts'
import type { Refused } from './refused.ts'
import { assignRoles } from './roles/index.ts'
import { scan } from './scan.ts'
import { shifted } from './shifted.ts'
import { keepStored, withStored } from './stored.ts'
import { tabular } from './tabular.ts'
import { type ColumnHints, type UnitSource, unitSource } from './unit-source.ts'

/** What a text holds: its figures, and where one stands whose value or unit can not be told. */
export interface Read {
  figures: Figure[]
  refused: Refused[]
}

/** Every figure of a text with its meaning, in order of place; spans never overlap. Pure, linear in the length of the text. */
export function findFigures(text: string, context?: FigureContext): Figure[] {
  if (typeof text !== 'string') throw new UsageError('findFigures reads a string')
  return readFigures(text, context).figures
}

/** The figures of a text and the places of those that are left out; `hints` are of the column of a cell. */
export function readFigures(text: string, context?: FigureContext, hints?: ColumnHints): Read {
  const around = surroundings(context)
  const refused: Refused[] = []
  if (context?.cell === true) {
    const lines = stackedNumbers(text) ?? numberAndShare(text)
    if (lines !== undefined) {
      const figures = lines.flatMap(({ words, start }) => {
        const own: Refused[] = []
        const read = cell(words, context, around, own, hints)
        for (const one of own)
          refused.push({ ...one, start: one.start + start, end: one.end + start })
        return shifted(read, start)
      })
      assignRoles(figures, text, context, true)
      return { figures, refused }
    }
    const figures = cell(text, context, around, refused, hints)
    assignRoles(figures, text, context, figures.length === 1 && isWhole(text, figures[0]))
    return { figures, refused }
  }
  const words = plain(text)
  const found = interpret(words, scan(words, refused), around)
  const figures = text.includes('\t') ? merge(found, tabular(text, context ?? {}, refused)) : found
  assignRoles(figures, words, context ?? {}, false)
  if (words !== text) asPrinted(figures, words, text)
  return { figures, refused }
}

/** A cell that is one number is one figure under its headers; any other cell is read as prose. */
function cell(
  text: string,
  context: FigureContext,
  around: Surroundings,
  refused: Refused[],
  hints: ColumnHints | undefined,
): Figure[] {
  if (isNominal(context, text)) return []
  const { stored } = context
  const bare = readBare(text) ?? readBare(withoutAside(text) ?? '')
  const isKept = bare !== undefined && !('code' in bare) && stored !== undefined
  const number = isKept ? withStored(text, bare, stored) : bare
  if (number !== undefined) {
    const figure = numeric(text, number, context, refused, hints)
    if (figure === undefined) return []
    return [refused.length > 0 ? figure : headed(figure, context, around)]
  }
  const source = unitSource(context, 0, hints)
  const place = unclearSign(text) ?? (source === undefined ? undefined : unclearGroups(text))
  const range = place ?? (typeof source === 'object' ? rangeIn(text, source) : undefined)
  if (range !== undefined) {
    if (!('code' in range)) return [headed(range, context, around)]
    refused.push(range)
    return []
  }
  const found = interpret(text, scan(text, refused), around)
  const only = found[0]
  if (found.length === 1 && only !== undefined && isWhole(text, only)) {
    // 13/14 under 万元 is no fraction.
    if (only.kind === 'fraction' && typeof source === 'object' && !isShare(source)) {
      refused.push({ start: only.start, end: only.end, code: 'unit-conflict' })
      return []
    }
    if (stored !== undefined) keepStored(only, stored)
    headed(only, context, around)
  }
  return found
}

/** Whether a fraction may be a number of this unit: a third of a whole, one and a half times. */
function isShare({ unit: { kind } }: UnitSource): boolean {
  return kind === 'percent' || kind === 'multiple' || kind === 'number'
}

/** The lines of a cell in which numbers stand one below the other, each alone in its line; undefined for any other cell. */
function stackedNumbers(text: string): { words: string; start: number }[] | undefined {
  if (!text.includes('\n')) return undefined
  const lines: { words: string; start: number }[] = []
  let start = 0
  for (const words of text.split('\n')) {
    if (words.trim() !== '') lines.push({ words, start })
    start += words.length + 1
  }
  const alone = lines.length > 1 && lines.every(({ words }) => readBare(words) !== undefined)
  return alone ? lines : undefined
}

/** The number and the share a cell consists of (1,234（5.6%）); undefined for any other cell. */
function numberAndShare(text: string): { words: string; start: number }[] | undefined {
  const words = text.trim()
  const [, number, between, share] = amountAndShare.exec(words) ?? []
  if (number === undefined || between === undefined || share === undefined) return undefined
  const start = text.indexOf(words)
  return [
    { words: number, start },
    { words: share, start: start + number.length + between.length },
  ]
}

/** Whether a figure is all of a text but for a mark or two. */
function isWhole(text: string, figure: Figure | undefined): boolean {
  if (figure === undefined) return false
  const words = withoutNotes(text.trim())
  return words.end - words.start - (figure.end - figure.start) < 3
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
