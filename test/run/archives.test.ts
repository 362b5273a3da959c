import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { archiveLimits } from '../../src/archive/limits.ts'
import { openSpool } from '../../src/archive/spool.ts'
import { disk } from '../../src/io/disk.ts'
import { openArchives } from '../../src/run/archives.ts'
import { tarOf } from '../archive/tar.ts'
import { type Zipped, zipOf } from '../archive/zip.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'

const report = (amount: number) => `# 报告\n\n收入 ${amount} 亿元。\n`

/** A folder with an archive of these files in it. */
function archived(files: readonly Zipped[], name = 'a.zip'): string {
  const home = folder()
  writeFileSync(join(home, name), zipOf(files))
  return home
}

/** The documents of a dataset: what stands after the input folder, and what became of it. */
const statuses = (out: string, home: string) =>
  Object.fromEntries(
    rowsOf(out, 'sources').map(({ path, status }) => [
      String(path).slice(home.length + 1),
      String(status),
    ]),
  )

const states = async (home: string, out: string, ...more: string[]) => {
  const { stdout } = await yiyuan(['plan', home, '-o', out, '--ndjson', ...more])
  const lines = stdout.split('\n').filter(line => line !== '')
  return Object.fromEntries(
    lines.map(line => {
      const { path, state }: { path: string; state: string } = JSON.parse(line)
      return [path.slice(home.length + 1), state]
    }),
  )
}

test('members of archives are documents of their own, and what is refused costs itself', async () => {
  const out = folder()
  const home = archived([
    { name: '汇总表/1.md', bytes: report(3) },
    { name: '汇总表/2.md', bytes: report(3) },
    { name: '汇总表/3.psd', bytes: '8BPS' },
    { name: '../out.md', bytes: report(4) },
    { name: 'lies.md', bytes: report(5), size: 5 },
    { name: 'b.tgz', bytes: gzipSync(tarOf([{ name: 'c.md', bytes: report(6) }])) },
  ])
  const { code } = await yiyuan(['run', home, '-o', out, '--quiet'])
  expect(code).toBe(3)
  expect(statuses(out, home)).toEqual({
    'a.zip!/\\x2E\\x2E/out.md': 'failed',
    'a.zip!/b.tgz!/c.md': 'converted',
    'a.zip!/lies.md': 'failed',
    'a.zip!/汇总表/1.md': 'converted',
    'a.zip!/汇总表/2.md': 'converted',
    'a.zip!/汇总表/3.psd': 'unsupported',
  })
  expect(rowsOf(out, 'diagnostics').map(({ code }) => code)).toEqual([
    'archive-unsafe',
    'archive-damaged',
    'format-unsupported',
  ])
  /** Equal bytes are published once. */
  expect(rowsOf(out, 'figures').map(({ value }) => value)).toEqual(['600000000', '300000000'])
})

test('an archive that did not change is not opened again; of one that did, changed members are converted', async () => {
  const out = folder()
  const old = new Date(Date.now() - 60_000)
  const files = [
    { name: 'same.md', bytes: report(3) },
    { name: 'other.md', bytes: report(4) },
  ]
  const home = archived(files)
  const file = join(home, 'a.zip')
  utimesSync(file, old, old)
  await setTimeout(2100)
  await yiyuan(['run', home, '-o', out, '--quiet'])
  expect(await states(home, out)).toEqual({
    'a.zip!/other.md': 'unchanged',
    'a.zip!/same.md': 'unchanged',
  })
  const closed = {
    ...disk,
    open: (path: string, flags: string | number) =>
      path === file ? Promise.reject(new Error('it was opened')) : disk.open(path, flags),
  }
  const archives = await openArchives(
    closed,
    out,
    openSpool(disk, async () => folder()),
    archiveLimits,
  )
  const { size, mtimeMs: changed, ctimeMs: touched } = await disk.stat(file)
  const listing = await archives.look({ path: file, size, changed, touched })
  expect(listing?.members.map(({ name }) => name)).toEqual(['same.md', 'other.md'])
  await expect(archives.look({ path: file, size, changed, touched: touched + 1 })).rejects.toThrow()

  writeFileSync(file, zipOf([{ name: 'new.md', bytes: report(5) }, ...files.slice(0, 1)]))
  expect(await states(home, out)).toEqual({
    'a.zip!/new.md': 'new',
    'a.zip!/other.md': 'removed',
    'a.zip!/same.md': 'unchanged',
  })
})

test('what an archive may hold is a setting; one that did not change is looked into again for another', async () => {
  const inner = zipOf([{ name: 'c.md', bytes: report(3) }])
  const [home, out] = [
    archived([
      { name: '1.md', bytes: report(1) },
      { name: 'b.zip', bytes: inner },
    ]),
    folder(),
  ]
  await setTimeout(2100)
  const ran = async (...more: string[]) => {
    await yiyuan(['run', home, '-o', out, '--quiet', '--allow-removed', ...more])
    return statuses(out, home)
  }
  expect(await ran('--archive-depth', '1')).toEqual({
    'a.zip!/1.md': 'converted',
    'a.zip!/b.zip': 'failed',
  })
  expect(rowsOf(out, 'diagnostics').map(({ code }) => code)).toEqual(['archive-limit'])
  expect(await ran()).toEqual({ 'a.zip!/1.md': 'converted', 'a.zip!/b.zip!/c.md': 'converted' })
  const files = await states(home, out, '--archive-files', '1')
  expect(Object.keys(files)).toContain('a.zip')
})

