import { shapeOf } from '../document/table/shape/index.ts'
import { amountHeading } from '../lexicon/headings.ts'
import type { FigureContext } from '../model/figure.ts'
import type { LocatedFigure } from '../model/located.ts'
import type { Report } from '../model/report.ts'
import type { Cell, Table } from '../model/table.ts'
import { compact, locate } from '../model/text.ts'
import { declared } from '../reading/declared.ts'
import { inOneLanguage } from './bilingual.ts'
import { isNominal } from './cell.ts'
import type { Contexts } from './contexts.ts'
import { debtOver } from './debt-columns.ts'
import { hintsOf } from './hints.ts'
import { readFigures } from './index.ts'
import { headingsOf } from './inner-headings.ts'
import { lostNumber } from './lost.ts'
import { projectOf } from './project.ts'
import { recurring } from './recurring.ts'
import type { Refused } from './refused.ts'
import { rowLabels } from './row-labels.ts'
import { isWhole } from './row-regions.ts'
import { unitBeside } from './row-unit.ts'
import { rowsAbove } from './rows-above.ts'
import { shifted } from './shifted.ts'
import { shortRegion } from './short-regions.ts'
import type { ColumnHints } from './unit-source.ts'
import { WordsOnce } from './words-once.ts'

/** What a pipeline declares of the number it reads from a cell, or from a part of its text. */
export interface Declaration {
  start: number
  end: number
  /** The words that head it, where they are not the column's: the label beside it in a form. */
  heading?: readonly string[]
  /** Its unit where the document prints none. */
  unit?: string
  /** Its unit, or null for none, whatever stands around it. */
  plain?: string | null
}

/** A figure as a person settled it; the same one where nobody did. */
export type Settle = (found: LocatedFigure) => LocatedFigure

export type Declarations = ReadonlyMap<Cell, readonly Declaration[]>

/** The figures of the cells of a document. Each cell is read once, whoever asks: rows, records, checks have the same figure. */
export class CellFigures {
  readonly #contexts: Contexts
  readonly #declared: Declarations
  readonly #settle: Settle
  /** Those of all figures of the document. */
  readonly words = new WordsOnce()
  readonly #known = new Map<Cell, CellRead>()
  readonly #hints = new Map<Table, ReadonlyMap<number, ColumnHints> | undefined>()

  /** `settle` gives each figure as a person settled it. */
  constructor(
    contexts: Contexts,
    declared: Declarations = new Map(),
    settle: Settle = found => found,
  ) {
    this.#contexts = contexts
    this.#settle = settle
    this.#declared = declared
  }

  /** What the document reports as a whole. */
  get report(): Report | undefined {
    return this.#contexts.report
  }

  /** In order of place. */
  of(table: Table, cell: Cell): readonly LocatedFigure[] {
    return this.#once(table, cell).figures
  }

  /** The places of its figures that are left out or have no unit. */
  refusedIn(table: Table, cell: Cell): readonly Refused[] {
    return this.#once(table, cell).refused
  }

  /** Whether a pipeline declares that the number of this cell has no unit. */
  isPlain(cell: Cell): boolean {
    return this.#declared.get(cell)?.some(({ plain }) => plain === null) ?? false
  }

