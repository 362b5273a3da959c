import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, rowsOf, yiyuan } from '../command.ts'

const here = folder()
writeFileSync(
  join(here, 'lines.yaml'),
  'name: lines\ntitle: 收支\nmatch: { headers: [项目, 金额] }\nfields:\n  item: { header: 项目, type: text, required: true }\n  amount: { header: 金额, type: money }\n',
)
writeFileSync(
  join(here, 'a.md'),
  '单位：元\n\n| 项目 | 金额 |\n| --- | --- |\n| 修路 | 1 |\n| 架桥 | 约2 |\n',
)

async function run(...options: string[]) {
  const out = join(here, 'out')
  const pipeline = ['-p', join(here, 'lines.yaml')]
  const asked = ['run', join(here, 'a.md'), ...pipeline, '-o', out, '--quiet', ...options]
  const { code, stderr } = await yiyuan(asked)
  return { code, stderr, rows: (table: string) => rowsOf(out, table) }
}

test('what becomes of a row that does not fit is asked of each run, and nothing stale is published', async () => {
  const aside = await run()
  expect(aside.code).toBe(3)
  expect(aside.rows('lines')).toMatchObject([{ item: '修路', amount: '1' }])
  expect(aside.rows('set-aside')).toMatchObject([{ field: 'amount', words: '约2' }])

  const left = await run('--on-row-error', 'null')
  expect(left.code).toBe(0)
  expect(left.rows('lines')).toMatchObject([{ amount: '1' }, { item: '架桥', amount: null }])
  expect(left.rows('set-aside')).toEqual([])
  expect(left.rows('diagnostics')).toMatchObject([{ code: 'value-left-out', severity: 'warning' }])

  const failed = await run('--on-row-error', 'fail')
  expect(failed.code).toBe(3)
  expect(failed.rows('sources')).toMatchObject([{ status: 'failed' }])
  expect(failed.rows('diagnostics')).toMatchObject([{ code: 'row-invalid', severity: 'error' }])
  expect(failed.rows('figures')).toEqual([])

  const again = await run('--on-row-error', 'set-aside')
  expect(again.rows('lines')).toEqual(aside.rows('lines'))
})

test('another word is refused with those that are known', async () => {
  const { code, stderr } = await run('--on-row-error', 'guess')
  expect(code).toBe(2)
  expect(stderr).toContain('set-aside, null, fail')
})