test('members of an archive that did not change are read again for another pipeline', async () => {
  const [home, out] = [
    archived([{ name: 'b.zip', bytes: zipOf([{ name: 'c.md', bytes: report(3) }]) }]),
    folder(),
  ]
  await setTimeout(2100)
  await yiyuan(['run', home, '-o', out, '--quiet'])
  const again = await yiyuan(['run', home, '-o', out, '-p', 'targets', '--quiet'])
  expect([again.code, statuses(out, home)]).toEqual([0, { 'a.zip!/b.zip!/c.md': 'converted' }])
})

test('members are named by path, folder and pattern, and chosen as files are', async () => {
  const home = archived([
    { name: '表/1.md', bytes: report(3) },
    { name: '表/2.md', bytes: report(4) },
    { name: '3.txt', bytes: report(5) },
  ])
  const [a, b, c] = ['a.zip!/3.txt', 'a.zip!/表/1.md', 'a.zip!/表/2.md']
  const met = async (paths: string[], ...more: string[]) => {
    const { stdout } = await yiyuan(['plan', ...paths, '-o', folder(), '--json', ...more])
    const rows: { path: string }[] = JSON.parse(stdout)
    return rows.map(({ path }) => path.slice(home.length + 1))
  }
  expect(await met([join(home, b)])).toEqual([b])
  expect(await met([join(home, 'a.zip!/表')])).toEqual([b, c])
  expect(await met([join(home, 'a.zip!/*.txt')])).toEqual([a])
  expect(await met([home], '--include', '*.md')).toEqual([b, c])
  expect(await met([home], '--exclude', '表')).toEqual([a])
  expect(await met([home], '--exclude', 'a.zip')).toEqual([])
  expect(await met([home], '--include', 'a.zip')).toEqual([a, b, c])
  const { code, stderr } = await yiyuan(['plan', join(home, 'a.zip!/4.md'), '-o', folder()])
  expect([code, stderr]).toEqual([2, expect.stringContaining('there is nothing at')])
})

test('commands for one document take a member, and say what is in an archive', async () => {
  const home = archived([
    { name: '1.md', bytes: report(3) },
    { name: 'secret.md', bytes: report(4), flags: 1 },
  ])
  const member = join(home, 'a.zip!/1.md')
  const figures = await yiyuan(['figures', member, '--ndjson'])
  expect(JSON.parse(figures.stdout)).toMatchObject({ value: '300000000' })
  const whole = await yiyuan(['inspect', join(home, 'a.zip')])
  expect([whole.code, whole.stderr]).toEqual([
    2,
    expect.stringContaining(`a file in it: ${member}`),
  ])
  const secret = await yiyuan(['tables', join(home, 'a.zip!/secret.md')])
  expect([secret.code, secret.stderr]).toEqual([2, expect.stringContaining('source-encrypted')])
  const out = folder()
  await yiyuan(['run', home, '-o', out, '--quiet'])
  const id = String(rowsOf(out, 'figures')[0]?.['figure_id'])
  const { stdout } = await yiyuan(['explain', id, '-d', out])
  expect(stdout).toContain('line 3, column 4')
})

test('what an index says of an archive it says of the files in it, but of those with a row of their own', async () => {
  const out = folder()
  const home = archived([
    { name: '1.md', bytes: report(3) },
    { name: '2.md', bytes: report(4) },
    { name: 'b.zip', bytes: zipOf([{ name: '3.md', bytes: report(5) }]) },
  ])
  const index = join(folder(), 'index.csv')
  writeFileSync(index, 'path,region\na.zip,湖东省\na.zip!/2.md,西河市\nb.zip,清江市\n')
  await yiyuan(['run', home, '-o', out, '--meta', index, '--quiet'])
  const told = rowsOf(out, 'sources').map(({ path, meta_region }) => [
    String(path).slice(home.length + 1),
    meta_region,
  ])
  expect(told).toEqual([
    ['a.zip!/1.md', '湖东省'],
    ['a.zip!/2.md', '西河市'],
    ['a.zip!/b.zip!/3.md', '清江市'],
  ])
  expect(rowsOf(out, 'diagnostics')).toEqual([])
})

test('diff names the member that differs', async () => {
  const [before, after] = [folder(), folder()]
  const home = archived([{ name: '1.md', bytes: report(3) }])
  await yiyuan(['run', home, '-o', before, '--quiet'])
  writeFileSync(join(home, 'a.zip'), zipOf([{ name: '1.md', bytes: report(4) }]))
  await yiyuan(['run', home, '-o', after, '--quiet'])
  const { stdout } = await yiyuan(['diff', before, after, '--ndjson'])
  expect(stdout).toContain('a.zip!/1.md')
})

test('a damaged archive is a document that failed', async () => {
  const [home, out] = [folder(), folder()]
  writeFileSync(join(home, 'a.zip'), 'PK\x03\x04 and no more')
  mkdirSync(join(home, 'b.zip'))
  expect((await yiyuan(['run', home, '-o', out, '--quiet'])).code).toBe(3)
  expect(statuses(out, home)).toEqual({ 'a.zip': 'failed' })
  expect(rowsOf(out, 'diagnostics')).toMatchObject([{ code: 'archive-damaged' }])
  const remembered = join(out, '.store', 'archives.ndjson')
  writeFileSync(remembered, readFileSync(remembered, 'utf8').replace('a.zip', 'b.zip'))
  const { code, stdout } = await yiyuan(['verify', out])
  expect([code, stdout]).toEqual([5, expect.stringContaining('.store/archives.ndjson')])
})
