import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { hasShared, shared } from '../../shared.ts'

describe.runIf(hasShared)('tables published as PDF and as workbook', () => {
  test.each(['北京_2021_57687', '北京_2022_58919'])('%s: agree cell by cell', async folder => {
    const grids = async (kind: string) => {
      const name = `预决算公开表.${kind}`
      const bytes = readFileSync(shared('corpus', 'pairs', folder, name))
      const tables = tablesOf(await readDocument({ name, bytes })).map(gridOf)
      return tables.map(rows => rows.map(row => row.map(words => words.replace(/\s/g, ''))))
    }
    const workbook = await grids('xls')
    expect(workbook.flat(2).filter(words => words !== '').length).toBeGreaterThan(30)
    expect(workbook).toEqual(await grids('pdf'))
  })
})
