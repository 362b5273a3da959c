import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { finishPublishing, readReport } from '../../src/run/place.ts'
import { folder, root, yiyuan } from '../command.ts'

const input = join(root, 'samples', '2021-revenue.csv')

/** A folder with an output folder and a victim beside it. */
function home() {
  const above = folder()
  const out = join(above, 'out')
  mkdirSync(join(out, '.store'), { recursive: true })
  mkdirSync(join(above, 'victim'))
  writeFileSync(join(above, 'victim', 'kept.txt'), 'kept')
  return { out, kept: join(above, 'victim', 'kept.txt'), victim: join(above, 'victim') }
}

describe('names that lead out of a dataset', () => {
  const names = [
    'a/../../victim',
    '../victim',
    '../victim/kept.txt',
    'schemas/../../victim/kept.txt',
    'schemas/..',
    '/etc/hostname',
    '..',
    '.',
    '',
    'a/b',
    'a\\..\\..\\victim',
  ]
  const report = (name: string) =>
    JSON.stringify({ program: { name: 'yiyuan' }, files: { [name]: { bytes: 1, sha256: '' } } })

  test.each(names)('“%s” makes no dataset, and nothing is finished by it', async name => {
    const { out, kept } = home()
    writeFileSync(join(out, 'run.json'), report(name))
    expect(await readReport(disk, out)).toBeNull()
    mkdirSync(join(out, '.next'))
    writeFileSync(join(out, '.next', 'run.json'), report(name))
    await finishPublishing(disk, out)
    expect(readFileSync(kept, 'utf8')).toBe('kept')
    expect(existsSync(join(out, '.next'))).toBe(false)
  })

  test('are refused by a run with exit code 2', async () => {
    const { out, kept } = home()
    writeFileSync(join(out, 'run.json'), report('a/../../victim'))
    const { code } = await yiyuan(['run', input, '-o', out, '--quiet'])
    expect(code).toBe(2)
    expect(existsSync(kept)).toBe(true)
  })

  test('a folder of other making under a name in it is not removed', async () => {
    const { out } = home()
    mkdirSync(join(out, 'work'))
    writeFileSync(join(out, 'work', 'mine.txt'), 'mine')
    writeFileSync(join(out, 'run.json'), report('work'))
    await yiyuan(['run', input, '-o', out, '--quiet'])
    expect(readFileSync(join(out, 'work', 'mine.txt'), 'utf8')).toBe('mine')
  })

  test.each(['.next', 'schemas', '.store/parts', '.store/outcome', '.store/document'])(
    'a link in place of %s is refused',
    async name => {
      const { out, kept, victim } = home()
      symlinkSync(victim, join(out, name))
      const { code, stderr } = await yiyuan(['run', input, '-o', out, '--quiet'])
      expect(code).toBe(2)
      expect(stderr).toContain('is a link')
      expect(existsSync(kept)).toBe(true)
    },
  )
})

test('a list of paths of other making has no file read and published by --keep', async () => {
  const home_ = folder()
  const [secret, out] = [join(home_, 'secret.md'), join(home_, 'out')]
  writeFileSync(secret, '# 秘密\n\n收入120亿元。\n')
  await yiyuan(['run', input, '-o', out, '--quiet'])
  const planted = (path: string) => {
    const known = {
      path,
      size: 1,
      changed: 1,
      touched: 1,
      sourceId: 'a'.repeat(64),
      key: 'k',
      status: 'converted',
    }
    const line = `${JSON.stringify(known)}\n`
    writeFileSync(
      join(out, '.store', 'paths.ndjson'),
      `${line}${createHash('sha256').update(line).digest('hex')}\n`,
    )
  }
  for (const path of [secret, home_, '/proc/self/environ', '/', 'a\0b']) {
    planted(path)
    const { code, stderr } = await yiyuan(['run', input, '-o', out, '--keep', '--quiet'])
    expect([path, code, stderr]).toEqual([path, 2, expect.stringContaining('cannot be kept')])
  }
  expect(readFileSync(join(out, 'figures.ndjson'), 'utf8')).not.toContain('120亿元')
})

describe('yiyuan verify', () => {
  const out = folder()
  beforeAll(async () => {
    await yiyuan(['run', input, '-o', out, '--quiet'])
  })
  const flip = (path: string) => {
    const bytes = readFileSync(path)
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1
    writeFileSync(path, bytes)
  }

  test('says that nothing differs, then what does', async () => {
    const sound = await yiyuan(['verify', out])
    expect(sound).toMatchObject({ code: 0, stderr: '' })
    expect(sound.stdout).toMatch(/^\d+ files and 1 stored results read, 0 differ\n$/)
    for (const name of ['figures.ndjson', '.store/paths.ndjson']) flip(join(out, name))
    const differing = await yiyuan(['verify', out, '--json'])
    expect(differing.code).toBe(5)
    expect(JSON.parse(differing.stdout).problems).toEqual([
      { name: 'figures.ndjson', problem: 'is not what was published' },
      { name: '.store/paths.ndjson', problem: 'is not what was written' },
    ])
  })

  test('refuses what is no dataset', async () => {
    expect((await yiyuan(['verify', folder()])).code).toBe(2)
  })
})
