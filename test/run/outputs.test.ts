import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, rowsOf, yiyuan } from '../command.ts'

const words = (name: string) => `# ${name}年报告\n\n教育支出 110 亿元。\n`

/** A folder of so many documents. */
function documents(count: number): string {
  const home = join(folder(), 'reports')
  mkdirSync(home)
  for (let i = 0; i < count; i++) writeFileSync(join(home, `${i}.md`), words(String(2001 + i)))
  return home
}

/** Every file below a folder with what it holds. */
function held(home: string): Record<string, string> {
  const names = readdirSync(home, { recursive: true, withFileTypes: true })
  const files = names
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.sort().map(file => [file, readFileSync(file, 'latin1')]))
}

const run = (...asked: string[]) => yiyuan(['run', ...asked, '--quiet'])
const pathsIn = (out: string) => rowsOf(out, 'sources').map(row => String(row['path']))

describe('a place that is not for a dataset is refused before anything is written', () => {
  test.each<[string, (home: string) => [input: string, out: string], RegExp]>([
    ['the input itself', home => [home, home], /is given as input/],
    [
      'the input by another name',
      home => {
        symlinkSync(home, `${home}-link`)
        return [home, `${home}-link`]
      },
      /is given as input/,
    ],
    ['a folder that holds the input', home => [home, join(home, '..')], /holds the input/],
    ['a folder that holds an input file', home => [join(home, '0.md'), home], /holds the input/],
    ['the folder of a pattern', home => [join(home, '*.md'), home], /is given as input/],
    [
      'a folder of other things',
      home => {
        const other = folder()
        writeFileSync(join(other, 'notes.txt'), 'mine')
        return [home, other]
      },
      /is no dataset and not empty \(it holds “notes\.txt”\)/,
    ],
    [
      'a folder with a run.json of something else',
      home => {
        const other = folder()
        mkdirSync(join(other, '.store'))
        writeFileSync(join(other, 'run.json'), '{"scripts":{}}')
        return [home, other]
      },
      /is no dataset and not empty/,
    ],
    [
      'a folder with nothing but a .store and a file',
      home => {
        const other = folder()
        mkdirSync(join(other, '.store'))
        writeFileSync(join(other, 'figures.ndjson'), 'mine')
        return [home, other]
      },
      /is no dataset and not empty/,
    ],
  ])('%s', async (_, placed, message) => {
    const home = documents(2)
    const [input, out] = placed(home)
    const before = [held(home), held(out)]
    const { code, stdout, stderr } = await run(input, '-o', out)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect([held(home), held(out)]).toEqual(before)
  })

  test('a file of other making under a name of ours', async () => {
    const home = documents(1)
    const out = join(folder(), 'out')
    await run(home, '-o', out)
    writeFileSync(join(out, 'figures.csv'), 'mine')
    const { code, stderr } = await run(home, '-o', out, '--format', 'csv')
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('figures.csv” is no file of this dataset'),
    ])
    expect(readFileSync(join(out, 'figures.csv'), 'utf8')).toBe('mine')
    expect((await run(home, '-o', out)).code).toBe(0)
  })

  test('a dataset given as documents', async () => {
    const [home, out] = [documents(1), join(folder(), 'out')]
    await run(home, '-o', out)
    const { code, stderr } = await run(out, '-o', join(folder(), 'again'))
    expect([code, stderr]).toEqual([2, expect.stringContaining('is a dataset, not documents')])
  })
})

test('an output inside the input is never entered, also before it is a dataset', async () => {
  const home = documents(2)
  const out = join(home, 'out')
  mkdirSync(out)
  for (let i = 0; i < 2; i++) {
    const { code, stdout } = await run(home, '-o', out)
    expect(code).toBe(0)
    expect(stdout).toContain('documents                       2 (2 converted')
  }
  rmSync(join(out, '.store'), { recursive: true })
  expect((await run(home, '-o', out)).stdout).toContain('documents                       2 ')
})

test('a .store in an input folder hides nothing', async () => {
  const home = documents(1)
  mkdirSync(join(home, '.store'))
  writeFileSync(join(home, 'run.json'), '{}')
  const out = join(folder(), 'out')
  await run(home, '--include', '*.md', '-o', out)
  expect(pathsIn(out)).toEqual([join(home, '0.md')])
})

