import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { folder, project, root, rowsOf, runProgram, yiyuan } from '../../command.ts'

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

test('documents that stayed the same are not touched, and tables whose rows did', async () => {
  const [input, out] = [folder(), folder()]
  const file = join(out, 'w.duckdb')
  for (const name of ['a', 'b'])
    copyFileSync(join(root, 'samples/2021-targets.md'), join(input, `${name}.md`))
  writeFileSync(join(input, 'b.md'), '# 说明\n\n全市收入 3 亿元。\n')
  const run = async (...more: string[]) => {
    const words = ['run', input, '-o', out, '--quiet', '--to', `duckdb:${file}`, ...more]
    expect((await yiyuan(words)).code).toBe(0)
    return query(
      file,
      `select regexp_extract(s.path, '[^/]*$') path, d.batch, d.digest from _yiyuan_documents d
       join sources s using (dataset, source_id) order by 1`,
    )
  }
  const [a, b] = await run()
  expect([a, b]).toMatchObject([
    { path: 'a.md', batch: '1' },
    { path: 'b.md', batch: '1' },
  ])
  expect(a?.['digest']).toMatch(/^[0-9a-f]{64}$/)
  expect(a?.['digest']).not.toBe(b?.['digest'])
  writeFileSync(join(input, 'b.md'), '# 说明\n\n全市收入 4 亿元，支出 5 亿元。\n')
  const [still, now] = await run()
  expect(still).toEqual(a)
  expect(now).toMatchObject({ path: 'b.md', batch: '2' })
  const batches = await query(
    file,
    `select documents_new, documents_changed, documents_removed,
       table_digests ->> 'set-aside' aside, table_digests ->> 'sources' sources
     from _yiyuan_batches order by batch`,
  )
  const counts = (fresh: string, changed: string, removed: string) => ({
    documents_new: fresh,
    documents_changed: changed,
    documents_removed: removed,
  })
  expect(batches).toMatchObject([counts('2', '0', '0'), counts('1', '0', '1')])
  expect(batches[0]?.['sources']).not.toBe(batches[1]?.['sources'])
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

test('programs load a dataset and remove it; long paths stand as they are', async () => {
  const [input, out] = [folder(), folder()]
  const file = join(out, 'w.duckdb')
  const long = join(input, ...Array.from({ length: 14 }, (_, i) => `${i}${'x'.repeat(240)}`))
  mkdirSync(long, { recursive: true })
  writeFileSync(join(long, 'a.md'), '# 甲\n\n收入 1 亿元。\n')
  const given = { input, out, to: `duckdb:${file}` }
  const { stdout, stderr } = await runProgram(
    project(),
    `import { load, run, unload, UsageError } from 'yiyuan/run'
     const { input, out, to } = ${JSON.stringify(given)}
     await run({ paths: [input], out, formats: ['ndjson', 'parquet'] })
     const { documents, batch } = await load(out, { to, dataset: 'a' })
     const again = await load(out, { to, dataset: 'a' })
     const misuse = await load(out, { to: 'oracle:x' }).catch(error => error instanceof UsageError)
     console.log(JSON.stringify({ documents, batch, again, misuse }))`,
  )
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({ documents: 1, batch: 1, again: null, misuse: true })
  expect(await query(file, 'select path from sources')).toEqual([{ path: join(long, 'a.md') }])
  const removed = await runProgram(
    project(),
    `import { unload } from 'yiyuan/run'
     const { to } = ${JSON.stringify(given)}
     console.log(JSON.stringify([await unload('a', { to }), await unload('a', { to })]))`,
  )
  expect(JSON.parse(removed.stdout)).toEqual([{ batch: 2, documents: 1 }, null])
  expect(await query(file, 'select * from figures')).toEqual([])
})

describe('a file in which a column has another type', () => {
  const [input, out] = [folder(), folder()]
  const file = join(out, 'w.duckdb')
  const load = (...more: string[]) =>
    yiyuan(['run', input, '-o', out, '--quiet', '--to', `duckdb:${file}`, ...more])
  const change = async (sql: string) => {
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    await connection.run(sql)
    connection.closeSync()
    instance.closeSync()
  }

  test('is refused with what would be done, and done where that is asked, with what other datasets loaded', async () => {
    copyFileSync(join(root, 'samples/2021-targets.md'), join(input, 'a.md'))
    await load()
    await change('alter table targets alter completion_percent type VARCHAR')
    await change(
      "insert into targets select * replace ('other' as dataset, 's' as source_id, '7.5' as completion_percent) from targets limit 1",
    )
    const { code, stderr } = await load()
    expect([code, stderr]).toEqual([
      2,
      `yiyuan: duckdb:${file} would change in a way that breaks who reads it; give --evolve to have it done, or load into another place
targets.completion_percent is VARCHAR there and DECIMAL(38,10) now: ALTER TABLE "targets" ALTER COLUMN "completion_percent" SET DATA TYPE DECIMAL(38,10) USING CAST("completion_percent" AS DECIMAL(38,10));
`,
    ])
    expect((await load('--evolve')).code).toBe(0)
    const read = await query(file, "select completion_percent p from targets where source_id = 's'")
    expect(read).toEqual([{ p: '7.5000000000' }])
  })

  test('is refused where what it holds does not fit, and stays as it was', async () => {
    await change('alter table targets alter completion_percent type VARCHAR')
    await change("update targets set completion_percent = '2/3' where source_id = 's'")
    const { code, stderr } = await load('--evolve')
    expect(code).toBe(6)
    expect(stderr).toMatch(/its tables are not those of this version; name a new file .*2\/3/s)
    const read = await query(file, "select completion_percent p from targets where source_id = 's'")
    expect(read).toEqual([{ p: '2/3' }])
  })
})

test('another warehouse is misuse', async () => {
  const { code, stderr } = await yiyuan(['run', 'samples', '-o', folder(), '--to', 'oracle:x'])
  expect([code, stderr]).toEqual([
    2,
    'yiyuan: --to: “oracle:x” is unknown; expected duckdb:<file> or postgres://user@host/database?schema=name\n',
  ])
})
