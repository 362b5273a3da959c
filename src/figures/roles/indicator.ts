import { breakdowns } from '../../lexicon/columns.ts'
import {
  bondNames,
  connectors,
  levelNouns,
  measureNouns,
  modes,
  scopeHeads,
  stageTails,
} from '../../lexicon/indicators.ts'
import { ownLevel } from '../../lexicon/subjects.ts'
import type { Figure, FigureContext } from '../../model/figure.ts'
import { isGeneric, isUnit, timeless } from '../headed.ts'
import { compact } from './aspect.ts'
import type { Around } from './index.ts'
import { headOf, kindOf } from './subject.ts'

/** What is measured: of a cell from its row and column, of a sentence from its metric, without subject, scope and time. */
export function indicator(figure: Figure, { context, headed }: Around): void {
  const found = headed ? ofCell(context) : undefined
  const name = found ?? (figure.metric === undefined ? undefined : ofMetric(figure.metric, context))
  if (name !== undefined && name !== '') {
    figure.indicator = name
    figure.words.indicator = figure.words.metric ?? { text: name, from: 'row', rule: 'cell' }
  }
}

/** The name of a metric: without the region, scope and time it opens with, and what only joins. */
export function ofMetric(metric: string, context: FigureContext): string {
  let name = compact(metric)
  for (let before = ''; before !== name; ) {
    before = name
    const head = headOf(name, context)
    if (head !== undefined && name.length > head.printed.length + 1)
      name = name.slice(head.printed.length)
    name = name.replace(scopeHeads, '').replace(connectors, '')
    name = timeless(name)
    if (name.replace(stageTails, '').length > 1) name = name.replace(stageTails, '')
  }
  return name
}

/** Row and column together: 轻革 under 产量 is 轻革产量; 一般债务 under 债务限额 is 一般债务限额; a region's row leaves all to its columns. */
function ofCell(context: FigureContext): string | undefined {
  const { row = [], column = [], caption = '' } = context
  const labels = row.map(labelName).filter(label => label !== '' && isName(label))
  const columns = column.map(columnName).filter(words => words !== '' && !isGeneric(words))
  const below = composed(columns)
  const own = labels.at(-1)
  if (own === undefined) return below === undefined ? undefined : ofMetric(below, context)
  const last = columns.at(-1)
  const name = ofMetric(own, context)
  if (last === undefined || caption.includes(last)) return withBreakdown(name, column)
  if (measureNouns.test(last)) return name.endsWith(last) ? name : `${name}${last}`
  return withBreakdown(name, column)
}

/** Whether a label says what is measured: no unit, no place or body, no way of buying, no bond. */
function isName(label: string): boolean {
  if (isUnit(label) || kindOf(label) !== undefined || isGeneric(label)) return false
  return !ownLevel.test(label) && !modes.test(label) && !bondNames.test(label)
}

/** 基本支出, 项目支出, 公用经费 divide what the row names. */
function withBreakdown(name: string, column: readonly string[]): string {
  const last = columnName(column.at(-1) ?? '')
  const divides = breakdowns.includes(last) && !/合计|小计/.test(last)
  return divides && !name.endsWith(last) ? `${name}${last}` : name
}

/** Stacked headings as one name: a level noun (限额, 余额, 收入 …) of the outer one is added to the inner one where both are of one stem. */
function composed(columns: readonly string[]): string | undefined {
  const [inner, ...outer] = [...columns].reverse()
  if (inner === undefined) return undefined
  for (const words of outer) {
    const noun = levelNouns.exec(words)?.[0]
    if (noun === undefined || inner.endsWith(noun)) continue
    const stem = words.slice(0, -noun.length)
    if (stem === '' || inner.endsWith(stem)) return `${inner}${noun}`
  }
  return inner
}

const numbering =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:[、．]|\.(?!\d))|\d{3,}\s+|[①-⑳]|其中[:：]?|[#＃★▲△*＊]+)\s*/
const aside =
  /[（(](?:[类款项目]|[\d\s]*[万亿千百]*[元%％人户个]|单位.*|不含.*|含.*|以.*计|[A-Z\d=+\-*/×÷]+)[）)]/g

/** A label without numbering, codes and brackets that say its unit or level: 因公出国（境）费 keeps its bracket. */
function labelName(label: string): string {
  let text = label.replace(/\s+/g, ' ').trim()
  for (let next = text.replace(numbering, ''); next !== text; next = text.replace(numbering, ''))
    text = next
  return compact(text.replace(aside, '')).replace(/[：:]$/, '')
}

/** A heading without its unit, time and stage. */
function columnName(heading: string): string {
  return timeless(labelName(heading))
    .replace(stageTails, '')
    .replace(/^年?(?:度|末|初)/, '')
}
