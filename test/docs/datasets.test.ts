import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, test } from 'vitest'
import { datasetsDoc } from '../../src/dataset/dictionary.ts'
import { fixedTables, recordTable } from '../../src/dataset/tables.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { folder, root, yiyuan } from '../command.ts'

const page = readFileSync(join(root, 'docs/datasets.md'), 'utf8')

test('the dictionary is what the contracts generate', () => {
  expect(/<!-- generated[^\n]*-->\n\n([\s\S]*)\n<!-- end -->/.exec(page)?.[1]).toBe(datasetsDoc())
})

test.each([
  ...fixedTables(),
  ...['targets', 'budget-lines'].map(name => {
    const file = join(root, `pipelines/${name}.yaml`)
    return recordTable(parsePipeline(readFileSync(file, 'utf8'), file))
  }),
])('every column of $name says in both languages what it is', ({ columns }) => {
  for (const { name, description, descriptionZh } of columns) {
    expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)])
    expect([name, descriptionZh]).toEqual([name, expect.stringMatching(/\p{Script=Han}.*[。）]$/u)])
  }
})

describe('the questions in SQL', () => {
  const asked = [...page.matchAll(/```sql\n([\s\S]*?)```\n\n((?:\|.*\n)+)/g)]
  const [command = ''] = /^\$ yiyuan .*$/m.exec(page) ?? []
  const out = folder()
  beforeAll(async () => {
    const words = command.replace('$ yiyuan ', '').split(' ')
    await yiyuan([...words.map(word => word.replace(/(?<=^|:)out(?=\/|$)/, out)), '--quiet'])
  })

  test('are three', () => {
    expect(asked).toHaveLength(3)
  })

  test.each(asked.map(([, sql = '', table = '']) => ({ sql, table })))(
    'have the answer that is shown: $sql',
    async ({ sql, table }) => {
      const database = join(out, 'samples.duckdb')
      const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
      const connection = await instance.connect()
      const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
      connection.closeSync()
      instance.closeSync()
      const [heads = [], , ...shown] = table
        .trimEnd()
        .split('\n')
        .map(line => line.slice(2, -2).split(' | '))
      const answer = rows.map(row => Object.values(row).map(String))
      expect(Object.keys(rows[0] ?? {})).toEqual(heads)
      expect(answer).toEqual(shown)
    },
  )
})
