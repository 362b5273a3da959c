import { splitCode } from '../../../lexicon/classes.ts'
import { lowerTogether } from '../../../lexicon/rows.ts'
import type { Panel, Slots } from '../../../model/shape.ts'
import type { Cell, Table } from '../../../model/table.ts'
import { depthsOf, printedIndent } from './indent.ts'
import { bare, isNothing, isPart, type Rank, rankOf } from './labels.ts'
import { type Grid, shapeOf } from './shape.ts'

/** A row of a panel: its own label and code, not those of the panel beside it. */
export interface Line {
  /** Index in the table. */
  row: number
  /** Without a code that stands in it. */
  label: string
  /** The innermost cell that heads it. */
  cell?: Cell
  /** Digits of 类, 款, 项 together; '' without. */
  code: string
  /** Where they are printed, when they have columns of their own. */
  codeCells: readonly Cell[]
  rank: Rank
  part: boolean
  /** Depth of the label by its indentation; null where nothing is known of it. */
  indent: number | null
  /** A label over the whole row. */
  group: boolean
}

/** The rows of a panel that name something or hold a value, in order. */
export interface Lines {
  rows: readonly Line[]
  /** Labels stand in several columns and reach over several rows: nothing tells one depth of row from another. */
  stacked: boolean
}

const known = new WeakMap<Panel, Lines>()

/** The rows of one of a table's panels with what their labels say of their place; worked out once for each panel. */
export function linesOf(table: Grid, panel: Panel): Lines {
  const before = known.get(panel)
  if (before) return before
  const { slots, panels } = shapeOf(table)
  const lines = {
    rows: rowsOf(panel, table, slots, panel === panels[0]),
    stacked: isStacked(panel, slots),
  }
  known.set(panel, lines)
  return lines
}

/** Whether labels stand in several columns and reach over several rows. */
function isStacked({ labels, rows }: Panel, slots: Slots): boolean {
  return (
    labels.length > 1 &&
    rows.some(row => row && labels.some(column => (slots[row.row]?.[column]?.rowSpan ?? 1) > 1))
  )
}

function rowsOf(panel: Panel, table: Pick<Table, 'rows'>, slots: Slots, leftmost: boolean): Line[] {
  const rows: Line[] = []
  const indents: (number | null)[] = []
  let above: readonly string[] = []
  for (const found of panel.rows) {
    if (found === undefined) continue
    const { row, words, codes, cell } = found
    if (words.length === 0 && codes.every(code => code === '')) {
      if (panel.values.every(column => isNothing(slots[row]?.[column]?.text.text ?? ''))) continue
    }
    const printed = words.at(-1) ?? ''
    const own = codes.every(code => code === '') ? splitCode(printed) : { code: '', name: printed }
    const filled = own.code === '' ? inherited(codes, above) : [own.code]
    if (codes.some(code => code !== '')) above = filled
    const listed = rows.at(-1)?.part === true && lowerTogether.test(bare(words.at(-1) ?? ''))
    const ranks = listed ? [] : words.map(rankOf)
    // A label behind another one is set in the middle of its own column: nothing of its depth.
    const lone = words.length < 2
    const level = leftmost ? (table.rows[row]?.level ?? null) : null
    indents.push(lone ? (printedIndent(cell) ?? level) : null)
    rows.push({
      row,
      label: own.name,
      ...(cell && { cell }),
      code: whole(filled),
      codeCells: codes.length === 0 ? [] : codeCellsOf(panel, row, slots),
      rank: ranks.reduce<Rank>((most, rank) => (rank > most ? rank : most), 0),
      part: words.some(isPart),
      indent: null,
      group: table.rows[row]?.kind === 'group',
    })
  }
  const depths = depthsOf(indents)
  return rows.map((row, i) => ({ ...row, indent: depths[i] ?? null }))
}

function codeCellsOf({ codes }: Panel, row: number, slots: Slots): Cell[] {
  const cells = codes.flatMap(column => slots[row]?.[column] ?? [])
  return [...new Set(cells)].filter(({ text }) => /^[\d\s]+$/.test(text.text))
}

/** 款 under a 类 printed once above it. */
function inherited(codes: readonly string[], above: readonly string[]): string[] {
  const last = codes.findLastIndex(code => code !== '')
  if (last < 0) return []
  return codes.slice(0, last + 1).map((code, i) => (code === '' ? (above[i] ?? '') : code))
}

/** 201 + 03 + 01, or the last alone where it repeats the others (2010301). */
function whole(codes: readonly string[]): string {
  return codes.reduce((code, next) => (next.startsWith(code) ? next : code + next), '')
}
