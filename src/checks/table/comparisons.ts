import { bare } from '../../document/table/shape/index.ts'
import {
  comparable,
  namesAdjusted,
  namesInitial,
  type Side,
  sideOf,
} from '../../lexicon/compared.ts'
import { compact } from '../../model/text.ts'
import { type Claim, changeClaim, type Finder, member, ratioClaim } from '../finder.ts'
import { type CheckedPanel, panelsOf } from './panel.ts'
import { isAdditive, subjectOf } from './sums.ts'

/** A column that compares two others of its panel, by what its heading says. */
interface Comparison {
  column: number
  kind: 'ratio' | 'change' | 'difference'
  /** Column of the numerator, or of this year. */
  now: number
  /** Column of the denominator, or of last year. */
  base: number
}

/** A mark beside a number sends the reader to a note, which may name another basis. */
const noteMark = /[*＊※]/

/** 完成预算%, 为上年%, 增长%, 增减额: every row against the two columns its heading names; none where two could be meant. */
export const comparisons: Finder = {
  name: 'table-comparisons',
  *find(reading) {
    for (const panel of panelsOf(reading)) {
      const kind = {}
      for (const comparison of comparisonsOf(panel)) {
        const layout = { line: comparison, kind, unsure: true }
        for (const { row, label } of panel.rows) {
          const claim = claimOf(panel, comparison, row, label)
          if (claim) yield { ...claim, ...notedAt(panel, row, comparison.column), layout }
        }
      }
    }
  },
}

function notedAt(panel: CheckedPanel, row: number, column: number): Pick<Claim, 'blocked'> {
  const marked = noteMark.test(panel.at(row, column)?.text.text ?? '')
  return marked ? { blocked: 'a mark sends to a note, which may name another basis' } : {}
}

function headingOf(panel: CheckedPanel, column: number): string {
  return compact((panel.table.columns[column]?.path ?? []).join('/'))
}

function comparisonsOf(panel: CheckedPanel): Comparison[] {
  const sides = new Map<Side, number[]>()
  for (const column of panel.values) {
    const side = sideOf(headingOf(panel, column))
    if (side !== null) sides.set(side, [...(sides.get(side) ?? []), column])
  }
  const years = yearColumns(panel)
  const only = (side: Side): number | null => {
    const found = sides.get(side) ?? []
    return found.length === 1 ? (found[0] ?? null) : null
  }
  const now = years?.now ?? only('now')
  const before = years?.before ?? only('before')
  return panel.values.flatMap((column): Comparison[] => {
    const words = bare(compact(panel.table.columns[column]?.path.at(-1) ?? ''))
    const heading = headingOf(panel, column)
    if (now === null || comparable.test(heading) || column === now) return []
    const base = budgetNamed(heading, only)
    if (/(?:完成|为|占).{0,8}预算.{0,6}[%％]|预算.{0,4}完成率|执行率/.test(heading))
      return base === null ? [] : [{ column, kind: 'ratio', now, base }]
    if (before === null || column === before) return []
    if (/[为是].{0,4}(?:上年|去年).{0,6}[%％]/.test(heading))
      return [{ column, kind: 'ratio', now, base: before }]
    if (/预算/.test(words)) return []
    if (/增长|增减|增幅|增速|升降/.test(words) && /[%％率幅速]|比例/.test(heading))
      return [{ column, kind: 'change', now, base: before }]
    if (/增减额|增加额|增减数|^增减$/.test(words))
      return [{ column, kind: 'difference', now, base: before }]
    return []
  })
}

/** The budget a heading names; where it names none and two are printed, neither. */
function budgetNamed(heading: string, only: (side: Side) => number | null): number | null {
  if (namesInitial.test(heading)) return only('initial')
  if (namesAdjusted.test(heading)) return only('adjusted')
  const found = [only('initial'), only('adjusted'), only('budget')].filter(
    column => column !== null,
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Two columns of amounts carried out, of two years that follow one another: 2023年决算数, 2024年执行数. */
function yearColumns(panel: CheckedPanel): { now: number; before: number } | null {
  const dated = panel.values.flatMap(column => {
    const heading = headingOf(panel, column)
    const year = /(20\d{2})年/.exec(heading)?.[1]
    const side = sideOf(heading)
    return year !== undefined && side === 'now' ? [{ column, year: Number(year) }] : []
  })
  const [a, b] = dated.sort((x, y) => x.year - y.year)
  if (a === undefined || b === undefined || dated.length > 2 || b.year !== a.year + 1) return null
  return { now: b.column, before: a.column }
}

function claimOf(
  panel: CheckedPanel,
  { column, kind, now, base }: Comparison,
  row: number,
  label: string,
): Claim | null {
  const stated = panel.valueAt(row, column)
  const top = panel.valueAt(row, now)
  const bottom = panel.valueAt(row, base)
  if (typeof stated === 'string' || typeof top === 'string' || typeof bottom === 'string')
    return null
  if (!isAdditive(top) || !isAdditive(bottom) || top.figure.unit !== bottom.figure.unit) return null
  const positive = (value: string | undefined) => value !== undefined && !/^-|^0$/.test(value)
  if (kind !== 'difference' && !positive(bottom.figure.value)) return null
  const subject = subjectOf(panel, label, column)
  if (kind === 'difference') {
    if (stated.figure.unit !== top.figure.unit) return null
    const members = [
      member(stated, 'difference'),
      member(top, 'minuend'),
      member(bottom, 'subtrahend', -1),
    ]
    return { kind: 'difference', subject, members }
  }
  if (stated.figure.kind !== 'percent') return null
  return kind === 'ratio'
    ? ratioClaim(subject, stated, top, bottom)
    : changeClaim(subject, stated, top, bottom)
}
