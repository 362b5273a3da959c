import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lineOf } from '../../src/decisions/decision.ts'
import { disk } from '../../src/io/disk.ts'
import { decide } from '../../src/review/decide.ts'
import { queueOf } from '../../src/review/queue/index.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'
import { decided } from '../decisions/some.ts'

const report = `# 岳阳市2021年预算执行情况

2021年，全市一般公共预算收入100亿元，其中税收收入60亿元，非税收入50亿元。

2021年，全市一般公共预算收入103亿元。
`

const li = { by: 'li', at: '2026-05-01T08:00:00.000Z' }

it('goes from the queue to a decision, its value, the changed document and back to the queue', async () => {
  const home = folder()
  const [docs, out] = [join(home, 'docs'), join(home, 'out')]
  mkdirSync(docs)
  writeFileSync(join(docs, 'a.md'), report)
  const run = (to: string, ...more: string[]) => yiyuan(['run', docs, '-o', to, ...more])
  const reportOf = (of: string) => JSON.parse(readFileSync(join(of, 'run.json'), 'utf8'))
  const revenue = (of: string) => {
    const found = rowsOf(of, 'facts').find(row => row['indicator'] === '一般公共预算收入')
    return found && [found['status'], found['value'], found['review_state']]
  }
  expect((await run(out)).code).toBe(0)
  expect(revenue(out)).toEqual(['conflict', null, null])

  const [entry] = (await queueOf(disk, out, { reason: 'fact-conflict' })).entries
  const wrong = entry?.places.find(({ words }) => words === '103亿元')
  const targets = { table: 'figures' as const, ids: [wrong?.id ?? ''] }
  const correct = { action: 'correct', set: { value: '10000000000' } } as const
  await decide(disk, out, { targets, decided: correct, ...li })
  const file = join(out, 'decisions.ndjson')
  const before = join(home, 'before')
  cpSync(out, before, { recursive: true })
  const written = readFileSync(file, 'utf8')
  const plan = await yiyuan(['plan', docs, '-o', out])
  expect(plan.stdout).toContain('changed')

  expect((await run(out)).code).toBe(0)
  expect(revenue(out)).toEqual(['agreed', '10000000000', 'corrected'])
  expect(readFileSync(file, 'utf8')).toBe(written)
  expect(reportOf(out).decisions).toMatchObject({ count: 1, unreadable: 0 })
  expect(Object.keys(reportOf(out).files)).not.toContain('decisions.ndjson')
  expect((await queueOf(disk, out, { reason: 'fact-conflict' })).entries).toEqual([])
  expect((await yiyuan(['verify', out])).code).toBe(0)
  const shown = await yiyuan(['explain', wrong?.id ?? '', '-d', out])
  expect(shown.stdout).toMatch(/reviewed +corrected: 10000000000 CNY/)
  const differences = await yiyuan(['diff', before, out])
  expect(differences.stdout).toContain('decisions')

  /** Another folder, the same documents and decisions: the same bytes. */
  const other = join(home, 'other')
  expect((await run(other, '--decisions', file)).code).toBe(0)
  expect(reportOf(other).dataset_hash).toBe(reportOf(out).dataset_hash)

  /** Two people's files: what contradicts applies to nobody. */
  const second = join(home, 'wang')
  cpSync(out, second, { recursive: true })
  writeFileSync(join(second, 'decisions.ndjson'), '')
  const reject = { action: 'reject', reason: '上年数' } as const
  await decide(disk, second, {
    targets,
    decided: reject,
    by: 'wang',
    at: '2026-05-02T08:00:00.000Z',
  })
  const both = await run(out, '--decisions', join(second, 'decisions.ndjson'))
  expect(both.code).toBe(3)
  expect(both.stdout).toContain('2 contradicting')
  expect(revenue(out)).toEqual(['conflict', null, null])
  const contradicting = await queueOf(disk, out, { reason: 'decisions-contradicting' })
  expect(contradicting.entries).toHaveLength(1)

  writeFileSync(join(docs, 'a.md'), report.replace('103亿元', '104亿元'))
  expect((await run(out)).code).toBe(0)
  expect(revenue(out)).toEqual(['conflict', null, null])
  const [expired] = (await queueOf(disk, out, { reason: 'decision-expired' })).entries
  expect(expired).toMatchObject({
    state: 'expired',
    before: { words: '103亿元', read: { value: '10300000000' } },
    places: [{ words: '104亿元' }],
    now: { words: '104亿元', read: { value: '10400000000', unit: 'CNY' } },
  })
  const again = { targets: expired?.targets ?? targets, decided: correct, by: 'li' }
  await decide(disk, out, { ...again, at: '2026-06-01T08:00:00.000Z' })
  const after = await queueOf(disk, out, { reason: 'decision-expired' })
  expect(after.entries.map(({ state }) => state)).toEqual(['decided'])
  expect((await run(out)).code).toBe(0)
  expect(revenue(out)).toEqual(['agreed', '10000000000', 'corrected'])
  expect(rowsOf(out, 'reviews').map(row => row['state'])).toEqual(['superseded', 'applied'])
})

it('a hostile file of decisions does no harm', async () => {
  const home = folder()
  const [docs, out] = [join(home, 'docs'), join(home, 'out')]
  mkdirSync(docs)
  mkdirSync(out)
  writeFileSync(join(docs, 'a.md'), report)
  const clean = join(home, 'clean')
  await yiyuan(['run', docs, '-o', clean])
  const hostile = join(home, 'hostile.ndjson')
  const outside = ['/etc/passwd', '../../a.md', '\u0000', join(docs, 'a.md')]
  const strange = outside.map(path => decided({ action: 'confirm' }, { path }))
  writeFileSync(hostile, `${'{"'.repeat(1 << 20)}\n${'['.repeat(60_000)}\n`)
  appendFileSync(hostile, strange.map(lineOf).join(''))
  const many = Array.from({ length: 20_000 }, (_, n) =>
    decided(
      { action: 'reject', reason: `${n}` },
      { target: { table: 'figures', id: n.toString(16).padStart(24, '0') } },
    ),
  )
  appendFileSync(hostile, many.map(lineOf).join(''))
  appendFileSync(hostile, lineOf(decided({ action: 'confirm' })).slice(0, 60))
  const ran = await yiyuan(['run', docs, '-o', out, '--decisions', hostile])
  expect(ran.code).toBe(3)
  expect(ran.stderr).toContain('decision-unreadable')
  for (const table of ['figures', 'facts', 'checks', 'cells'])
    expect(rowsOf(out, table)).toEqual(rowsOf(clean, table))
  expect(rowsOf(out, 'reviews').map(row => row['state'])).toEqual(['expired'])
})

it('a file of decisions that is named and not there is misuse', async () => {
  const home = folder()
  writeFileSync(join(home, 'a.md'), report)
  const out = join(home, 'out')
  const ran = await yiyuan([
    'run',
    join(home, 'a.md'),
    '-o',
    out,
    '--decisions',
    join(home, 'none'),
  ])
  expect(ran.code).toBe(2)
  expect(ran.stderr).toContain('cannot be read (ENOENT)')
})
