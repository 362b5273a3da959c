import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { linesIn } from '../../src/io/lines.ts'
import { openDataset } from '../../src/run/files.ts'
import { type Members, openStore } from '../../src/run/store.ts'
import { StoreDamaged } from '../../src/run/stored-result.ts'
import { folder } from '../command.ts'

const value = (name: string) => ({
  name,
  cells: Array.from({ length: 30_000 }, (_, i) => ({
    words: `${name} 第${i}格 ${'亿'.repeat(20)}`,
  })),
  checks: [{ words: `${name}的核对` }],
})

test('a result longer than what is read at once comes back whole', async () => {
  const store = openStore(disk, folder())
  await store.put('outcome', 'ab', value('甲'))
  expect(await store.get('outcome', 'ab')).toEqual(value('甲'))
  expect(await store.head('outcome', 'ab')).toEqual({ name: '甲', cells: [], checks: [] })
})

test('a result is read while another one is, and neither disturbs the other', async () => {
  const store = openStore(disk, folder())
  for (const name of ['甲', '乙']) await store.put('outcome', name, value(name))
  const inner: unknown[] = []
  const lines: string[] = []
  await store.read('outcome', '甲', async (_, members) => {
    for await (const { name, lines: some, count } of members) {
      inner.push(await store.get('outcome', '乙'))
      const found = [...linesIn(some)]
      expect(found).toHaveLength(count)
      lines.push(...found.map(line => `${name} ${line}`))
    }
  })
  const { cells, checks } = value('甲')
  expect(lines).toEqual([
    ...cells.map(cell => `cells ${JSON.stringify(cell)}`),
    ...checks.map(check => `checks ${JSON.stringify(check)}`),
  ])
  expect(inner.length).toBeGreaterThan(1)
  for (const other of inner) expect(other).toEqual(value('乙'))
})

test('a small result is told damaged whichever of its bytes is another, and wherever it ends', async () => {
  const home = folder()
  const store = openStore(disk, home)
  await store.put('outcome', 'ab', {
    status: 'converted',
    figures: [{ value: '120' }, { value: '98' }],
  })
  const path = join(home, '.store', 'outcome', 'ab', 'ab.rows')
  const whole = readFileSync(path)
  const silent: string[] = []
  for (let at = 0; at < whole.length; at++) {
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7))
    for (const [how, bytes] of Object.entries({ flipped, cut: whole.subarray(0, at) })) {
      writeFileSync(path, bytes)
      const told = (await store.check('outcome', 'ab')) !== null
      const given = await store.get('outcome', 'ab')
      if (!told || given !== null || store.told().length === 0) silent.push(`${how} at ${at}`)
    }
  }
  expect(silent).toEqual([])
  writeFileSync(path, Buffer.concat([whole, Buffer.from('x')]))
  expect(await store.check('outcome', 'ab')).not.toBeNull()
})

test('what is not there is null, and what is cut is never given out', async () => {
  const home = folder()
  const store = openStore(disk, home)
  const use = async () => 'used'
  expect(await store.read('outcome', 'cd', use)).toBeNull()
  expect(await store.check('outcome', 'cd')).toContain('is missing')
  await store.put('outcome', 'ef', value('甲'))
  expect(await store.check('outcome', 'ef')).toBeNull()
  const path = join(home, '.store', 'outcome', 'ef', 'ef.rows')
  const all = async (_: object, members: AsyncIterable<Members>) => {
    for await (const { count } of members) expect(count).toBeGreaterThan(0)
  }
  const { size } = statSync(path)
  for (const left of [size - 1, size - 20, 1000, 50, 1, 0]) {
    truncateSync(path, left)
    expect(await store.get('outcome', 'ef')).toBeNull()
    expect(store.told()).toHaveLength(1)
    expect(await store.check('outcome', 'ef')).toContain('ef.rows')
    await expect(store.read('outcome', 'ef', all)).rejects.toThrow(StoreDamaged)
  }
})

test('a small result that is changed at any one byte, or holds one more, is told and not used', async () => {
  const home = folder()
  const store = openStore(disk, home)
  const small = { status: 'converted', figures: [{ value: '110.5' }, { value: '8' }], checks: [{}] }
  await store.put('outcome', 'ab', small)
  const path = join(home, '.store', 'outcome', 'ab', 'ab.rows')
  const sound = readFileSync(path)
  for (let at = 0; at < sound.length; at++) {
    const damaged = Buffer.from(sound)
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
    writeFileSync(path, damaged)
    expect(await store.check('outcome', 'ab')).toContain(path)
    expect(await store.get('outcome', 'ab')).toBeNull()
  }
  writeFileSync(path, Buffer.concat([sound, Buffer.from('\n')]))
  expect(await store.check('outcome', 'ab')).toContain('does not end where it should')
  writeFileSync(path, sound)
  expect(await store.get('outcome', 'ab')).toEqual(small)
})

test('a result that stands under the name of another is not used', async () => {
  const home = folder()
  const store = openStore(disk, home)
  for (const name of ['甲', '乙']) await store.put('outcome', name, { name })
  const pathOf = (name: string) => join(home, '.store', 'outcome', name, `${name}.rows`)
  copyFileSync(pathOf('甲'), pathOf('乙'))
  expect(await store.get('outcome', '乙')).toBeNull()
  expect(store.told()[0]).toContain('is not what was stored there')
})

test('what follows the last rows that are asked for is not read', async () => {
  const store = openStore(disk, folder())
  const { cells, checks } = value('甲')
  await store.put('outcome', 'ab', { first: checks, cells, none: [] })
  const read = async (...names: string[]) => {
    const parts: [string, number][] = []
    const collect = async (_: object, members: AsyncIterable<Members>) => {
      for await (const { name: of, count } of members) parts.push([of, count])
    }
    await store.read('outcome', 'ab', collect, name => names.includes(name))
    return parts
  }
  expect(await read('first', 'none')).toEqual([['first', 1]])
  const all = await read('cells')
  expect(all.length).toBeGreaterThan(1)
  expect(all.every(([of]) => of === 'cells')).toBe(true)
  expect(all.reduce((sum, [, count]) => sum + count, 0)).toBe(cells.length)
  expect(await read('none')).toEqual([])
})

test('what is longer than the buffer of a file is written in its place', async () => {
  const home = folder()
  const dataset = openDataset(disk, home, () => [], {
    chineseHeaders: false,
    byteOrderMark: false,
    nested: false,
  })
  const text = `短${'亿元'.repeat(200_000)}`
  await dataset.file('a.txt', text)
  expect(readFileSync(join(home, 'a.txt'), 'utf8')).toBe(text)
  expect((await dataset.end())['a.txt']?.bytes).toBe(Buffer.byteLength(text))
})
