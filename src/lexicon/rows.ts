import type { RowKind } from '../model/table.ts'
import { glossed } from './gloss.ts'
import { any, oneOf, spacedAny } from './pattern.ts'

/** Words of totals, the widest first: 总计 adds up 合计, 合计 adds up 小计. */
export const grandTotals = glossed(`
  总计      grand total
  总合计    grand total
`)
export const totals = glossed(`
  合计      total
  共计      total in all
`)
export const subtotals = glossed(`
  小计      subtotal
`)
/** Other words that close the name of a sum. */
export const sums = glossed(`
  总额      total amount
`)
/** Alone in a label, they head the row of all rows. */
const overall = glossed(`
  总分      total score
`)

/** What opens a list of some parts. */
export const amongThem = '其中' // among them, of which

/** What a label opens with that lists some parts of the row above it. */
export const partMark = new RegExp(`^(?:[#＃]|${amongThem})`)
/** 区市合计 in a list that 其中 opened: what the lower levels have together is one of its parts. */
export const lowerTogether = /^各?(?:区市|区县|县区|市县|县市区|区|县)合计$/

/** What opens a note. */
export const noteWords = glossed(`
  注 备注     note, remark
  说明        explanation
  附注        footnote
  填表说明    how the form was filled in
`)

const colon = '[：:]'
/** What a row's label says the row is. */
export const rowWords: readonly (readonly [RegExp, RowKind])[] = [
  [
    new RegExp(
      `^(?:${spacedAny([...totals, ...grandTotals, ...overall])}|.{0,16}${any([...grandTotals, '合计'])})${colon}?$`,
    ),
    'total',
  ],
  [new RegExp(`^.{0,16}${spacedAny(subtotals)}${colon}?$`), 'subtotal'],
  [new RegExp(`^${spacedAny([amongThem])}[：:、]?`), 'part'],
  [new RegExp(`^[（(]?${any(noteWords)}${colon}`), 'note'],
]

/** A line or row that says something of the table, and is none of its rows. */
export const noteLine = new RegExp(`^[（(]?${any(noteWords)}\\s*\\d*\\s*${colon}`)

/** A label that some word of totals ends. */
export const totalAtEnd = new RegExp(`${any([...grandTotals, ...totals, ...subtotals, ...sums])}$`)

/** The levels of the classification of budgets: class, section, item. */
export const classLevels = '类款项'
/** （款） behind a label: the level of its line in the classification. */
export const levelMark = new RegExp(`[（(]${oneOf(classLevels)}[）)]\\s*$`)
