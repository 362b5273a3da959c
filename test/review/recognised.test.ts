import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { queueOf } from '../../src/review/queue/index.ts'
import { unreviewedFigures } from '../../src/review/unreviewed.ts'
import { folder, yiyuan } from '../command.ts'

const report = `# 岳阳市2021年预算执行情况

2021年，全市一般公共预算收入100亿元，其中税收收入60亿元。
`

it('counts recognised figures that no decision has reached', async () => {
  const home = folder()
  mkdirSync(join(home, 'docs'))
  writeFileSync(join(home, 'docs/a.md'), report)
  const out = join(home, 'out')
  await yiyuan(['run', join(home, 'docs'), '-o', out])
  expect(await unreviewedFigures(disk, out)).toBe(0)
  /** The same dataset as a scan would give it. */
  const file = join(out, 'figures.ndjson')
  const rows = readFileSync(file, 'utf8')
  const asText = '"origin":"text","confidence":null'
  const asScan = rows.replaceAll(asText, '"origin":"ocr","confidence":"0.97"')
  expect(asScan).not.toBe(rows)
  writeFileSync(file, asScan)
  expect(await unreviewedFigures(disk, out)).toBe(2)
  const { entries } = await queueOf(disk, out, { reason: 'figure-recognised' })
  const places = entries.flatMap(entry => entry.places.map(({ words }) => words))
  expect(places.sort()).toEqual(['100亿元', '60亿元'])
  writeFileSync(file, asScan.replace('"review_state":null', '"review_state":"confirmed"'))
  expect(await unreviewedFigures(disk, out)).toBe(1)
  writeFileSync(file, asScan.replace('"review_state":null', '"review_state":"contradicting"'))
  expect(await unreviewedFigures(disk, out)).toBe(2)
})
