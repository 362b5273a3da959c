import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tablesOf } from '../../src/dataset/tables.ts'
import { type Disk, disk } from '../../src/io/disk.ts'
import { DiskError } from '../../src/io/errors.ts'
import { discover } from '../../src/run/discover.ts'
import { everything } from '../../src/run/globs.ts'
import { finishPublishing, moveInto, readReport } from '../../src/run/place.ts'
import { makePlan } from '../../src/run/plan.ts'
import { openStore } from '../../src/run/store.ts'
import { perform } from '../../src/run/task.ts'
import { all, folder, root, yiyuan } from '../command.ts'

function refusing(code: string, when: (path: string) => boolean): Disk {
  const refuse = (path: string) => {
    if (when(path)) throw Object.assign(new Error(`${code}: refused`), { code })
  }
  return {
    ...disk,
    async read(path) {
      refuse(path)
      return disk.read(path)
    },
    async open(path, flags) {
      if (code === 'EACCES') refuse(path)
      return disk.open(path, flags)
    },
    async list(path) {
      refuse(path)
      return disk.list(path)
    },
    async replace(path, text) {
      refuse(path)
      return disk.replace(path, text)
    },
    keep(path, blocks, part) {
      refuse(path)
      disk.keep(path, blocks, part)
    },
    async rename(from, to) {
      refuse(to)
      return disk.rename(from, to)
    },
  }
}

test('a folder without permission is reported and the rest is found', async () => {
  const found = await all(
    discover(
      refusing('EACCES', path => path.endsWith('samples')),
      [join(root, 'samples'), join(root, 'LICENSE')],
    ),
  )
  expect(found.map(({ path, problem }) => [path.slice(root.length), problem?.code])).toEqual([
    ['LICENSE', undefined],
    ['samples', 'source-unreadable'],
  ])
})

test('a dataset folder is not entered, also without its store', async () => {
  const input = folder()
  mkdirSync(join(input, 'out'))
  writeFileSync(join(input, 'a.md'), '# 报告\n')
  for (const name of ['run.json', 'datapackage.json', 'report.html', 'figures.csv'])
    writeFileSync(join(input, 'out', name), '{"program":{"name":"yiyuan"},"files":{}}')
  const found = await all(discover(disk, [input]))
  expect(found.map(({ path }) => path)).toEqual([join(input, 'a.md')])
})

describe('one document in a child', () => {
  const task = { path: join(root, 'samples', '2021-targets.md'), retryFailed: false }
  const perform_ = (refusal: Disk, out = folder()) =>
    perform(task, {
      disk: refusal,
      store: openStore(refusal, out),
      pipelines: [],
      tables: tablesOf([]),
      settings: '',
      onRowError: 'set-aside',
      decisionsOf: async () => [],
      bounds: { time: 1000, memory: 2 ** 30 },
    })

  test.each(['ENOSPC', 'EROFS'])('%s in the store is told as such', async code => {
    const refused = perform_(refusing(code, path => path.includes('.store')))
    await expect(refused).rejects.toThrow(DiskError)
    await expect(refused).rejects.toThrow(code)
  })

  test('a file that cannot be read is lost with the reason and is no crash', async () => {
    const refused = await perform_(refusing('EACCES', path => path === task.path))
    expect(refused).toEqual({
      lost: { path: task.path, code: 'source-unreadable', message: 'no permission to read it' },
    })
  })

  test('what a killed run left half written is swept', async () => {
    const out = folder()
    const store = openStore(disk, out)
    await store.put('outcome', 'ab12', { figures: [] })
    writeFileSync(join(out, '.store', 'parts', '1.outcome.cd34'), '{"arr')
    await store.sweep()
    expect(existsSync(join(out, '.store', 'parts'))).toBe(false)
    expect([...(await store.keys('outcome'))]).toEqual(['ab12'])
  })
})

describe('publishing', () => {
  const published = async () => {
    const out = folder()
    await yiyuan(['run', join(root, 'samples', '2021-revenue.csv'), '-o', out, '--quiet'])
    return out
  }

  test.each(['ENOSPC', 'EROFS'])(
    '%s while the files are put in place is finished by the next start',
    async code => {
      const out = await published()
      const report = await readReport(disk, out)
      if (report === null) throw new Error('no dataset')
      const next = join(out, '.next')
      await disk.makeFolder(join(next, 'schemas'))
      for (const name of Object.keys(report.files)) copyFileSync(join(out, name), join(next, name))
      const full = refusing(code, path => path.endsWith('figures.ndjson'))
      await expect(moveInto(full, out, { ...report, seconds: 42 })).rejects.toThrow(code)
      expect(existsSync(next)).toBe(true)
      await finishPublishing(disk, out)
      expect((await readReport(disk, out))?.seconds).toBe(42)
      expect(existsSync(next)).toBe(false)
      expect(readdirSync(out)).toContain('figures.ndjson')
    },
  )

  test('a run that died before its report is rolled back', async () => {
    const out = await published()
    const before = readFileSync(join(out, 'run.json'), 'utf8')
    await disk.makeFolder(join(out, '.next'))
    await disk.replace(join(out, '.next', 'figures.ndjson'), 'half a li')
    await finishPublishing(disk, out)
    expect(existsSync(join(out, '.next'))).toBe(false)
    expect(readFileSync(join(out, 'run.json'), 'utf8')).toBe(before)
  })
})

test('a plan writes nothing', async () => {
  const out = folder()
  const store = openStore(disk, out)
  const paths = [join(root, 'samples')]
  const planned = await makePlan({
    asked: { choice: everything },
    keep: false,
    meta: undefined,
    disk,
    paths,
    known: new Map(),
    decided: { of: async () => [] },
    store,
    settings: '',
    limits: { time: 1000, memory: 2 ** 30 },
    retryFailed: false,
  })
  expect(planned.map(({ state }) => state)).toEqual(planned.map(() => 'new'))
  expect(readdirSync(out)).toEqual([])
})
