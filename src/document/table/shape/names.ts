import { classOf, codesOf, isSameClass } from '../../../lexicon/classes.ts'
import { otherKind } from '../../../lexicon/regional.ts'
import type { Panel } from '../../../model/shape.ts'
import type { Cell } from '../../../model/table.ts'
import { labelName } from '../../../reading/label-name.ts'
import { type Line, linesOf } from './lines.ts'
import type { Grid } from './shape.ts'
import { type Branch, branchesOf } from './tree.ts'

/** A row of a panel by its name, in its place among the others. */
export interface RowName {
  row: number
  /** Without numbering, code, 其中 and the unit in brackets. */
  name: string
  /** As printed, without its code. */
  printed: string
  cell?: Cell
  /** The code printed for it; '' without. */
  code: string
  codeCells: readonly Cell[]
  /** The code of its name in the classification of expenditure by function; '' where that does not say. */
  functionCode: string
  /** The row it is a part of. */
  parent: RowName | null
  /** How many rows it is under. */
  level: number
  /** It sums others: 合计, 小计, 本年支出合计. */
  total: boolean
}

const known = new WeakMap<Panel, ReadonlyMap<number, RowName>>()

/** The rows of a panel by their names, each under the row it is a part of: by codes, numbering, indentation, and by the classification where nothing else tells. */
export function namesOf(table: Grid, panel: Panel): ReadonlyMap<number, RowName> {
  const before = known.get(panel)
  if (before) return before
  const lines = linesOf(table, panel)
  const branches = new Map<Line, Branch>(branchesOf(lines).map(branch => [branch.row, branch]))
  const found = new Map<Line, RowName>()
  const names = new Map<number, RowName>()
  let class_: string[] = []
  let last: RowName | undefined
  const classified: RowName[] = []
  for (const line of lines.rows) {
    const branch = branches.get(line)
    const above = branch?.parent
    const parent = above && !branch.unsure ? (found.get(above.row) ?? null) : null
    const made: RowName = {
      row: line.row,
      name: labelName(line.label),
      printed: line.label,
      ...(line.cell && { cell: line.cell }),
      code: line.code,
      codeCells: line.codeCells,
      functionCode: '',
      parent,
      level: parent === null ? 0 : parent.level + 1,
      total: line.rank > 0,
    }
    if (last?.parent && made.parent === null && otherKind(last.name) === made.name) {
      made.parent = last.parent
      made.level = last.level
    }
    last = made
    if (line.rank > 0) class_ = []
    else {
      const open: readonly string[] = parent === null ? class_ : [parent.functionCode, ...class_]
      made.functionCode = functionOf(made, open)
      if (parent === null) placeByClass(made, classified)
      if (made.functionCode !== '')
        class_ = [...class_.filter(code => made.functionCode.startsWith(code)), made.functionCode]
      classified.push(made)
    }
    found.set(line, made)
    names.set(line.row, made)
  }
  known.set(panel, names)
  return names
}

/** Puts a row under the nearest one before it whose class holds its own. */
function placeByClass(made: RowName, before: readonly RowName[]): void {
  const code = made.functionCode
  if (code.length <= 3) return
  const parent = before.findLast(
    row =>
      row.functionCode !== '' && row.functionCode !== code && code.startsWith(row.functionCode),
  )
  if (parent === undefined) return
  made.parent = parent
  made.level = parent.level + 1
}

/** The code of a row in the classification by function: the printed one where the classification has no other name for it, else that of its name under the classes open above it. */
function functionOf({ name, code }: RowName, open: readonly string[]): string {
  if (code !== '') {
    const named = classOf(code)
    if (!/^2\d{2}(?:\d{2}){0,2}$/.test(code)) return ''
    if (named !== undefined) return isSameClass(named, name) ? code : ''
    return classOf(code.slice(0, 3)) === undefined ? '' : code
  }
  const codes = codesOf(name).filter(one => one.startsWith('2'))
  const classes = codes.filter(one => one.length === 3)
  if (classes.length === 1) return classes[0] ?? ''
  for (const above of [...open].sort((a, b) => b.length - a.length)) {
    const under = codes.filter(
      one => above !== '' && one.startsWith(above) && one.length === above.length + 2,
    )
    if (under.length === 1) return under[0] ?? ''
  }
  return ''
}
