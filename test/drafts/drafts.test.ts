import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { yamlOf } from '../../src/drafts/index.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'
import { samplesConverted } from '../converted.ts'
import { expectClean } from './clean.ts'
import { draftsOf, written } from './read.ts'

const samples = readdirSync(join(root, 'samples'))
  .filter(name => !name.endsWith('.zip'))
  .map(name => join(root, 'samples', name))
describe('a draft runs clean on its samples', () => {
  test.each(samples)('%s', async path => {
    await expectClean([path])
  })

  test('all samples together', async () => {
    expect(await expectClean(samples)).toBe(2)
  })
})

const TARGETS = `# 2024年西河市重点项目表

单位：万元

| 类别 | 项目名称 | 2023年预算数 | 2024年预算数 | 完成率 | 是否完成 | 完成时间 | 月份数 | 三季度进度 | 备注: "a" #1 |
|---|---|---|---|---|---|---|---|---|---|
| 交通 | ★修路 | 12.50 | 1,300 | 85.5% | 是 | 2024年6月 | 3 | 已开工。进展顺利。 | - |
|  | 架桥 | 0.50 | 20 | 100% | 否 | 2024年7月 | 12 | 未开工。原因是图纸未定。 |  |
| 教育 | 建校 |  | 7 | 3% | 否 | 2024年12月 | 1 | 完成主体。装修中。 | 见附件 |
`

describe('what a draft says', async () => {
  const draft = draftsOf([await written('a.md', TARGETS)])[0]
  const text = draft ? yamlOf(draft) : ''
  const pipeline = parsePipeline(text, 'draft.yaml')
  const fields = Object.fromEntries(
    Object.entries(pipeline.fields).map(([name, { title: _, ...field }]) => [name, field]),
  )

  test('types come from all values, need from the blanks, fill from names over several rows', () => {
    expect(fields).toEqual({
      year: { from: 'document.year', type: 'integer' },
      category: { header: '类别', type: 'text', required: true, fill: true },
      project: {
        header: '项目名称',
        type: 'text',
        required: true,
        marks: { '★': 'project_marked' },
      },
      budget: { header: '2023年预算数', type: 'money' },
      budget_2: { header: '2024年预算数', type: 'money', required: true },
      completion_percent: { header: '完成率', type: 'percent', required: true },
      whether_completed: { header: '是否完成', type: 'boolean', required: true },
      completed_time: { header: '完成时间', type: 'month', required: true },
      month: { header: '月份数', type: 'integer', required: true },
      progress: { header: '{quarter}进度', type: 'prose', required: true },
      column_10: { header: '备注:"a"#1', type: 'text' },
    })
  })

  test('the key is what is never the same twice', () => {
    expect(pipeline.key).toEqual(['year', 'project'])
  })

  test('example values stand beside each field, and what the values alone do not say', () => {
    expect(text).toContain('  project: # ★修路 │ 架桥 │ 建校\n')
    expect(text).toContain('# its year tells it from a column beside it')
  })
})

test('headings that mean something in YAML or in a pattern stay words', async () => {
  const table = (head: string) => `| ${head} | 数值 |\n|---|---|\n| 东村 | 1.5 |\n| 西村 | 2.5 |\n`
  for (const head of [
    '{year}',
    'a: b',
    "it's",
    '# 号',
    '- 项',
    'true',
    '2024',
    '&x',
    '*y',
    '[甲]乙',
    '收入 / 支出',
    '甲{乙}',
  ]) {
    const [draft] = draftsOf([await written('a.md', table(head))])
    expect(draft?.records, head).toBe(2)
  }
})

test('an enumeration needs few words that come again', async () => {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `| 事项${i} | ${i % 3 === 0 ? '约束性' : '预期性'} |`,
  )
  const text = `| 事项 | 属性 |\n|---|---|\n${rows.join('\n')}\n`
  const [draft] = draftsOf([await written('a.md', text)])
  expect(draft?.pipeline.fields['attribute']).toMatchObject({
    type: 'enum',
    values: { 约束性: '约束性', 预期性: '预期性' },
  })
})

