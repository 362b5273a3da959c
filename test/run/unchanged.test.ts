import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { stampOf } from '../../src/run/index-file.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'

test('a file of the same length and time of change but with other bytes is changed; one only touched is not', async () => {
  const [input, out] = [folder(), folder()]
  const file = join(input, 'a.md')
  const run = () => yiyuan(['run', input, '-o', out, '--quiet'])
  const plan = async () => (await yiyuan(['plan', input, '-o', out])).stdout.split(' ')[0]
  const index = () =>
    JSON.parse(readFileSync(join(out, '.store', 'paths.ndjson'), 'utf8').split('\n')[0] ?? '')
  writeFileSync(file, '# 报告\n\n收入 3 亿元。\n')
  await setTimeout(2100)
  await run()
  const { mtime, mtimeMs } = statSync(file)
  expect(index()).toMatchObject({ changed: mtimeMs })
  utimesSync(file, 0, 0)
  expect(await plan()).toBe('unchanged')
  await setTimeout(2100)
  await run()
  expect(index()).toMatchObject({ changed: 0 })
  writeFileSync(file, '# 报告\n\n收入 4 亿元。\n')
  utimesSync(file, 0, 0)
  expect(await plan()).toBe('changed')
  await run()
  expect(rowsOf(out, 'figures').map(row => row['value'])).toEqual(['400000000'])
  utimesSync(file, mtime, mtime)
  expect(await plan()).toBe('unchanged')
})

test('times are kept only of files that had rested', () => {
  const file = { size: 5, changed: 10_000, touched: 11_000 }
  const none = { size: 5, changed: null, touched: null }
  expect(stampOf(file, 12_900)).toEqual(none)
  expect(stampOf(file, 13_001)).toEqual(file)
  expect(stampOf({ ...file, changed: 99_000 }, 13_001)).toEqual(none)
})

test('a clock that goes back makes no file look older than it is: it is read again', () => {
  const found = { size: 5, changed: 100_000, touched: 100_000 }
  expect(stampOf(found, 200_000)).toEqual(found)
  for (const now of [100_500, 100_000, 50_000, 0])
    expect(stampOf(found, now)).toEqual({ size: 5, changed: null, touched: null })
})
