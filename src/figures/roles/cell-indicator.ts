import {
  asideAtEnd,
  bondsNamed,
  bookNames,
  byRegion,
  captionMarks,
  captionTails,
  countNouns,
  debtAlone,
  debtKind,
  debtMeasured,
  dividedAside,
  fields,
  fullBookName,
  fund,
  fundAsides,
  fundNouns,
  limitAndBalance,
  shareOf,
  vehicleCosts,
  vehicles,
} from '../../lexicon/cells.ts'
import { breakdowns } from '../../lexicon/columns.ts'
import {
  bondKinds,
  bondNames,
  bondRounds,
  debt,
  debtDivisions,
  debtKindNamed,
  debtMeasure,
  debtOfNoKind,
  debtSum,
} from '../../lexicon/debts.ts'
import {
  addedValue,
  byEconomy,
  divisions,
  formulaLabel,
  levelLabel,
  levelNouns,
  measured,
  measureNouns,
  measuring,
  modes,
  ownRates,
  standing,
  sumColumns,
  sumOfAdded,
  wholeRows,
  wholes,
} from '../../lexicon/indicators.ts'
import { isKnown } from '../../lexicon/known.ts'
import { levelBeforeYear, lowerRows } from '../../lexicon/scopes.ts'
import { ownLevel } from '../../lexicon/subjects.ts'
import { headingNouns } from '../../lexicon/topics.ts'
import type { FigureContext } from '../../model/figure.ts'
import { labelName } from '../../reading/label-name.ts'
import { columnName } from '../column-name.ts'
import { isGeneric, isUnit, timeless } from '../headed.ts'
import { captioned, isFund, ofTitledFund } from './captioned.ts'
import { asHeaded, ofFresh } from './headed-debt.ts'
import { ofAll, perHeadOf } from './households.ts'
import { isRegionName, kindOf } from './kind-of.ts'
import { ofMetric } from './name.ts'

/** A name of what is measured, and where its words stand. */
export interface CellName {
  name: string
  from: 'row' | 'column'
  rule: string
}

/** Row and column together: 轻革 under 产量 is 轻革产量; 一般债务 under 债务限额 is 一般债务限额; a region's row leaves all to its columns. */
export function ofCell(context: FigureContext): CellName | undefined {
  const { row = [], column = [], caption = '', regionRow, regionColumn } = context
  const labels = row
    .filter(label => label !== regionRow)
    .map(labelName)
    .filter(label => label !== '' && isName(label))
  const columns = column
    .filter(words => words !== regionColumn)
    .map(columnName)
    .filter(
      (words, i, all) =>
        words !== '' &&
        (!isGeneric(words) || isMeasureOfDebt(words, all.slice(0, i))) &&
        !isRegionName(words) &&
        !shareOf.test(words),
    )
  const own = labels.at(-1)
  const last = columns.at(-1)
  if (
    own === undefined ||
    (context.project !== undefined && last !== undefined) ||
    (last !== undefined && ownRates.test(last))
  ) {
    const below =
      composed(columns) ??
      column.map(columnName).findLast(words => debtOfNoKind.test(words)) ??
      ofCaption(context)
    if (below === undefined) return undefined
    const name = ofMetric(below, context).replace(asideAtEnd, '')
    return {
      name:
        ofTitledDebt(name, caption) ?? ofDebtKind(name, caption) ?? ofTitledBonds(name, caption),
      from: 'column',
      rule: 'column',
    }
  }
  const parent = labels.at(-2)
  const name = ofFresh(ofMetric(own, context), context)
  const under = parent === undefined ? name : underParent(name, ofMetric(parent, context))
  const whole = limitAndBalance.test(caption) ? asHeaded(under, column) : under
  const noun =
    last !== undefined && (measureNouns.test(last) || (isFund(name) && fundNouns.test(last)))
      ? last
      : captioned(name, caption)
  if (noun !== undefined)
    return {
      name: name.endsWith(noun) ? name : `${name}${noun}`,
      from: 'row',
      rule: 'row with column',
    }
  const headed = perHeadOf(name, last)
  if (headed !== undefined) return { name: headed, from: 'row', rule: 'row with column' }
  const over = last?.replace(fundAsides, '')
  if (over !== undefined && isFund(over) && name.length <= 16 && !name.includes(fund))
    return { name: `${over}${name}`, from: 'row', rule: 'row with column' }
  const titled = ofTitledFund(name, caption)
  if (titled !== undefined) return { name: titled, from: 'row', rule: 'row with caption' }
  const rule = whole === name ? 'row' : 'row under its parent'
  return { name: byEconomy.test(caption) ? whole : withBreakdown(whole, column), from: 'row', rule }
}

/** 余额 under 一般债务 names what it measures; alone it only says how. */
function isMeasureOfDebt(words: string, outer: readonly string[]): boolean {
  return debtMeasure.test(words) && outer.some(one => debtKind.test(one) || debtAlone.test(one))
}

