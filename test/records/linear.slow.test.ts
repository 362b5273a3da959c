import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { readDocument } from '../../src/read.ts'
import { recordsOf } from '../../src/records/index.ts'
import { root } from '../command.ts'
import { costOf } from '../cost.ts'
import { page } from './told.ts'

const pipeline = parsePipeline(
  readFileSync(join(root, 'pipelines/performance-targets.yaml'), 'utf8'),
  'performance-targets.yaml',
)

/** Milliseconds of processor time it takes to read a form with so many indicators. */
async function time(rows: number): Promise<number> {
  const lines = [
    '项目名称 | 修路 | 主管部门 | 交通局',
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    ...Array.from({ length: rows }, (_, i) => `产出指标 | 数量指标 | 修路里程${i} | ≥${i}公里`),
  ]
  const bytes = new TextEncoder().encode(page(lines, { heads: 0 }))
  const document = await readDocument({ name: 'a.html', bytes })
  return costOf(() => expect(recordsOf(document, [pipeline]).records).toHaveLength(rows))
}

test('thousands of forms in one table are told apart at once', async () => {
  const form = ['项目名称 | 修路', '主管部门 | 交通局', '项目类型 | 新建']
  const lines = Array.from({ length: 4000 }, () => form).flat()
  const bytes = new TextEncoder().encode(page(lines, { heads: 0 }))
  const document = await readDocument({ name: 'a.html', bytes })
  const { match, fields, ...rest } = pipeline
  const alone = Object.entries(fields).filter(([, { header }]) => header === undefined)
  const labelled = { ...rest, match: { labels: match.labels }, fields: Object.fromEntries(alone) }
  const cost = await costOf(() =>
    expect(recordsOf(document, [labelled]).records).toHaveLength(4000),
  )
  expect(cost).toBeLessThan(20_000)
})

test('a form four times as long takes about four times as long', async () => {
  await time(500)
  const short = await time(2000)
  const long = await time(8000)
  process.stderr.write(`   2000 rows ${Math.round(short)} ms, 8000 rows ${Math.round(long)} ms\n`)
  expect(long).toBeLessThan(Math.max(10 * short, 4000))
})
