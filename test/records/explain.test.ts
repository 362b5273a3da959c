import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Pipeline, parsePipeline } from '../../src/pipeline/index.ts'
import { tryRead } from '../../src/read.ts'
import { explainMatch } from '../../src/records/explain.ts'
import { folder, yiyuan } from '../command.ts'

const pipelineOf = (
  match: string,
  fields = '{ name: { header: 项目名称, type: text } }',
  more = '',
) => parsePipeline(`name: a\ntitle: 甲\n${more}match: ${match}\nfields: ${fields}\n`, 'a.yaml')

const TABLE =
  '# 2024年项目支出表\n\n| 项目名称 | 预算数 | 备注 |\n|---|---|---|\n| 修路 | 1.5 | 无 |\n'

async function explained(text: string, ...pipelines: Pipeline[]) {
  const document = await tryRead({ name: 'a.md', bytes: Buffer.from(text) })
  if ('code' in document) throw new Error(document.message)
  return explainMatch(document, pipelines).map(({ pipeline, met, of, unmet }) => ({
    pipeline,
    met,
    of,
    unmet: unmet.map(({ kind, words, nearest }) => [kind, words, nearest]),
  }))
}

describe('what a table lacks', () => {
  test('a table that is read is not explained', async () => {
    expect(await explained(TABLE, pipelineOf('{ headers: [项目名称, 预算数] }'))).toEqual([])
  })

  test.each([
    [
      'a heading, with the nearest one',
      '{ headers: [项目名称, 预算金额] }',
      1,
      2,
      [['header', '预算金额', '预算数']],
    ],
    [
      'a heading that only a part of is there',
      '{ headers: [项目名称, 说明] }',
      1,
      2,
      [['header', '说明', null]],
    ],
    [
      'any of several',
      '{ headers: [项目名称, [执行数, 决算数]] }',
      1,
      2,
      [['header', '执行数 | 决算数', '预算数']],
    ],
    [
      'a pattern',
      "{ headers: [项目名称, '{year}[年初]预算[安排]额'] }",
      1,
      2,
      [['header', '{year}[年初]预算[安排]额', '预算数']],
    ],
    [
      'words of the title',
      '{ headers: [项目名称], title: [三公, 出国] }',
      1,
      2,
      [['title', '三公 | 出国', null]],
    ],
    [
      'words the title must not hold',
      '{ headers: [项目名称], not: [支出] }',
      1,
      2,
      [['not', '支出', null]],
    ],
    [
      'the selector',
      "{ headers: [项目名称], selector: 'table.x' }",
      1,
      2,
      [['selector', 'table.x', null]],
    ],
  ])('%s', async (_, match, met, of, unmet) => {
    expect(await explained(TABLE, pipelineOf(match))).toEqual([{ pipeline: 'a', met, of, unmet }])
  })

  test('the column of a required field', async () => {
    const fields =
      '{ name: { header: 项目名称, type: text }, sum: { header: 预算总额, type: money, required: true } }'
    expect(await explained(TABLE, pipelineOf('{ headers: [项目名称] }', fields))).toMatchObject([
      { met: 1, of: 2, unmet: [['required', 'sum (预算总额)', '预算数']] },
    ])
  })

  test('labels of a form', async () => {
    const form = '| 项目名称 | 修路 |\n|---|---|\n| 主管单位 | 交通局 |\n'
    const fields = '{ name: { label: 项目名称, type: text } }'
    const pipeline = pipelineOf('{ labels: [项目名称, 主管部门] }', fields, 'layout: form\n')
    expect(await explained(form, pipeline)).toEqual([
      { pipeline: 'a', met: 1, of: 2, unmet: [['label', '主管部门', '主管单位']] },
    ])
  })

  test('the nearest of several pipelines; none where nothing is shared', async () => {
    const far = { ...pipelineOf('{ headers: [项目名称, 甲, 乙] }'), name: 'far' }
    const near = { ...pipelineOf('{ headers: [项目名称, 预算数, 完成率] }'), name: 'near' }
    const none = { ...pipelineOf('{ headers: [地区] }'), name: 'none' }
    expect(await explained(TABLE, far, near, none)).toMatchObject([
      { pipeline: 'near', met: 2, of: 3 },
    ])
    expect(await explained(TABLE, none)).toEqual([{ pipeline: null, met: 0, of: 0, unmet: [] }])
  })
})

test('yiyuan run --explain-match tells it on stderr, and as rows with --json', async () => {
  const input = folder()
  writeFileSync(join(input, 'a.md'), TABLE)
  writeFileSync(join(input, 'b.md'), `${TABLE}\n再说。\n`)
  const pipeline = join(folder(), 'a.yaml')
  writeFileSync(
    pipeline,
    'name: a\ntitle: 甲\nmatch: { headers: [项目名称, 预算金额] }\nfields: { name: { header: 项目名称, type: text } }\n',
  )
  const words = ['run', input, '-p', pipeline, '-o', folder(), '--quiet', '--explain-match']
  const { code, stderr } = await yiyuan(words)
  expect(code).toBe(0)
  expect(stderr).toMatch(
    /^2 tables read by no pipeline\n2 tables: nearest a, 1 of 2 conditions\n {4}no heading 预算金额; nearest is “预算数”\n {4}first in .*a\.md, characters \d+–\d+ “2024年项目支出表”\n$/,
  )
  const json = JSON.parse((await yiyuan([...words, '--json'])).stdout)
  expect(json.explain_match).toMatchObject([
    {
      path: join(input, 'a.md'),
      pipeline: 'a',
      met: 1,
      of: 2,
      headings: ['项目名称', '预算数', '备注'],
    },
    {
      path: join(input, 'b.md'),
      unmet: [{ kind: 'header', words: '预算金额', nearest: '预算数' }],
    },
  ])
})
