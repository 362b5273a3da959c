import { once } from 'node:events'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { LockedError } from '../../src/io/errors.ts'
import { self } from '../../src/io/holder.ts'
import { takeLock } from '../../src/io/lock.ts'
import { answerIn, isAnswered, type Mark } from '../../src/io/presence.ts'
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

describe('a lock of another container of this machine', () => {
  /** Its holder is not watched: who answers its socket decides. */
  const slow = { beat: 20, near: 1e9, far: 1e9 }
  const elsewhere = { ...self(), host: 'other', space: 'pid:[1]', nonce: 'far' }

  test('whose holder was killed is taken over at once', async () => {
    const out = folder()
    const server = createServer().listen(join(out, '.made'))
    await once(server, 'listening')
    renameSync(join(out, '.made'), join(out, '.lock.x.live'))
    await new Promise(resolve => server.close(resolve))
    const { dev, ino } = lstatSync(join(out, '.lock.x.live'))
    const mark = { name: '.lock.x.live', device: String(dev), inode: String(ino) }
    write(out, { ...elsewhere, mark })
    await (await takeLock(disk, out, undefined, slow)).release()
    expect(existsSync(join(out, '.lock'))).toBe(false)
  })

  test('whose holder lives is held, though it stands still', async () => {
    const out = folder()
    const presence = await answerIn(disk, out, '.lock.x.live')
    if (presence === null) return
    write(out, { ...elsewhere, mark: presence.mark })
    await expect(takeLock(disk, out, undefined, slow)).rejects.toThrow(LockedError)
    await presence.end()
  })

  test.each([
    ['of another file system', (mark: Mark) => ({ ...mark, device: '1' })],
    ['that leads out of the folder', (mark: Mark) => ({ ...mark, name: `../${mark.name}` })],
  ])('is watched where its socket is one %s', async (_, change) => {
    const out = folder()
    const presence = await answerIn(disk, out, '.lock.x.live')
    if (presence === null) return
    write(out, { ...elsewhere, mark: change(presence.mark) })
    await (await takeLock(disk, out, undefined, quick)).release()
    await presence.end()
  })

  test.runIf(process.platform === 'linux')(
    'is a socket that its holder answers, in a folder with a long name too',
    async () => {
      const out = join(folder(), 'a'.repeat(200))
      mkdirSync(out)
      const lock = await takeLock(disk, out, undefined, quick)
      const [name = ''] = readdirSync(out).filter(one => one.endsWith('.live'))
      const { mark } = JSON.parse(readFileSync(join(out, '.lock'), 'utf8').split('\n')[0] ?? '')
      expect(mark.name).toBe(name)
      expect(await isAnswered(disk, out, mark)).toBe(true)
      await lock.release()
      expect(readdirSync(out)).toEqual([])
    },
  )
})

test('who lost the lock notices, and leaves that of the other', async () => {
  const out = folder()
  const slept = await takeLock(disk, out, undefined, { ...quick, beat: 1e9 })
  write(out, gone)
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
