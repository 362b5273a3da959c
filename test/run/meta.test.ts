import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, rowsOf, yiyuan } from '../command.ts'

const table = (words: string) =>
  `\n单位：万元\n\n| 项目名称 | 预算数 |\n|---|---|\n| ${words} | 12.5 |\n`

const PIPELINE = `name: projects
title: 项目
match: { headers: [项目名称, 预算数] }
fields:
  region: { from: meta.region, type: text }
  code: { from: meta.region_code, type: text }
  year: { from: meta.year, type: integer }
  published: { from: meta.published_on, type: date }
  name: { header: 项目名称, type: text, required: true }
key: [meta.region, name]
`

/** A folder of documents, an index and a pipeline. */
function home(documents: Record<string, string>, index: string, indexName = 'index.csv') {
  const input = folder()
  const out = folder()
  for (const [name, text] of Object.entries(documents)) {
    const file = join(input, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  }
  writeFileSync(join(input, indexName), index)
  const pipeline = join(out, 'projects.yaml')
  writeFileSync(pipeline, PIPELINE)
  const dataset = join(out, 'out')
  const arguments_ = [input, '-p', pipeline, '-o', dataset, '--meta', join(input, indexName)]
  const run = (...more: string[]) => yiyuan(['run', ...arguments_, '--quiet', ...more])
  return { input, dataset, arguments_, run }
}

const problems = (dataset: string) =>
  rowsOf(dataset, 'diagnostics')
    .filter(({ code }) => String(code).startsWith('meta-'))
    .map(({ code, path, message }) => [
      code,
      path === null ? null : String(path).split('/').at(-1),
      message,
    ])

test('an index stands beside the documents, feeds fields and keys, and is kept as given', async () => {
  const { input, dataset, run } = home(
    {
      'a/x.md': `# 2024年西河市财政局项目表\n${table('修路')}`,
      'b.md': `# 项目表\n${table('架桥')}`,
    },
    '路径,地区,行政区划代码,年度,发布日期,来源网址,批次\na/x.md,西河市,009900,2024年,2024/3/11,https://example.org/a?b=1&c=2,第一批\nb.md,"东湖, 区",009901,2023,2023年1月2日,,\n',
  )
  expect((await run()).code).toBe(0)
  expect(rowsOf(dataset, 'sources')).toMatchObject([
    {
      path: join(input, 'a/x.md'),
      meta_region: '西河市',
      meta_region_code: '009900',
      meta_organization: null,
      meta_year: '2024年',
      meta_source_url: 'https://example.org/a?b=1&c=2',
      meta_published_on: '2024/3/11',
      meta_other: { 批次: '第一批' },
      year: 2024,
    },
    { path: join(input, 'b.md'), meta_region: '东湖, 区', meta_year: '2023', meta_other: null },
  ])
  expect(rowsOf(dataset, 'projects')).toMatchObject([
    {
      record_key: '西河市 · 修路',
      region: '西河市',
      code: '009900',
      year: 2024,
      published: '2024-03-11',
    },
    { record_key: '东湖, 区 · 架桥', region: '东湖, 区', year: 2023, published: '2023-01-02' },
  ])
  expect(problems(dataset)).toEqual([])
})

test('what the index and the document say differently is reported with both words and places', async () => {
  const text = `# 2024年西河市财政局项目表\n\n发布日期：2024-03-11\n${table('修路')}`
  const { dataset, run } = home(
    { 'a.md': text },
    'path,region,organization,year,published_on\n,,,,\na.md,东湖市,东湖市财政局,2023,2024-03-12\n',
  )
  await run()
  expect(problems(dataset)).toEqual([
    ['meta-conflict', 'a.md', 'region: index.csv line 3 says “东湖市”, the document “西河市”'],
    [
      'meta-conflict',
      'a.md',
      'organization: index.csv line 3 says “东湖市财政局”, the document “西河市财政局”',
    ],
    ['meta-conflict', 'a.md', 'year: index.csv line 3 says “2023”, the document “2024”'],
    [
      'meta-conflict',
      'a.md',
      'published_on: index.csv line 3 says “2024-03-12”, the document “2024-03-11”',
    ],
  ])
  const places = rowsOf(dataset, 'diagnostics').map(({ anchors }) => anchors)
  expect(places[2]).toEqual([
    { kind: 'text', start: text.indexOf('2024'), end: text.indexOf('2024') + 4 },
  ])
  expect(rowsOf(dataset, 'sources')[0]).toMatchObject({ region: '西河市', meta_region: '东湖市' })
})

test('rows without a document, documents without a row and paths that could be several are reported', async () => {
  const { dataset, run } = home(
    {
      'one/x.md': table('甲路'),
      'two/x.md': table('乙路'),
      'y.md': table('丙路'),
      'z.md': table('丁路'),
    },
    'path\tyear\nx.md\t2020\ngone.md\t2020\n.\\y.md\t2021\nz.md\t2020\n./z.md\t2022\ntwo/x.md\t2019\n',
    'index.tsv',
  )
  await run()
  const said = problems(dataset).map(([code, path, message]) => `${code} ${path}: ${message}`)
  expect(said).toEqual([
    'meta-missing x.md: index.tsv has no row for this document',
    'meta-conflict z.md: index.tsv line 5, index.tsv line 6 speak of this document and differ; none is used',
    expect.stringMatching(
      /^meta-unmatched null: index\.tsv line 2: “x\.md” could be .*one\/x\.md, .*two\/x\.md; give more/,
    ),
    'meta-unmatched null: index.tsv line 3: “gone.md” is none of the documents',
  ])
  const years = rowsOf(dataset, 'sources').map(row => row['meta_year'])
  expect(years).toEqual([null, '2019', '2021', null])
})

test('an edited index computes again exactly the documents whose row changed', async () => {
  const index = (year: string) =>
    JSON.stringify([
      { path: 'a.md', year: 2020 },
      { path: 'b.md', year },
    ])
  const { input, dataset, arguments_, run } = home(
    { 'a.md': table('甲路'), 'b.md': table('乙路'), 'c.md': table('丙路') },
    index('2020'),
    'index.json',
  )
  await run()
  const plan = async () =>
    (await yiyuan(['plan', ...arguments_])).stdout
      .trimEnd()
      .split('\n')
      .map(line => line.split(/\s+/)[0])
  expect(await plan()).toEqual(['unchanged', 'unchanged', 'unchanged'])
  writeFileSync(join(input, 'index.json'), index('2021'))
  expect(await plan()).toEqual(['unchanged', 'changed', 'unchanged'])
  await run('--jobs', '2')
  expect(rowsOf(dataset, 'projects').map(row => row['year'])).toEqual([2020, 2021, null])
  const hash = (of: string) => JSON.parse(readFileSync(join(of, 'run.json'), 'utf8')).dataset_hash
  const fresh = folder()
  await yiyuan(['run', ...arguments_.map(word => (word === dataset ? fresh : word)), '--quiet'])
  expect(hash(fresh)).toBe(hash(dataset))
})

test('the same bytes under two rows are published once and said so', async () => {
  const { dataset, run } = home(
    { 'a.md': table('甲路'), 'b.md': table('甲路') },
    'path,region\na.md,甲市\nb.md,乙市\n',
  )
  await run()
  expect(rowsOf(dataset, 'projects').map(row => row['region'])).toEqual(['甲市'])
  expect(problems(dataset)).toMatchObject([
    ['meta-conflict', 'b.md', expect.stringContaining('a.md under other words')],
  ])
})

test.each([
  ['index.csv', 'year\n2020\n', 'no column for the path'],
  ['index.csv', 'path,年度,year\na.md,1,2\n', 'two columns are year'],
  ['index.json', '{"a": 1}', 'expected a list of flat objects'],
  ['index.json', 'x', 'not JSON'],
])('an index that is none is misuse: %s %s', async (name, text, message) => {
  const { run } = home({ 'a.md': table('甲路') }, text, name)
  const { code, stderr } = await run()
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