/** 2023年江苏省分地区国有资本经营预算收入执行情况表 over rows of regions and columns that only say how sure. */
function ofCaption(context: FigureContext): string | undefined {
  const name = tableName(context)
  return headingNouns.test(name) && name.length <= 24 ? name : bondsNamed.exec(name)?.[0]
}

function tableName(context: FigureContext): string {
  const title = labelName((context.caption ?? '').trim().replace(dividedAside, '')).replace(
    captionMarks,
    '',
  )
  return ofMetric(timeless(title.replace(levelBeforeYear, '')), context)
    .replace(captionTails, '')
    .replace(byRegion, '')
    .replace(captionTails, '')
    .replace(bookNames, fullBookName)
}

/** 铁路 under 旅客运输总量 is 铁路旅客运输量, 专项债务 under 债务余额 is 专项债务余额; what names a thing of its own stays. */
function underParent(name: string, parent: string): string {
  if (!divisions.test(name)) return name
  const stands = standing.exec(parent)?.[0]
  if (stands !== undefined) return `${name}${stands}`
  if (sumOfAdded.test(parent)) return `${name}${addedValue}`
  if (!measured.test(parent) || parent.endsWith(name)) return name
  return `${name}${ofAll(parent, name).replace(wholes, '')}`
}

/** Whether a label says what is measured: no unit, no place or body, no way of buying, no bond. */
function isName(label: string): boolean {
  if (divisions.test(label)) return true
  if (
    formulaLabel.test(label) ||
    levelLabel.test(label) ||
    lowerRows.test(label) ||
    isUnit(label) ||
    kindOf(label) !== undefined ||
    (isGeneric(label) && !isKnown(label))
  )
    return false
  return !ownLevel.test(label) && !modes.test(label) && !bondNames.test(label)
}

/** 基本支出, 项目支出, 公用经费 divide what the row names. */
function withBreakdown(name: string, column: readonly string[]): string {
  const last = columnName(column.at(-1) ?? '')
  const divides = breakdowns.includes(last) && !sumColumns.test(last)
  if (divides && wholeRows.test(name)) return last
  return divides && !name.endsWith(last) ? `${name}${last}` : name
}

/** 一般债券 in a table of 新增政府债券 is 新增一般债券. */
function ofTitledBonds(name: string, caption: string): string {
  const [, round] = bondKinds.test(name) ? (bondRounds.exec(caption) ?? []) : []
  return round === undefined ? name : `${round}${name}`
}

/** 债务限额 in a table of 一般债务 alone is 一般债务限额; undefined for every other name or title. */
function ofTitledDebt(name: string, caption: string): string | undefined {
  const [, fresh = '', noun] = debtOfNoKind.exec(name) ?? []
  if (noun === undefined) return undefined
  const kinds = new Set([...caption.matchAll(debtKindNamed)].map(([, kind]) => kind))
  return kinds.size === 1 ? `${fresh}${[...kinds].join('')}${debt}${noun}` : undefined
}

/** 一般债 in a table of 新增政府债务限额 is 新增一般债务限额; undefined for every other name or title. */
function ofDebtKind(name: string, caption: string): string | undefined {
  const [, kind] = debtKind.exec(name) ?? []
  if (limitAndBalance.test(caption)) return undefined
  const [first, ...others] = [...caption.matchAll(debtMeasured)]
  const [, fresh = '', noun] = first ?? []
  if (kind === undefined || noun === undefined) return undefined
  return others.length === 0 ? `${fresh}${kind}${debt}${noun}` : undefined
}

/** A heading that names what is measured below it, and no field of statistics: 普通小学, not 教育情况. */
function isThing(words: string): boolean {
  return words.length <= 8 && !measuring.test(words) && !fields.test(words)
}

/** Stacked headings as one name: a level noun (限额, 余额, 收入 …) of the outer one is added to the inner one where both are of one stem. */
function composed(columns: readonly string[]): string | undefined {
  const [inner, ...outer] = [...columns].reverse()
  if (inner === undefined) return undefined
  for (const words of outer) {
    if (debtMeasure.test(inner) && (debtKind.test(words) || debtAlone.test(words)))
      return `${words.endsWith(debt) ? words : `${words}${debt.slice(-1)}`}${inner}`
    const [, thing] = vehicleCosts.test(inner) ? (vehicles.exec(words) ?? []) : []
    if (thing !== undefined) return `${thing}${inner}`
    const [, counted] = measuring.test(inner) ? [] : (countNouns.exec(words) ?? [])
    if (counted !== undefined) return `${inner}${counted}`
    if (measureNouns.test(inner) && isThing(words)) return `${words}${inner}`
    const noun = levelNouns.exec(words)?.[0]
    if (noun === undefined || inner.endsWith(noun)) continue
    const stem = words.slice(0, -noun.length)
    const kind = debtDivisions.exec(inner)?.[1]
    const [, fresh = ''] = debtSum.exec(stem) ?? []
    if (kind !== undefined && stem.endsWith(debt)) return `${fresh}${kind}${debt}${noun}`
    if (stem === '' || inner.endsWith(stem)) return `${inner}${noun}`
  }
  return inner
}
