import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'

const sample = join(root, 'samples', '2021-revenue.csv')

describe('a given path where there is nothing', () => {
  test('is misuse, and the dataset that stands is left as it is', async () => {
    const out = folder()
    await yiyuan(['run', sample, '-o', out, '--quiet'])
    const before = readFileSync(join(out, 'run.json'), 'utf8')
    const { code, stdout, stderr } = await yiyuan(['run', 'raports', '-o', out, '--quiet'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'yiyuan: there is nothing at “raports”; nothing was run. Give files and folders that exist\n',
    )
    expect(readFileSync(join(out, 'run.json'), 'utf8')).toBe(before)
  })

  test('is misuse beside others that exist, and no folder is made', async () => {
    const out = join(folder(), 'out')
    const asked = [sample, 'raports', join(sample, 'inside')]
    const { code, stderr } = await yiyuan(['run', ...asked, '-o', out, '--quiet'])
    expect(code).toBe(2)
    expect(stderr).toContain(`at “raports”, “${join(sample, 'inside')}”;`)
    expect(existsSync(out)).toBe(false)
  })

  test('is misuse of plan as well', async () => {
    const { code, stdout } = await yiyuan(['plan', 'raports', '-o', folder()])
    expect([code, stdout]).toEqual([2, ''])
  })

  test('a dangling link is there: a document that failed', async () => {
    const out = folder()
    const link = join(folder(), 'dangling.md')
    symlinkSync('nowhere.md', link)
    expect((await yiyuan(['run', link, '-o', out, '--quiet'])).code).toBe(3)
    expect(rowsOf(out, 'diagnostics').map(row => row['code'])).toEqual(['source-missing'])
  })
})

describe('folders', () => {
  test('are made with those above them, by several at once and again', async () => {
    for (let i = 0; i < 50; i++) {
      const home = folder()
      const paths = ['a/b/c', 'a/b/c', 'a/b', 'a', 'a/d/e'].map(name => join(home, name))
      await Promise.all(paths.map(path => disk.makeFolder(path)))
      await disk.makeFolder(join(home, 'a'))
      for (const path of paths) expect(statSync(path).isDirectory()).toBe(true)
    }
  })

  test('of many files are read in order of name, each once', async () => {
    const input = folder()
    const out = folder()
    const names = Array.from({ length: 150 }, (_, i) => `${(i * 7) % 150}.md`)
    mkdirSync(join(input, '2'))
    writeFileSync(join(input, '2', 'x.md'), '# 二\n')
    for (const name of names) writeFileSync(join(input, name), `# ${name}\n`)
    const { stdout } = await yiyuan(['plan', input, '-o', out])
    const found = stdout.trim().split('\n')
    const paths = ['2/x.md', ...names].map(name => join(input, name))
    expect(found).toEqual(paths.toSorted().map(path => `${'new'.padEnd(17)}${path}`))
  })
})
