import type { RawBlock } from '../../document/raw.ts'
import { gridTable } from '../grid-table.ts'
import { linesOf } from './grid.ts'
import { indentOf } from './indent.ts'
import { rowsOf } from './rows.ts'
import type { Story } from './story.ts'
import { isShaded } from './styles.ts'
import { type Element, find, lengthOf, setting } from './tree.ts'

/** The table of a `w:tbl`, or its blocks where it only lays out the page. */
export function readTable(table: Element, story: Story): RawBlock[] {
  const rows = rowsOf(table, story)
  const line = linesOf(table, rows)
  const styled = setting(find(table, 'tblPr'), 'tblStyle') !== undefined
  const read = rows.map(({ element: row, cells, header }) => ({
    anchors: [story.place(row)],
    cells: cells.map(({ element, from, to, merge }) => ({
      from: line(from),
      to: line(to),
      ...(merge !== undefined && { merge }),
      header,
      anchors: [story.place(element)],
      ...indentOf(find(element, 'p')),
      read: () =>
        story.inside(element, { shaded: styled || isShaded(find(element, 'tcPr')), cell: true }),
      covered: () => story.omit('covered', lengthOf(element)),
    })),
  }))
  return gridTable(read, [story.place(table)])
}
