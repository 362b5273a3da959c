import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { LockedError } from '../../src/io/errors.ts'
import { self } from '../../src/io/holder.ts'
import { takeLock } from '../../src/io/lock.ts'
import { folder } from '../command.ts'

/** Rounds of starters on a stale lock; `ROUNDS=200` plays more (.ci/run). */
const ROUNDS = Number(process.env['ROUNDS'] ?? 20)
const quick = { beat: 20, near: 100, far: 200 }
const gone = { ...self(), start: '1', nonce: 'gone' }
const write = (out: string, holder: object, name = '.lock') =>
  writeFileSync(join(out, name), `${JSON.stringify(holder)}\n`)

test('of six starters on a stale lock exactly one holds the folder, and it leaves nothing', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const out = folder()
    write(out, gone)
    const starters = Array.from({ length: 6 }, () => takeLock(disk, out, undefined, quick))
    const settled = await Promise.allSettled(starters)
    const held = settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
    expect(held).toHaveLength(1)
    await held[0]?.expectHeld()
    await held[0]?.release()
    expect(readdirSync(out)).toEqual([])
  }
})

test('starters that come and go while others release never hold the folder together', async () => {
  const out = folder()
  write(out, gone)
  let holding = 0
  let held = 0
  const starter = async () => {
    for (let i = 0; i < ROUNDS; i++) {
      try {
        const lock = await takeLock(disk, out, undefined, quick)
        holding += 1
        held += 1
        expect(holding).toBe(1)
        await lock.expectHeld()
        holding -= 1
        await lock.release()
      } catch (error) {
        expect(error).toBeInstanceOf(LockedError)
      }
    }
  }
  await Promise.all(Array.from({ length: 6 }, starter))
  expect(held).toBeGreaterThan(0)
})

test('a process with the same number that started at another time is another one', async () => {
  const out = folder()
  write(out, gone)
  const lock = await takeLock(disk, out, undefined, quick)
  await expect(takeLock(disk, out, undefined, quick)).rejects.toThrow(/is writing to/)
  await lock.release()
})

test.each([
  ['another machine', { host: 'other', boot: 'other' }],
  ['another container of this machine', { host: 'other', space: 'pid:[1]' }],
  ['another container with the same name', { space: 'pid:[1]' }],
])('a lock of %s is taken over only when it stands still', async (_, place) => {
  const out = folder()
  write(out, { ...self(), ...place, nonce: 'far' })
  const beats = setInterval(() => writeFileSync(join(out, '.lock'), '.', { flag: 'a' }), 10)
  await expect(takeLock(disk, out, undefined, quick)).rejects.toThrow(LockedError)
  clearInterval(beats)
  const lock = await takeLock(disk, out, undefined, quick)
  await lock.release()
  expect(existsSync(join(out, '.lock'))).toBe(false)
})

test('who lost the lock notices, and leaves that of the other', async () => {
  const out = folder()
  const slept = await takeLock(disk, out, undefined, { ...quick, beat: 1e9 })
  const [name = ''] = readdirSync(out)
  write(out, gone, name)
  const other = await takeLock(disk, out, undefined, quick)
  await expect(slept.expectHeld()).rejects.toThrow(LockedError)
  await slept.release()
  await other.expectHeld()
  await other.release()
})

test('an empty lock, as of a starter that was killed, is taken over when it stands still', async () => {
  const out = folder()
  writeFileSync(join(out, '.lock'), '')
  await (await takeLock(disk, out, undefined, quick)).release()
  expect(readdirSync(out)).toEqual([])
})

test('parts hold a folder together, never beside a run that publishes', async () => {
  const out = folder()
  const parts = [
    await takeLock(disk, out, '1-of-2', quick),
    await takeLock(disk, out, '2-of-2', quick),
  ]
  await expect(takeLock(disk, out, undefined, quick)).rejects.toThrow(LockedError)
  for (const part of parts) await part.release()
  const whole = await takeLock(disk, out, undefined, quick)
  await expect(takeLock(disk, out, '1-of-2', quick)).rejects.toThrow(LockedError)
  await whole.release()
  expect(readdirSync(out)).toEqual([])
})
