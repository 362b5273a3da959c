import { bare, rowPath, shapeOf } from '../document/table/shape/index.ts'
import { accountsByLaw } from '../lexicon/accounts.ts'
import { topicWords } from '../lexicon/fact-topics.ts'
import {
  bookNames,
  bothFlows,
  economicRow,
  flows,
  fundClass,
  generalBudget,
  income,
  movedRow,
  otherIncome,
  otherRows,
  ownSum,
  taxes,
} from '../lexicon/own-sums.ts'
import { headingNouns } from '../lexicon/topics.ts'
import type { LocatedFigure } from '../model/located.ts'
import type { Panel } from '../model/shape.ts'
import type { Table } from '../model/table.ts'
import { compact } from '../model/text.ts'

/** Classes that a sum must stand by where no row of the table moves money. */
const CLASSES = 3

/**
 * A figure of the row that adds up a budget's own classes, by the name of that budget's income or spending: 本年收入合计 over 转移性收入 is
 * 一般公共预算收入. The rows tell it: before the sum none moves money between levels, years or creditors, and either such a row stands behind
 * it or the table holds classes alone. Any other 合计 keeps its name.
 */
export function ownSummed<T extends LocatedFigure>(located: T): T {
  const { figure, table, cell } = located
  const { account = '', indicator = '' } = figure
  const book = bookNames[account]
  if (table === undefined || cell === undefined || book === undefined) return located
  const panel = shapeOf(table).panelAt(cell.column)
  const sum = panel && sumAt(table, panel, cell.row)
  if (sum === undefined || otherIndicators(table)) return located
  const renamed = (name: string): T => ({ ...located, figure: { ...figure, indicator: name } })
  if (!ownSum.test(compact(indicator)))
    return sum.isBare && !isOwn(sum, account) && sum.moves && headingNouns.test(indicator)
      ? renamed(sum.label)
      : located
  return sum.flow !== undefined && isOwn(sum, account) ? renamed(`${book}${sum.flow}`) : located
}

function otherIndicators({ title }: Table): boolean {
  const words = compact(title?.text ?? '')
  return otherRows.test(words) || words.match(topicWords) !== null
}

/** A row that adds up others, and what stands around it. */
interface Sum {
  label: string
  /** It says neither budget nor flow. */
  isBare: boolean
  /** It says both. */
  isNamed: boolean
  flow: string | undefined
  before: readonly string[]
  after: readonly string[]
  /** Some row of the panel moves money. */
  moves: boolean
}

function sumAt(table: Table, panel: Panel, row: number): Sum | undefined {
  const column = panel.values[0]
  if (column === undefined) return undefined
  const labelOf = (r: number) => compact(rowPath(table, { row: r, column }).at(-1) ?? '')
  const label = labelOf(row)
  const found = ownSum.exec(label)
  if (found === null) return undefined
  const labels = panel.rows.flatMap((one, r) => {
    const words = one && labelOf(r)
    return words ? [{ words, row: r }] : []
  })
  const at = labels.findIndex(one => one.row === row)
  const [, named = '', said] = found
  const words = labels.map(one => one.words)
  return {
    label,
    isBare: named === '' && said === undefined,
    isNamed: named !== '' && said !== undefined,
    flow: said ?? titled(table),
    before: words.slice(0, at),
    after: words.slice(at + 1),
    moves: words.some(isMoved),
  }
}

/** Whether a sum is of a budget's own classes. */
function isOwn({ flow, before, after, moves, isNamed }: Sum, account: string): boolean {
  if ([...before, ...after].some(words => economicRow.test(words))) return false
  if (flow === undefined || before.some(isMoved)) return false
  if (!moves) return areClasses([...before, ...after], account, flow)
  return before.length > 0 || isNamed
}

/** The one flow that the title of a table names. */
function titled({ title }: Table): string | undefined {
  const words = compact(title?.text ?? '')
  if (words.match(bothFlows) !== null) return undefined
  const [flow, ...others] = new Set(words.match(flows))
  return others.length === 0 ? flow : undefined
}

function isMoved(words: string): boolean {
  return movedRow.test(words)
}

/** Whether rows are the classes of a budget: taxes and other income, functions, funds. */
function areClasses(rows: readonly string[], account: string, flow: string): boolean {
  const names = rows.map(bare)
  if (account === generalBudget && flow === income)
    return names.some(name => taxes.test(name)) && names.some(name => otherIncome.test(name))
  const functions = names.filter(name =>
    accountsByLaw.some(([pattern, book]) => book === generalBudget && pattern.test(name)),
  )
  if (functions.length >= CLASSES) return true
  return account !== generalBudget && names.filter(name => fundClass.test(name)).length >= CLASSES
}
