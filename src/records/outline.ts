import { codeHeading } from '../lexicon/columns.ts'
import { rowWords } from '../lexicon/rows.ts'
import type { Slots } from '../model/shape.ts'
import type { Cell, Table } from '../model/table.ts'
import { compact } from '../model/text.ts'
import type { Spot } from './place.ts'

/** What stands over a row: the group line it belongs to, and the rows it is a part of. */
export interface Outline {
  /** The label of the nearest row above that is one label over the whole table. */
  group: Spot | null
  /** Labels from the outermost row to its own. */
  path: Spot | null
  label: Spot | null
  code: Spot | null
}

interface Above {
  code: string
  level: number
  label: Spot
}

/**
 * The outline of every row, as far as these columns tell: a row is part of the nearest row above whose code begins its own
 * (201 / 20101) or, without codes, that stands further out. Only the first labels of a table are set in.
 */
export function outlineOf(table: Table, grid: Slots, columns: readonly number[]): Outline[] {
  const { labels, codeAt, first } = labelColumns(table, columns)
  let group: Spot | null = null
  let open: Above[] = []
  return table.rows.map((row, r) => {
    const line = grid[r] ?? []
    const cells = labels.flatMap(column => line[column] ?? [])
    const words = first ? nameIn(row.label) : compact(cells.find(isFilled)?.text.text ?? '')
    if (row.kind === 'header' || words === '') return { group, path: null, label: null, code: null }
    const label = { text: words, anchors: cells.findLast(isFilled)?.anchors ?? table.anchors }
    if (row.kind === 'group') {
      group = label
      open = []
      return { group, path: label, label, code: null }
    }
    const codeCell = codeAt === undefined ? undefined : line[codeAt]
    const code = /^\d+$/.test(codeCell?.text.text ?? '') ? (codeCell?.text.text ?? '') : ''
    const above: Above = { code, level: first ? row.level : 0, label }
    while (open.length > 0 && !holds(open.at(-1), above)) open.pop()
    open.push(above)
    return {
      group,
      path: joined([...(group ? [group] : []), ...open.map(step => step.label)]),
      label,
      code: codeCell && code !== '' ? { text: code, anchors: codeCell.anchors } : null,
    }
  })
}

/** Columns of labels and of codes among these; `first` where they are the table's own row headers. */
function labelColumns(table: Table, columns: readonly number[]) {
  const isCode = (column: number) => codeHeading.test(table.columns[column]?.path.at(-1) ?? '')
  const codeAt = columns.find(isCode)
  const names = columns.filter(column => column !== codeAt)
  const own = names.filter(column => column < table.headerColumns)
  return { codeAt, first: own.length > 0, labels: own.length > 0 ? own : names.slice(0, 1) }
}

/** A row's label without the codes that stand in it. */
function nameIn(label: string): string {
  const parts = label.split(' / ')
  const names = parts.filter(part => !/^[\d.]+$/.test(part))
  return names.length > 0 ? names.join(' / ') : label
}

function isFilled({ text }: Cell): boolean {
  return text.text !== ''
}

function holds(outer: Above | undefined, inner: Above): boolean {
  if (outer === undefined) return true
  if (outer.code !== '' && inner.code !== '')
    return inner.code !== outer.code && inner.code.startsWith(outer.code)
  return outer.level < inner.level
}

function joined(steps: readonly Spot[]): Spot {
  return {
    text: steps.map(({ text }) => text).join(' / '),
    anchors: steps.flatMap(({ anchors }) => anchors),
  }
}

/** Whether a label is that of a total or subtotal, or of a note. */
export function isSum(label: string): boolean {
  const words = compact(label)
  if (/(?:合计|总计|小计)$/.test(words)) return true
  return rowWords.some(([pattern, kind]) => kind !== 'part' && pattern.test(words))
}
