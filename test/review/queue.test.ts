import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { decide, withdraw } from '../../src/review/decide.ts'
import { queueOf } from '../../src/review/queue/index.ts'
import { entryDetail } from '../../src/review/view/entry.ts'
import { en } from '../../src/review/view/words/en.ts'
import { zh } from '../../src/review/view/words/zh.ts'
import { folder, yiyuan } from '../command.ts'

const report = `# 岳阳市2021年预算执行情况

2021年，全市一般公共预算收入100亿元，其中税收收入60亿元，非税收入50亿元。

2021年，全市一般公共预算收入103亿元。

女性70%。

| 项目 | 数量 |
| --- | --- |
| 甲 | 11 |
| 乙 | 12 |
| 丙 | 13 |
`

let out = ''

beforeAll(async () => {
  const home = folder()
  mkdirSync(join(home, 'docs'))
  writeFileSync(join(home, 'docs/a.md'), report)
  out = join(home, 'out')
  await yiyuan(['run', join(home, 'docs'), '-o', out])
})

const by = { by: 'li', at: '2026-05-01T08:00:00.000Z' }

describe('the queue', () => {
  it('puts numbers of one table without a unit together', async () => {
    const { entries } = await queueOf(disk, out, { reason: 'unit-missing' })
    expect(entries).toHaveLength(1)
    expect(entries[0]?.places.map(({ words }) => words)).toEqual(['11', '12', '13'])
    expect(entries[0]?.targets).toMatchObject({ table: 'tables', ids: [expect.any(String)] })
    expect(entries[0]?.change).toEqual({ amount: null, facts: 3, figures: 3 })
  })

  it('shows a conflict of facts with each of its places', async () => {
    const { entries } = await queueOf(disk, out, { reason: 'fact-conflict' })
    expect(entries).toHaveLength(1)
    expect(entries[0]?.places.map(({ words }) => words)).toEqual(['100亿元', '103亿元'])
    expect(entries[0]?.places.every(({ anchors }) => anchors.length === 1)).toBe(true)
    expect(entries[0]?.change.amount).toBe('300000000')
  })

  it('says of what is in doubt what else it may be', async () => {
    const { entries } = await queueOf(disk, out, { reason: 'meaning-doubtful' })
    expect(entries).toHaveLength(1)
    const [entry] = entries
    if (entry === undefined) throw new Error('nothing is in doubt')
    expect(entry.places).toMatchObject([
      { words: '70%', read: { aspect: 'rate' }, second: { aspect: 'share' } },
    ])
    const look = { nth: 0, alone: false }
    expect(entryDetail(entry, look, en).markup).toContain('read as aspect another rate (or share)')
    expect(entryDetail(entry, look, zh).markup).toContain('读作 方面 比率（也可能是占比）')
  })

  it('comes with what would change most first, whatever the filter', async () => {
    const { entries, counts } = await queueOf(disk, out)
    expect(entries[0]?.reason).not.toBe('unit-missing')
    const weights = entries.map(({ weight }) => weight)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    const some = await queueOf(disk, out, { document: 'nowhere' })
    expect(some).toMatchObject({ entries: [], counts })
  })

  it('says what is decided, contradicted and taken back', async () => {
    const [entry] = (await queueOf(disk, out, { reason: 'fact-conflict' })).entries
    const [id = ''] = entry?.targets.ids ?? []
    const targets = { table: 'figures' as const, ids: [id] }
    const [made] = await decide(disk, out, { targets, decided: { action: 'confirm' }, ...by })
    expect(made).toMatchObject({ words: '100亿元', read: { value: '10000000000', unit: 'CNY' } })
    const state = async () =>
      (await queueOf(disk, out, { reason: 'fact-conflict' })).entries[0]?.state
    expect(await state()).toBe('decided')
    const reject = { action: 'reject', reason: 'last year' } as const
    await decide(disk, out, { targets, decided: reject, ...by, by: 'wang' })
    expect(await state()).toBe('contradicting')
    if (made) await withdraw(disk, out, [made], { by: 'li', at: '2026-05-01T09:00:00.000Z' })
    expect(await state()).toBe('decided')
  })

  it('decides nothing of what is not there', async () => {
    const targets = { table: 'figures' as const, ids: ['0'.repeat(24)] }
    const decided = { action: 'confirm' } as const
    await expect(decide(disk, out, { targets, decided, ...by })).rejects.toThrow('has no row')
  })
})
