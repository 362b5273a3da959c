import { existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveLimits } from '../../src/archive/limits.ts'
import { type Disk, disk } from '../../src/io/disk.ts'
import { built } from '../built.ts'
import { folder, root, yiyuan } from '../command.ts'

/** Losses of power in the middle of a run; `LOSSES=60` tries more (.ci/run). */
const LOSSES = Number(process.env['LOSSES'] ?? 4)

const { run }: typeof import('../../src/run/run.ts') = await import(built('src/run/run.js'))
const { settingsOf }: typeof import('../../src/run/prepare.ts') = await import(
  built('src/run/prepare.js')
)
const { everything }: typeof import('../../src/run/globs.ts') = await import(
  built('src/run/globs.js')
)

const { formatsOf }: typeof import('../../src/run/choices.ts') = await import(
  built('src/run/choices.js')
)

const input = join(root, 'samples', '2021-targets.md')
const hashOf = (out: string): string =>
  JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).dataset_hash

/** A generator of numbers below one, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/**
 * A disk whose power is lost after so many changes: each later one fails, and of what was not synced by then a part, chosen by chance,
 * is on the disk afterwards. The lock is kept by the system, not by the disk.
 */
function failing(after: number): {
  disk: Disk
  changes: () => number
  lose: (home: string, random: () => number) => void
} {
  let changes = 0
  const unsynced = new Set<string>()
  const change = (path: string) => {
    if (path.includes('lock')) return
    changes += 1
    if (changes > after) throw Object.assign(new Error('EIO: the power is gone'), { code: 'EIO' })
  }
  const journal: Disk = {
    ...disk,
    async replace(path, text, part) {
      change(path)
      await disk.replace(path, text, part)
    },
    keep(path, blocks, part) {
      change(path)
      disk.keep(path, blocks, part)
      unsynced.add(path)
    },
    async rename(from, to) {
      change(to)
      await disk.rename(from, to)
      if (unsynced.delete(from)) unsynced.add(to)
    },
    async link(from, to) {
      change(to)
      await disk.link(from, to)
    },
    async makeFolder(path) {
      change(path)
      await disk.makeFolder(path)
    },
    async remove(path) {
      change(path)
      await disk.remove(path)
    },
    async removeFile(path) {
      change(path)
      await disk.removeFile(path)
    },
    async open(path, flags) {
      if (typeof flags === 'number' || flags === 'r') return disk.open(path, flags)
      change(path)
      const handle = await disk.open(path, flags)
      unsynced.add(path)
      const sync = handle.sync.bind(handle)
      handle.sync = async () => {
        change(path)
        await sync()
        unsynced.delete(path)
      }
      return handle
    },
  }
  const lose = (home: string, random: () => number) => {
    for (const path of [...unsynced, ...storedIn(home)])
      if (existsSync(path) && statSync(path).isFile() && random() < 0.5)
        truncateSync(
          path,
          Math.floor(random() * 1.3 * statSync(path).size) % (statSync(path).size + 1),
        )
  }
  return { disk: journal, changes: () => changes, lose }
}

/** What the children put into the store, which is never synced. */
function storedIn(home: string): string[] {
  const store = join(home, '.store')
  return readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.rows'))
    .map(name => join(store, name))
}

async function runOn(on: Disk, out: string): Promise<unknown> {
  const format = formatsOf('ndjson,csv')
  return run({
    ...(await settingsOf({
      pipeline: [],
      onRowError: 'set-aside',
      format,
      chineseHeaders: false,
      bom: false,
    })),
    disk: on,
    folder: out,
    archives: archiveLimits,
    paths: [input],
    choice: everything,
    input: undefined,
    limits: { time: 120_000, memory: 2 ** 31, jobs: 1, recycle: 100 },
    ends: { failures: undefined, time: undefined },
    retryFailed: false,
    keep: false,
    allowRemoved: false,
    shard: null,
    now: Date.now,
    events: {
      planned: () => {},
      finished: () => {},
      publishing: () => {},
      damaged: () => {},
      altered: () => {},
      undecided: () => {},
    },
    stop: new AbortController().signal,
    decisions: [],
    meta: undefined,
  })
}

test('a loss of power at any moment leaves no broken dataset, and the next run gives the same bytes', {
  timeout: 900_000,
}, async () => {
  const whole = folder()
  const counted = failing(Number.POSITIVE_INFINITY)
  await runOn(counted.disk, whole)
  const random = randomFrom(7)
  for (let i = 0; i < LOSSES; i++) {
    const out = folder()
    /** Every other run publishes what an earlier one converted. */
    if (i % 2 === 0) await cp(join(whole, '.store'), join(out, '.store'), { recursive: true })
    const loss = failing(Math.floor(((i + random()) / LOSSES) * counted.changes()))
    await expect(runOn(loss.disk, out)).rejects.toThrow()
    loss.lose(out, random)
    if (existsSync(join(out, 'run.json'))) expect(hashOf(out)).toBe(hashOf(whole))
    const { code, stderr } = await yiyuan([
      'run',
      input,
      '-o',
      out,
      '--quiet',
      '--format',
      'ndjson,csv',
    ])
    expect(stderr.replace(/^(?:store-damaged|file-altered): .*\n/gm, '')).toBe('')
    expect(code).toBe(0)
    expect(hashOf(out)).toBe(hashOf(whole))
    const { stdout } = await yiyuan(['verify', out])
    expect(stdout.split('\n').filter(line => !/^\.store\/outcome\/|^\d+ |^$/.test(line))).toEqual(
      [],
    )
  }
})