describe('documents that would go', () => {
  test('more than half are refused, before converting, and nothing changes', async () => {
    const home = documents(4)
    const out = join(folder(), 'out')
    expect((await run(home, '-o', out)).stdout).toContain(
      '4 new, 0 changed, 0 unchanged, 0 removed',
    )
    const before = held(out)
    writeFileSync(join(home, 'new.md'), words('2020'))
    const { code, stdout, stderr } = await run(join(home, '0.md'), join(home, 'new.md'), '-o', out)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/holds 4 documents, of which the given paths lack 3; nothing was run\./)
    const empty = await run(folder(), '-o', out)
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('lack all')])
    expect(held(out)).toEqual(before)
  })

  test('half or fewer are removed and counted', async () => {
    const home = documents(4)
    const out = join(folder(), 'out')
    await run(home, '-o', out)
    for (const name of ['0.md', '1.md']) rmSync(join(home, name))
    const { code, stdout } = await run(home, '-o', out)
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('0 new, 0 changed, 2 unchanged, 2 removed'),
    ])
  })

  test('all of them go with --allow-removed', async () => {
    const home = documents(3)
    const out = join(folder(), 'out')
    await run(home, '-o', out)
    const { code, stdout } = await run(join(home, '0.md'), '-o', out, '--allow-removed')
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 unchanged, 2 removed')])
    expect(pathsIn(out)).toEqual([join(home, '0.md')])
  })

  test('are counted by the dataset where its store is gone', async () => {
    const home = documents(3)
    const out = join(folder(), 'out')
    await run(home, '-o', out)
    rmSync(join(out, '.store'), { recursive: true })
    expect((await run(join(home, '0.md'), '-o', out)).code).toBe(2)
    expect((await run(home, '-o', out)).stdout).toContain(
      '3 new, 0 changed, 0 unchanged, 0 removed',
    )
  })
})

describe('--keep', () => {
  test('adds to a dataset what a run over all gives, byte for byte', async () => {
    const home = documents(4)
    const [whole, grown] = [join(folder(), 'out'), join(folder(), 'out')]
    await run(home, '-o', whole)
    await run(join(home, '0.md'), '-o', grown)
    const { code, stdout } = await run(
      ...[1, 2, 3].map(i => join(home, `${i}.md`)),
      '-o',
      grown,
      '--keep',
    )
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('3 new, 0 changed, 0 unchanged, 0 removed, 1 kept'),
    ])
    for (const name of ['figures.ndjson', 'sources.ndjson', 'report.html'])
      expect(readFileSync(join(grown, name), 'utf8')).toBe(readFileSync(join(whole, name), 'utf8'))
    expect((await run(home, '-o', grown)).stdout).toContain('0 new, 0 changed, 4 unchanged')
  })

  test('keeps a document that is gone, unless it must be read again', async () => {
    const home = documents(2)
    const out = join(folder(), 'out')
    await run(home, '-o', out)
    rmSync(join(home, '0.md'))
    expect((await run(join(home, '1.md'), '-o', out, '--keep')).stdout).toContain('1 kept')
    const before = held(out)
    const { code, stderr } = await run(join(home, '1.md'), '-o', out, '--keep', '-p', 'targets')
    expect([code, stderr]).toEqual([2, expect.stringMatching(/0\.md” cannot be kept: it is gone/)])
    expect(held(out)).toEqual(before)
    expect(pathsIn(out)).toHaveLength(2)
  })

  test('reads a document again for other pipelines where it stands', async () => {
    const home = documents(2)
    const out = join(folder(), 'out')
    await run(home, '-o', out)
    const { code, stdout } = await run(join(home, '1.md'), '-o', out, '--keep', '-p', 'targets')
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 changed')])
  })
})

test('a run that was cut off before it published leaves a folder the next one takes', async () => {
  const home = documents(1)
  const out = join(folder(), 'out')
  await run(home, '-o', out)
  const begun = folder()
  cpSync(join(out, '.store'), join(begun, '.store'), { recursive: true })
  expect((await run(home, '-o', begun)).code).toBe(0)
})
