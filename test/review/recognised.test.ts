import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { decide } from '../../src/review/decide.ts'
import { queueOf } from '../../src/review/queue/index.ts'
import { unreviewedFigures } from '../../src/review/unreviewed.ts'
import { folder, yiyuan } from '../command.ts'

const report = `# 岳阳市2021年预算执行情况

2021年，全市一般公共预算收入100亿元，其中税收收入60亿元。
`

it('puts recognised figures into the queue, until each has a decision', {
  timeout: 120_000,
}, async () => {
  const home = folder()
  mkdirSync(join(home, 'docs'))
  writeFileSync(join(home, 'docs/a.md'), report)
  const out = join(home, 'out')
  await yiyuan(['run', join(home, 'docs'), '-o', out])
  expect(await unreviewedFigures(disk, out)).toBe(0)
  /** The same dataset as a scan would give it. */
  const file = join(out, 'figures.ndjson')
  const rows = readFileSync(file, 'utf8')
  const asScan = rows.replaceAll(
    '"origin":"text","confidence":null',
    '"origin":"ocr","confidence":"0.97"',
  )
  expect(asScan).not.toBe(rows)
  writeFileSync(file, asScan)
  expect(await unreviewedFigures(disk, out)).toBe(2)
  const { entries } = await queueOf(disk, out, { reason: 'recognised' })
  expect(entries).toHaveLength(1)
  expect(entries[0]?.places.map(({ words }) => words)).toEqual(['100亿元', '60亿元'])
  const targets = { table: 'figures' as const, ids: entries[0]?.targets.ids.slice(0, 1) ?? [] }
  const by = { by: 'li', at: '2026-05-01T08:00:00.000Z' }
  await decide(disk, out, { targets, decided: { action: 'confirm' }, ...by })
  expect(await unreviewedFigures(disk, out)).toBe(1)
})