  #once(table: Table, cell: Cell): CellRead {
    const known = this.#known.get(cell)
    if (known) return known
    const found = this.#read(table, cell)
    this.#known.set(cell, found)
    return found
  }

  /** What the numbers of a column are like, where its table declares several units. */
  #hintsOf(table: Table, column: number): ColumnHints | undefined {
    if (!this.#hints.has(table)) this.#hints.set(table, hintsOf(table))
    return this.#hints.get(table)?.get(column)
  }

  #read(table: Table, cell: Cell): CellRead {
    const { text } = cell.text
    const declared = this.#declared.get(cell) ?? []
    const role = shapeOf(table).roles[cell.column]
    const named = role === 'code' || role === 'ordinal'
    if (text === '' || (declared.length === 0 && (named || isUnread(table, cell))))
      return { figures: [], refused: [] }
    if (cell.doubtful)
      return { figures: [], refused: [{ start: 0, end: text.length, code: 'number-torn' }] }
    const { context = {}, block = 0 } = this.#contexts.tables.get(table) ?? {}
    const over = debtOver(table, cell.column)
    const path = inOneLanguage(headingsOf(table, cell))
    const column = over === undefined ? path : [over, ...path]
    const labels = rowLabels(table, cell)
    const above = rowsAbove(table, cell)
    const project = projectOf(table, cell)
    const rowUnit = unitBeside(table, cell)
    const row = {
      ...(labels.length > 0 && { row: labels }),
      ...(project !== undefined && { project }),
      ...(rowUnit !== undefined && { rowUnit }),
      ...(isWhole(table, cell.row, cell.column) && { wholeRow: true as const }),
      ...(above.length > 0 && { above }),
      ...shortRegion(table, cell, context.region),
    }
    const own: FigureContext = { column, ...context }
    const stored = cell.stored === undefined ? {} : { stored: cell.stored }
    const hints = this.#hintsOf(table, cell.column)
    const refused: Refused[] = []
    const figures = declared.flatMap(({ start, end, heading, unit, plain }) => {
      const read = readFigures(
        text.slice(start, end),
        {
          cell: true,
          ...own,
          ...(start === 0 && end === text.length && stored),
          ...row,
          ...(heading && { column: heading }),
          ...(unit !== undefined && context.unit === undefined && { unit }),
          ...(plain !== undefined && { plain }),
        },
        hints,
      )
      refused.push(
        ...read.refused.map(one => ({ ...one, start: one.start + start, end: one.end + start })),
      )
      return shifted(read.figures, start)
    })
    if (!declared.some(({ start, end }) => start === 0 && end === text.length)) {
      const heads = cell.header || cell.column < table.headerColumns || role === 'label'
      const others = readFigures(
        text,
        heads ? own : { cell: true, ...own, ...stored, ...row },
        hints,
      )
      const counts =
        role === 'value' ||
        (role === 'words' && (column.some(saysUnit) || (own.unit && column.some(saysAmounts))))
      const isValue = counts && !heads && !isNominal(own, text)
      const told = [...others.figures, ...others.refused]
      const lost = isValue && declared.length === 0 ? lostNumber(text, told) : undefined
      if (lost !== undefined) refused.push(lost)
      const isFree = ({ start, end }: { start: number; end: number }) =>
        declared.every(part => end <= part.start || start >= part.end)
      figures.push(...others.figures.filter(isFree))
      refused.push(...others.refused.filter(isFree))
      figures.sort((a, b) => a.start - b.start)
    }
    const located = figures.map(figure => {
      this.words.share(figure)
      const anchors = locate(cell.text, figure.start, figure.end)
      return this.#settle({
        figure,
        block,
        text: cell.text,
        table,
        cell,
        anchors: anchors.length > 0 ? anchors : cell.anchors,
      })
    })
    return { figures: located, refused }
  }
}

/** What one cell holds: its figures, and the places of those that are left out or have no unit. */
interface CellRead {
  figures: readonly LocatedFigure[]
  refused: readonly Refused[]
}

/** 金额（万元）: a heading whose bracket is a unit, so that what stands under it is numbers. */
const saysUnit = recurring((words: string) => /[（(]/.test(words) && declared(words) !== undefined)

/** 金额, 预算数. */
const saysAmounts = recurring((words: string) => amountHeading.test(compact(words)))

const unread = new Set(['header', 'unit', 'formula', 'separator', 'blank'])

/** Header cells only name; row labels are read as prose; every other cell under its headers. */
function isUnread({ rows }: Table, { row }: Cell): boolean {
  const kind = rows[row]?.kind
  return kind !== undefined && unread.has(kind)
}
