import { type Finder, ratioClaim } from '../finder.ts'
import { type Panel, type PanelRow, panelsOf } from './panel.ts'
import { isAdditive, subjectOf } from './sums.ts'
import { compact, comparing } from './words.ts'

const share = /占比|比重|占总|占合计/
/** Shares of something outside the table (占GDP比重, 占财政收入比重) or against another year. */
const elsewhere = /占(?!比|总|合计)|上年|同比|增|减/

/** 占比: every row's amount against the one total of its column. */
export const shares: Finder = {
  name: 'table-shares',
  *find(reading) {
    for (const panel of panelsOf(reading)) {
      const total = onlyTotal(panel)
      if (total === null) continue
      for (const [at, column] of panel.values.entries()) {
        const heading = headingOf(panel, column)
        const amount = panel.values[at - 1]
        if (!share.test(heading) || elsewhere.test(heading) || amount === undefined) continue
        if (comparing.test(headingOf(panel, amount))) continue
        const whole = panel.valueAt(total.row, amount)
        if (typeof whole === 'string' || !isAdditive(whole)) continue
        const layout = { line: {}, kind: {}, unsure: true }
        for (const { row, label } of panel.rows) {
          const stated = panel.valueAt(row, column)
          const part = panel.valueAt(row, amount)
          if (typeof stated === 'string' || typeof part === 'string' || part === whole) continue
          if (stated.figure.kind !== 'percent' || part.figure.unit !== whole.figure.unit) continue
          yield { ...ratioClaim(subjectOf(panel, label, column), stated, part, whole), layout }
        }
      }
    }
  },
}

function headingOf({ table }: Panel, column: number): string {
  return compact(table.columns[column]?.path.at(-1) ?? '')
}

/** The one row that totals the panel; null where there is none or two. */
function onlyTotal({ rows }: Panel): PanelRow | null {
  const found = rows.filter(({ rank }) => rank > 1)
  return found.length === 1 ? (found[0] ?? null) : null
}
