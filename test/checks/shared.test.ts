import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'
import { hasShared, shared } from '../shared.ts'

const equalities = new Set(['sum', 'ratio', 'change', 'difference', 'share', 'equal'])

describe.runIf(hasShared)('department budgets', () => {
  it.each([
    'sh_上海市普陀区人民政府办公室单位25年预算.pdf',
    'sh_上海市普陀区财政局2024年度部门决算.pdf',
  ])('%s: most cells are under an equality, and every one of them holds', async name => {
    const path = shared('corpus', 'pdf_gov_dept_budget', name)
    const { checks, figures } = await convert({ name: path, bytes: readFileSync(path) }, [])
    const fromTables = checks.filter(({ finder }) => finder.startsWith('table-'))
    expect(fromTables.filter(({ verdict }) => verdict === 'inconsistent')).toEqual([])
    const under = new Set(
      fromTables
        .filter(({ kind, verdict }) => equalities.has(kind) && verdict !== 'not_checkable')
        .flatMap(({ members }) => members.map(({ figure_id }) => figure_id)),
    )
    const cells = figures.filter(({ held_by: by }) => by === 'cell')
    const covered = cells.filter(({ figure_id: id }) => under.has(id))
    expect(covered.length / cells.length).toBeGreaterThan(0.6)
  })
})
