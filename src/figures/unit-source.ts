import {
  amountTails,
  amountWords,
  anyValue,
  area,
  counting,
  countsIn,
  noMoney,
  peopleWords,
  rateWords,
  spanEnds,
} from '../lexicon/columns.ts'
import { formulaLabel } from '../lexicon/indicators.ts'
import { moneyNouns } from '../lexicon/money.ts'
import { levelMark } from '../lexicon/rows.ts'
import type { FigureContext } from '../model/figure.ts'
import type { From } from '../model/period.ts'
import { compact } from '../model/text.ts'
import { currencyAtEnd, type Declared, declared, declaredUnits } from '../reading/declared.ts'
import { recurring } from './recurring.ts'

/** The unit of a bare number and whose words gave it. */
export interface UnitSource {
  unit: Declared
  from: From
}

/** What the other cells of a table say of a column that stands under several declared units. */
export interface ColumnHints {
  /** The largest number of the column, without its sign. */
  largest: number
  /** Another column or row is headed by a rate, so that the declared % is accounted for. */
  ratesElsewhere: boolean
}

/** A unit, none, or `open` where the words that declare units do not say which. */
export type Source = UnitSource | 'open' | undefined

/** Beyond this a rate of growth beside a row in 元 is a level or a misprint. */
export const mostRate = 1000

const declaredOf = recurring(declared)
const unitsOf = recurring(declaredUnits)

/** Whose unit a bare number takes: its row's, its column's, then the table's; a column of ratios under a row in 元 holds ratios, and one that counts never takes the table's money. */
export function unitSource(
  context: FigureContext,
  magnitude: number,
  hints: ColumnHints | undefined,
): Source {
  if (context.plain !== undefined) {
    const unit = context.plain === null ? undefined : declared(`（${context.plain}）`)
    return unit === undefined ? undefined : { unit, from: 'unit' }
  }
  const column = [...(context.column ?? [])].reverse()
  const byColumn = firstOf(column, 'column')
  const units = context.unit === undefined ? [] : unitsOf(context.unit)
  const [table] = units
  const money = (byColumn?.unit ?? table)?.kind === 'money'
  const rows = (context.row ?? []).filter(words => !formulaLabel.test(words)).reverse()
  const beside = unitFrom(context.rowUnit)
  const byRow =
    beside ?? firstOf(money ? rows.filter(words => !levelMark.test(words)) : rows, 'row')
  // 自然增长率 under 单位：‰: the heading says what it is, the line above in what.
  const rates = units.filter(({ kind }) => kind === 'percent')
  const [rate] = rates
  if (rate !== undefined && rates.length === 1 && [byColumn, byRow].some(isRateByName))
    return { unit: rate, from: 'unit' }
  const last = compact(column[0] ?? '')
  if (byRow && !(byColumn && isRatio(byColumn) && !isRatio(byRow)))
    return byColumn === undefined && byRow.unit.kind === 'money' && isNoMoney(last)
      ? 'open'
      : named(byRow, context)
  if (byColumn) {
    const level = isRatio(byColumn) && byRow !== undefined && magnitude >= mostRate
    return level ? 'open' : named(byColumn, context)
  }
  if (table === undefined) return undefined
  // 标台 in the column of units: whatever it is, the table's unit is not it.
  if (context.rowUnit !== undefined) return 'open'
  const label = compact(context.row?.at(-1) ?? '')
  // 其中：美元 under 万元 is in 万元 or in dollars: it does not say.
  const currency = table.kind === 'money' ? currencyAtEnd(last) : undefined
  if (currency !== undefined && currency.code !== table.unit) return 'open'
  if (table.kind === 'money' && units.length === 1 && measuresNoMoney(last, label)) return 'open'
  if (units.length > 1) return chosen(units, last, label, magnitude, hints)
  const counts = counting.find(word => last.endsWith(word) || label.endsWith(word))
  if (counts !== undefined && !countedIn(counts, table)) return undefined
  if (spanEnds.some(word => last.endsWith(word))) return undefined
  return named({ unit: table, from: 'unit' }, context)
}

/** Whether column or row say that no money stands there (权重, 得分): a row does where its column does not speak of amounts. */
function measuresNoMoney(column: string, label: string): boolean {
  const saysAmount =
    measuredBy(column) === 'amount' && !anyValue.some(noun => column.endsWith(noun))
  return isNoMoney(column) || (isNoMoney(label) && !saysAmount)
}