test('a form that recurs goes before a larger one that does not; optional columns are no need', async () => {
  const one = '| 地区 | 限额 | 余额 | 备注 |\n|---|---|---|---|\n| 甲市 | 1.5 | 1 | 无 |\n'
  const two = '| 地区 | 限额 | 余额 |\n|---|---|---|\n| 乙市 | 2.5 | 2 |\n'
  const other = `\n其他\n\n| 村 | 户 |\n|---|---|\n${'| 东村 | 五十 |\n'.repeat(30)}`
  const [draft] = draftsOf([await written('a.md', one + other), await written('b.md', two)])
  expect(draft?.pipeline.match).toEqual({ headers: ['地区', '限额', '余额'] })
  expect(draft?.pipeline.fields['remarks']?.required).toBeUndefined()
  expect(draft?.records).toBe(2)
})

test('labels beside values and the list within are drafted as a form', async () => {
  const html = `<h1>项目绩效目标表</h1><table>
<tr><td>项目名称</td><td>道路养护</td><td>主管部门</td><td>西河市交通局</td></tr>
<tr><td>2025年预算金额（万元）</td><td>1,234.50</td><td>项目类型</td><td>经常性</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
<tr><td rowspan="2">产出指标</td><td>数量指标</td><td>养护里程</td><td>≥30公里</td></tr>
<tr><td>质量指标</td><td>合格率</td><td>100%</td></tr></table>`
  const [draft] = draftsOf([await written('a.html', html)])
  expect(draft?.pipeline).toMatchObject({
    layout: 'form',
    match: {
      labels: ['项目名称', '主管部门', '{year}预算金额(万元)', '项目类型'],
      headers: ['一级指标', '二级指标', '三级指标', '指标值'],
    },
    fields: { budget: { label: '{year}预算金额(万元)', type: 'money', required: true } },
  })
  expect(draft?.records).toBe(2)
})

describe('yiyuan init', () => {
  test('writes a file that runs as it is', async () => {
    const file = join(folder(), 'draft.yaml')
    const out = await samplesConverted()
    const drafted = await yiyuan([
      'init',
      'samples/2021-targets.pdf',
      '--name',
      'goals',
      '-o',
      file,
    ])
    expect([drafted.code, drafted.stdout]).toEqual([0, ''])
    expect(drafted.stderr).toContain('▶  1  1 × in 1 of the samples, 4 rows')
    const { code } = await yiyuan(['run', 'samples', '-p', file, '-o', out, '--quiet'])
    expect(code).toBe(0)
    expect(rowsOf(out, 'goals')).toHaveLength(24)
    expect(rowsOf(out, 'set-aside')).toEqual([])
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(join(out, 'schemas/goals.json'), 'utf8')),
    )
    for (const row of rowsOf(out, 'goals')) expect(schema.safeParse(row).error).toBeUndefined()
  })

  test('--all writes every form, --table one of them', async () => {
    const home = folder()
    await yiyuan([
      'init',
      'samples/2021-targets.md',
      'samples/2021-revenue.csv',
      '--all',
      '-o',
      home,
    ])
    expect(readdirSync(home).sort()).toEqual(['draft-2.yaml', 'draft.yaml'])
    const second = await yiyuan([
      'init',
      'samples/2021-targets.md',
      'samples/2021-revenue.csv',
      '--table',
      '2',
    ])
    expect(second.stdout).toContain('header: 目标名称')
  })

  test('says what is missing', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yiyuan-')), 'a.md')
    writeFileSync(file, '# 说明\n\n没有表。\n')
    const { code, stdout, stderr } = await yiyuan(['init', file])
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toContain('no table with headings or labels was found')
    expect((await yiyuan(['init', file, '--all'])).code).toBe(2)
    expect((await yiyuan(['init', 'samples/2021-targets.md', '--table', '9'])).code).toBe(2)
  })
})
