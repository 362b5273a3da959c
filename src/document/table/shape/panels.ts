import { labelHeading } from '../../../lexicon/headings.ts'
import type { ColumnRole, Slots } from '../../../model/shape.ts'
import type { Table } from '../../../model/table.ts'
import { compact } from '../../../model/text.ts'

/** The columns of a panel, before its rows are read. */
export interface PanelColumns {
  labels: number[]
  codes: number[]
  units: number[]
  values: number[]
}

/**
 * Columns from left to right: codes and labels, then the values they head; then perhaps another such panel. Words behind numbers
 * begin a panel where they name the numbers after them as the first labels name theirs; else they are words about the row.
 * Words that begin one get the role of labels.
 */
export function panelsIn(
  table: Pick<Table, 'columns'>,
  roles: ColumnRole[],
  why: string[],
  body: readonly number[],
  slots: Slots,
): PanelColumns[] {
  const panels: PanelColumns[] = []
  let open = emptyPanel()
  const close = () => {
    if (open.values.length > 0) panels.push(open)
    open = emptyPanel()
  }
  for (const [column, role] of roles.entries()) {
    const behind = open.values.length > 0
    if (role === 'value') open.values.push(column)
    else if (role === 'unit') open.units.push(column)
    else if (role === 'code') {
      if (behind) {
        close()
        why[column] = `${why[column]}; behind numbers: a panel begins`
      }
      open.codes.push(column)
    } else if (role === 'words' || (role === 'note' && !behind && open.labels.length === 0)) {
      if (behind && !beginsPanel(table, roles, column, body, slots, panels[0] ?? open)) continue
      if (behind) {
        close()
        why[column] =
          `${why[column]}; names the numbers after it as the first labels do: a panel begins`
      }
      roles[column] = 'label'
      open.labels.push(column)
    }
  }
  close()
  return panels
}

function emptyPanel(): PanelColumns {
  return { labels: [], codes: [], units: [], values: [] }
}

/** Whether words behind numbers name the numbers after them: headed like the first labels, or without headings at all, and there wherever those numbers are. */
function beginsPanel(
  { columns }: Pick<Table, 'columns'>,
  roles: readonly ColumnRole[],
  column: number,
  body: readonly number[],
  slots: Slots,
  first: PanelColumns,
): boolean {
  const next = roles.findIndex((role, c) => c > column && role === 'value')
  if (next < 0) return false
  const headingOf = (c: number) => compact(columns[c]?.path.at(-1) ?? '')
  const heading = headingOf(column)
  const bare = columns.every(({ path }) => path.length === 0)
  const alike = first.labels.some(label => heading !== '' && headingOf(label) === heading)
  if (!bare && !alike && !labelHeading.test(heading)) return false
  const filled = body.filter(row => isFilled(slots, row, next))
  const named = filled.filter(row => isFilled(slots, row, column))
  return named.length * 2 >= filled.length
}

function isFilled(slots: Slots, row: number, column: number): boolean {
  const cell = slots[row]?.[column]
  return cell !== undefined && cell.text.text !== ''
}