function isNoMoney(words: string): boolean {
  const bare = words.replace(/[（(][^（()）]*[）)]$/, '')
  return noMoney.some(noun => bare.endsWith(noun))
}

/** The unit that stands in a column of units. */
function unitFrom(words: string | undefined): UnitSource | undefined {
  const unit = words === undefined ? undefined : declaredOf(`（${words}）`)
  return unit === undefined ? undefined : { unit: { ...unit, text: words ?? '' }, from: 'row' }
}

function firstOf(headings: readonly string[], from: From): UnitSource | undefined {
  for (const words of headings) {
    const unit = declaredOf(words)
    if (unit !== undefined) return { unit, from }
  }
  return undefined
}

/** A scale alone (（亿）) is money where a word of money heads the cell. */
function named(source: UnitSource, { column, row, caption }: FigureContext): UnitSource {
  if (source.unit.unit !== null) return source
  const words = [...(column ?? []), ...(row ?? []), caption ?? ''].join(' ')
  if (!moneyNouns.some(noun => words.includes(noun))) return source
  return { ...source, unit: { ...source.unit, kind: 'money', unit: 'CNY' } }
}

function isRatio({ unit }: UnitSource): boolean {
  return unit.kind === 'percent' || unit.kind === 'percentage_point' || unit.kind === 'multiple'
}

/** Whether only a noun (增长率, 占比) and no sign says that numbers are percentages. */
function isRateByName(source: UnitSource | undefined): boolean {
  return source?.unit.kind === 'percent' && !/[%％﹪‰]/.test(source.unit.text)
}

type Measured = 'rate' | 'amount' | 'people'

/** What a heading says its numbers are; nothing when it only says when. */
const measuredBy = recurring((words: string): Measured | undefined => {
  if (counting.some(word => words.endsWith(word)) || peopleWords.some(word => words.includes(word)))
    return 'people'
  if (amountTails.some(word => words.endsWith(word))) return 'amount'
  if (rateWords.some(word => words.includes(word))) return 'rate'
  return amountWords.some(word => words.includes(word)) ? 'amount' : undefined
})

/** Which of several declared units a cell has: by its column's heading, its row's, then by its numbers. */
function chosen(
  units: readonly Declared[],
  column: string,
  row: string,
  magnitude: number,
  hints: ColumnHints | undefined,
): Source {
  const byColumn = measuredBy(column)
  const byRow = measuredBy(row)
  const said =
    byColumn === 'rate' || byRow === undefined
      ? byColumn
      : byRow === 'rate'
        ? byRow
        : (byColumn ?? byRow)
  const rates = units.filter(({ kind }) => kind === 'percent')
  const money = units.filter(({ kind }) => kind === 'money')
  const counts = units.filter(({ kind }) => kind === 'count')
  if (said === 'rate') return magnitude >= mostRate ? 'open' : only(rates)
  if (said === 'people') return only(counted(counts, byColumn === 'people' ? column : row))
  if (said === 'amount') return only(money)
  const others = units.filter(({ kind }) => kind !== 'percent')
  const noRate = hints !== undefined && (hints.ratesElsewhere || hints.largest >= mostRate)
  return rates.length > 0 && noRate ? only(others) : 'open'
}

/** Of several units that count, those a heading names: 户数 is in 户. */
function counted(counts: readonly Declared[], heading: string): readonly Declared[] {
  const named = counts.filter(({ unit }) => unit !== null && countsIn(heading, unit))
  return named.length > 0 ? named : counts
}

/** Whether a table's unit is the one a heading counts in: 人数 in 人, 面积 in 平方米. */
function countedIn(heading: string, { kind, unit }: Declared): boolean {
  if (kind === 'quantity') return heading === area
  return kind === 'count' && unit !== null && countsIn(heading, unit)
}

/** The one unit that is left; two of a kind (亿元、万美元) leave it open. */
function only(units: readonly Declared[]): Source {
  const [unit] = units
  return unit !== undefined && units.length === 1 ? { unit, from: 'unit' } : 'open'
}

/** Whether a heading is one of rates: what accounts for a declared %. */
export function headsRates(words: string): boolean {
  const unit = declaredOf(words)
  return unit?.kind === 'percent' || (unit === undefined && measuredBy(compact(words)) === 'rate')
}
