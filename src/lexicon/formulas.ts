import { ordinalLabels } from './columns.ts'
import { stems } from './numbering.ts'
import { oneOf } from './pattern.ts'

const first = stems.charAt(0)

/** A cell of the line that numbers the columns: 栏次, 甲, 合计, A, 12, C=A+B. */
export const formulaCell = new RegExp(
  `^(?:${ordinalLabels}|${oneOf(stems)}|合计|[A-Z]|\\d{1,2}|[A-Z\\d（(][A-Z\\d+\\-*/×÷=（）()%]{0,30})$`,
)
/** A cell that only such a line has: C=A+B, 栏次. */
export const formulaLabel = /[A-Z\d]=|=[A-Z\d(（]|^栏次$/
/** 甲 or A, which head the column of names. */
export const rowStem = new RegExp(`^(?:${first}|[A-Z])$`)
export const stemOrBracket = new RegExp(`^(?:${first}|[A-Z]|[（(].*)$`)
/** What a column is called in a formula of others: A, 2, 甲, in brackets or not. */
export const columnName = new RegExp(`^[（(]?([A-Z]|\\d{1,2}|${oneOf(stems.slice(0, 4))})[）)]?$`)
