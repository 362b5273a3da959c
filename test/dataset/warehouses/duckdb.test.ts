import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { folder, root, rowsOf, yiyuan } from '../../command.ts'

async function query(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

const counts = (file: string) =>
  query(
    file,
    "select (select count(*) from figures) figures, (select count(*) from cells) cells, (select string_agg(path, ',' order by path) from sources) paths",
  )

test('a dataset loaded twice stands once; edited and removed documents are replaced and removed', async () => {
  const [input, out] = [folder(), folder()]
  const file = join(out, 'w.duckdb')
  copyFileSync(join(root, 'samples/2021-targets.md'), join(input, 'a.md'))
  writeFileSync(join(input, 'b.md'), '# 说明\n\n全市收入 3 亿元。\n')
  const load = async () => {
    const { code, stderr } = await yiyuan([
      'run',
      input,
      '-o',
      out,
      '--quiet',
      '--to',
      `duckdb:${file}`,
    ])
    expect([code, stderr]).toEqual([0, ''])
    const [found] = await counts(file)
    return found
  }
  const first = await load()
  const expected = (paths: string[]) => ({
    figures: String(rowsOf(out, 'figures').length),
    cells: String(rowsOf(out, 'cells').length),
    paths: paths.map(path => join(input, path)).join(','),
  })
  expect(first).toEqual(expected(['a.md', 'b.md']))
  expect(await load()).toEqual(first)
  writeFileSync(join(input, 'b.md'), '# 说明\n\n全市收入 4 亿元，支出 5 亿元。\n')
  expect(await load()).toEqual(expected(['a.md', 'b.md']))
  rmSync(join(input, 'b.md'))
  expect(await load()).toEqual(expected(['a.md']))
  const joined = await query(
    file,
    'select record_key, text, value from targets_figures order by text limit 1',
  )
  const [figure] = rowsOf(out, 'figures')
    .filter(row => row['record_id'] !== null)
    .toSorted((a, b) => (String(a['text']) < String(b['text']) ? -1 : 1))
  expect(joined[0]).toMatchObject({ text: figure?.['text'] })
  expect(await query(file, 'select distinct document_title from figures_in_context')).toHaveLength(
    1,
  )
})

test('two datasets share a file', async () => {
  const [input, one, two] = [folder(), folder(), folder()]
  const file = join(one, 'w.duckdb')
  writeFileSync(join(input, 'a.md'), '# 甲\n\n收入 1 亿元。\n')
  writeFileSync(join(input, 'b.md'), '# 乙\n\n收入 2 亿元。\n')
  await yiyuan(['run', join(input, 'a.md'), '-o', one, '--quiet', '--to', `duckdb:${file}`])
  await yiyuan(['run', join(input, 'b.md'), '-o', two, '--quiet', '--to', `duckdb:${file}`])
  expect(await query(file, 'select text from figures order by text')).toEqual([
    { text: '1 亿元' },
    { text: '2 亿元' },
  ])
})

describe('a file in which a column has another type', () => {
  const [input, out] = [folder(), folder()]
  const file = join(out, 'w.duckdb')
  const load = () => yiyuan(['run', input, '-o', out, '--quiet', '--to', `duckdb:${file}`])
  const change = async (sql: string) => {
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    await connection.run(sql)
    connection.closeSync()
    instance.closeSync()
  }

  test('is given the type of now, with what other datasets loaded', async () => {
    copyFileSync(join(root, 'samples/2021-targets.md'), join(input, 'a.md'))
    await load()
    await change('alter table targets alter completion_percent type VARCHAR')
    await change(
      "insert into targets (record_id, source_id, completion_percent) values ('r', 's', '7.5')",
    )
    expect((await load()).code).toBe(0)
    const read = await query(file, "select completion_percent p from targets where source_id = 's'")
    expect(read).toEqual([{ p: '7.5000000000' }])
  })

  test('is refused where that does not fit, and stays as it was', async () => {
    await change('alter table targets alter completion_percent type VARCHAR')
    await change("update targets set completion_percent = '2/3' where source_id = 's'")
    const { code, stderr } = await load()
    expect([code, stderr]).toEqual([
      2,
      'yiyuan: --to duckdb: “2/3” in targets.completion_percent is no DECIMAL(38,10), which the column has now; load into a new file\n',
    ])
    const read = await query(file, "select completion_percent p from targets where source_id = 's'")
    expect(read).toEqual([{ p: '2/3' }])
  })
})

test('another warehouse is misuse', async () => {
  const { code, stderr } = await yiyuan(['run', 'samples', '-o', folder(), '--to', 'oracle:x'])
  expect([code, stderr]).toEqual([
    2,
    'yiyuan: --to: “oracle:x” is unknown; expected duckdb:<file>\n',
  ])
})
