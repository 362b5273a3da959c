import type { Cell, Table } from '../model/table.ts'
import { codeHeader, rowWords } from '../tables/words.ts'
import type { Spot } from './place.ts'
import type { Slots } from './slots.ts'

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
 * The outline of every row: a row is part of the nearest row above whose code begins its own (201 / 20101) or,
 * without codes, that stands further out.
 */
export function outlineOf(table: Table, grid: Slots): Outline[] {
  const codeAt = table.columns.findIndex(({ path }) => codeHeader.test(path.at(-1) ?? ''))
  let group: Spot | null = null
  let open: Above[] = []
  return table.rows.map((row, r) => {
    const line = grid[r] ?? []
    if (row.kind === 'header' || row.label === '')
      return { group, path: null, label: null, code: null }
    const cell = labelCell(line, table, codeAt)
    const label = { text: row.label, anchors: cell?.anchors ?? table.anchors }
    if (row.kind === 'group') {
      group = label
      open = []
      return { group, path: label, label, code: null }
    }
    const codeCell = codeAt < 0 ? undefined : line[codeAt]
    const code = /^\d+$/.test(codeCell?.text.text ?? '') ? (codeCell?.text.text ?? '') : ''
    const above: Above = { code, level: row.level, label }
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

function holds(outer: Above | undefined, inner: Above): boolean {
  if (outer === undefined) return true
  if (outer.code !== '' && inner.code !== '')
    return inner.code !== outer.code && inner.code.startsWith(outer.code)
  return outer.level < inner.level
}

/** The last cell of words before the values, which is a row's own label. */
function labelCell(
  line: readonly (Cell | undefined)[],
  { headerColumns }: Table,
  codeAt: number,
): Cell | undefined {
  return line
    .slice(0, headerColumns)
    .findLast((cell, c) => cell !== undefined && c !== codeAt && cell.text.text !== '')
}

function joined(steps: readonly Spot[]): Spot {
  return {
    text: steps.map(({ text }) => text).join(' / '),
    anchors: steps.flatMap(({ anchors }) => anchors),
  }
}

/** Whether a label is that of a total or subtotal, or of a note. */
export function isSum(label: string): boolean {
  const words = label.replace(/\s+/g, '')
  if (/(?:合计|总计|小计)$/.test(words)) return true
  return rowWords.some(([pattern, kind]) => kind !== 'part' && pattern.test(words))
}
