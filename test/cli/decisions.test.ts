import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lineOf } from '../../src/decisions/decision.ts'
import { disk } from '../../src/io/disk.ts'
import { decide } from '../../src/review/decide.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'
import { decided } from '../decisions/some.ts'

const li = { by: 'li', at: '2026-05-01T08:00:00.000Z' }

test('decisions are listed, checked, exported and merged', async () => {
  const out = folder()
  const mine = decided({ action: 'confirm' })
  const yours = decided({ action: 'reject', reason: '=上年数' }, { by: 'wang' })
  writeFileSync(join(out, 'decisions.ndjson'), lineOf(mine))
  const file = join(folder(), 'wang.ndjson')
  writeFileSync(file, lineOf(yours))

  const listed = await yiyuan(['decisions', out])
  expect(listed.stdout).toContain('li')
  expect(listed.stdout).toContain('1 decisions, 1 waiting')
  expect((await yiyuan(['decisions', out, '--check'])).code).toBe(0)

  const both = await yiyuan(['decisions', out, file, '--check', '--csv'])
  expect(both.code).toBe(3)
  expect(both.stdout.split('\r\n')).toHaveLength(4)
  expect(both.stdout).toContain('contradicting')
  const lines = await yiyuan(['decisions', out, file, '--ndjson'])
  expect(lines.stdout).toBe(
    [mine, yours]
      .sort((a, b) => (a.decision_id < b.decision_id ? -1 : 1))
      .map(lineOf)
      .join(''),
  )

  expect((await yiyuan(['decisions', out, file, '--merge'])).stderr).toContain('1 decisions added')
  expect((await yiyuan(['decisions', out, file, '--merge'])).stderr).toContain('0 decisions added')
  expect(readFileSync(join(out, 'decisions.ndjson'), 'utf8')).toBe(lineOf(mine) + lineOf(yours))

  appendFileSync(join(out, 'decisions.ndjson'), 'nothing\n')
  const json = await yiyuan(['decisions', out, '--json', '--check'])
  expect(json.code).toBe(3)
  expect(json.stderr).toContain('decisions.ndjson:3: it is no JSON')
  expect(JSON.parse(json.stdout)).toMatchObject([
    { state: 'contradicting' },
    { state: 'contradicting' },
  ])
  expect((await yiyuan(['decisions', join(out, 'nowhere')])).code).toBe(2)
})

test('a document is approved when nothing of it waits, or with a reason', async () => {
  const home = folder()
  mkdirSync(join(home, 'docs'))
  const text =
    '# 岳阳市2021年预算执行情况\n\n全市收入100亿元。\n\n2021年，全市一般公共预算收入100亿元。\n\n2021年，全市一般公共预算收入103亿元。\n'
  writeFileSync(join(home, 'docs/a.md'), text)
  const out = join(home, 'out')
  await yiyuan(['run', join(home, 'docs'), '-o', out])
  const ids = rowsOf(out, 'sources').map(row => String(row['source_id']))
  const targets = { table: 'sources' as const, ids }
  const approve = { action: 'approve' } as const
  await expect(decide(disk, out, { targets, decided: approve, ...li })).rejects.toThrow(
    'settle them',
  )
  await decide(disk, out, { targets, decided: { ...approve, reason: '已核对原件' }, ...li })
  await yiyuan(['run', join(home, 'docs'), '-o', out])
  expect(rowsOf(out, 'sources').map(row => row['approved'])).toEqual(['li'])
  const listed = await yiyuan(['decisions', out])
  expect(listed.stdout).toContain('1 decisions, 1 applied')
})
