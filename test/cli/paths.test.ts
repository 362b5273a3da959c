import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { discover } from '../../src/run/discover.ts'
import { choiceOf, globOf } from '../../src/run/globs.ts'
import { all, folder, root, rowsOf, started, yiyuan } from '../command.ts'

/** Runs the command in a folder; gives what it prints, or what it says and its exit code. */
async function said(words: readonly string[], cwd: string, input?: string): Promise<string> {
  const ran = input === undefined ? yiyuan(words, { cwd }) : started(words, input, { cwd })
  const { code, stdout, stderr } = await ran
  return code === 0 ? stdout : `${code}: ${stderr}`
}

function tree(files: readonly string[]): string {
  const home = folder()
  for (const file of files) {
    mkdirSync(join(home, file, '..'), { recursive: true })
    writeFileSync(join(home, file), `# ${file}\n\n收入 5 亿元。\n`)
  }
  return home
}

const files = [
  'r/a.md',
  'r/b.txt',
  'r/old/c.md',
  'r/old/deep/d.md',
  'r/甲(1).md',
  'r/[2].md',
  's/e.md',
]

async function planned(home: string, ...words: string[]): Promise<string[]> {
  const printed = await said(['plan', ...words, '--ndjson'], home)
  if (!printed.startsWith('{')) return [printed.trim()]
  return printed
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).path)
}

describe('patterns', () => {
  const home = tree(files)

  test.each<readonly [readonly string[], readonly string[]]>([
    [['r/*.md'], ['r/[2].md', 'r/a.md', 'r/甲(1).md']],
    [['r/**/*.md'], ['r/[2].md', 'r/a.md', 'r/old/c.md', 'r/old/deep/d.md', 'r/甲(1).md']],
    [['*/old/*.md'], ['r/old/c.md']],
    [['r/ol?'], ['r/old/c.md', 'r/old/deep/d.md']],
    [['{r,s}/{a,e}.md'], ['r/a.md', 's/e.md']],
    [['r/[2].md'], ['r/[2].md']],
    [
      ['r/甲(1).md', 's'],
      ['r/甲(1).md', 's/e.md'],
    ],
    [
      ['r', '--exclude', 'old'],
      ['r/[2].md', 'r/a.md', 'r/b.txt', 'r/甲(1).md'],
    ],
    [
      ['r', '--exclude', 'r/old/deep/', '--include', '*.md', '--exclude', '[[]2].md'],
      ['r/a.md', 'r/old/c.md', 'r/甲(1).md'],
    ],
    [['.', '--include', 'old/*.md'], ['r/old/c.md']],
    [['r', '--include', '*.{txt,csv}'], ['r/b.txt']],
  ])('%j', async (words, expected) => {
    const of = (flag: string) => words.filter((_, i) => words[i - 1] === flag)
    const paths = words.filter(
      (word, i) => !word.startsWith('--') && !words[i - 1]?.startsWith('--'),
    )
    const choice = choiceOf(of('--include'), of('--exclude'))
    const found = await all(
      discover(
        disk,
        paths.map(path => `${home}/${path}`),
        { choice },
      ),
    )
    expect(found.map(({ path }) => path.slice(home.length + 1)).sort()).toEqual(expected)
  })

  test('are taken by the command as they are typed', async () => {
    const words = ['r/**/*.md', '--exclude', 'old', '--include', '*.md']
    expect(await planned(home, ...words)).toEqual(['r/[2].md', 'r/a.md', 'r/甲(1).md'])
  })

  test('that fit nothing are misuse', async () => {
    expect(await planned(home, 'r/*.pdf')).toEqual([
      '2: yiyuan: there is nothing at “r/*.pdf”; nothing was run. Give files and folders that exist',
    ])
    expect(await said(['run', 'r', '--include', '*.pfd'], home)).toBe(
      '2: yiyuan: --include and --exclude leave no document; nothing was run\n',
    )
  })

  test('of absolute paths fit as well', async () => {
    const found = await planned(home, join(home, 'r/old/*.md'))
    expect(found).toEqual([join(home, 'r/old/c.md')])
  })

  test('follow no links to folders', async () => {
    const linked = tree(['r/a.md'])
    symlinkSync('.', join(linked, 'r/loop'))
    expect(await planned(linked, 'r/**/*.md')).toEqual(['r/a.md'])
  })
})

test('a choice is of names, of ends of paths and of folders', () => {
  const { file, folder: enters } = choiceOf(['2024/*.md'], ['drafts', '*.tmp.md'])
  expect(file('/x/reports/2024/a.md')).toBe(true)
  expect(file('2024/drafts/a.md')).toBe(false)
  expect(file('./2024/a.tmp.md')).toBe(false)
  expect(file('2023/a.md')).toBe(false)
  expect([enters('x/drafts'), enters('x/y')]).toEqual([false, true])
  expect(globOf('plain/path.md')).toBeNull()
})

describe('--files-from', () => {
  const home = tree(files)

  test('reads a path a line, or ended by NUL, from a file or standard input', async () => {
    writeFileSync(join(home, 'list'), 'r/a.md\r\n\ns\n')
    expect(await planned(home, '--files-from', 'list')).toEqual(['r/a.md', 's/e.md'])
    const nul = await said(['plan', '--files-from', '-', '--ndjson'], home, 'r/a.md\0r/甲(1).md\0')
    expect(nul).toBe('{"path":"r/a.md","state":"new"}\n{"path":"r/甲(1).md","state":"new"}\n')
  })

  test('without a path is misuse', async () => {
    expect(await said(['plan', '--files-from', '-'], home, '')).toBe(
      '2: yiyuan: --files-from -: no paths stand there\n',
    )
    expect(await said(['plan'], home)).toMatch(/^2: yiyuan: no paths; /)
  })
})

describe('standard input', () => {
  const sample = (name: string) => readFileSync(join(root, 'samples', name))
  const read = async (words: readonly string[], bytes: Uint8Array) => {
    const { stdout, stderr } = await started(words, bytes)
    return stdout + stderr
  }

  test.each([
    ['2021-revenue.csv'],
    ['2021-targets.md'],
    ['2021-targets.html'],
    ['2021-targets.pdf'],
  ])('is told by its bytes: %s', async name => {
    const { stdout } = await yiyuan(['tables', `samples/${name}`, '--json'])
    expect(await read(['tables', '-', '--json'], sample(name))).toBe(stdout)
    const shown = await yiyuan(['inspect', `samples/${name}`])
    expect(await read(['inspect', '-'], sample(name))).toBe(shown.stdout)
  })

  test('is what --input-format says', async () => {
    const rows = Buffer.from('甲,1\n乙,2\n')
    expect(await read(['tables', '-', '--csv'], rows)).toBe('甲,1\r\n乙,2\r\n')
    expect(await read(['tables', '-', '--csv', '--input-format', 'text'], rows)).toContain(
      'no-tables',
    )
    const { stderr, code } = await yiyuan(['tables', '-', '--input-format', 'rtf'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Allowed choices are')])
  })

  test('is prose where grouped digits are its only commas', async () => {
    const prose = Buffer.from('收入 1,158 亿元\n支出 1,200 亿元\n')
    expect(await read(['inspect', '-'], prose)).toMatch(/^text/)
  })

  test('is a document of a run, published as - and gone with the next', async () => {
    const home = tree(['r/a.md', 'r/b.md'])
    const input = '# 报告\n\n| 项目 | 万元 |\n| --- | --- |\n| 教育 | 5 |\n'
    const run = (...words: string[]) =>
      said(['run', ...words, '-o', 'out', '--quiet'], home, words.includes('-') ? input : undefined)
    expect(await run('r', '-')).toContain('3 new, 0 changed, 0 unchanged, 0 removed')
    const source = rowsOf(join(home, 'out'), 'sources').find(row => row['path'] === '-')
    expect(source).toMatchObject({ format: 'markdown', tables: 1, status: 'converted' })
    expect(await run('r', '-')).toContain('0 new, 0 changed, 3 unchanged, 0 removed')
    expect(await run('r', '--keep')).toContain('2 unchanged, 0 removed, 1 kept')
    expect(await run('r')).toContain('2 unchanged, 1 removed')
    expect(await run('r', '--input-format', 'csv')).toMatch(/^2: .*give - as a path/)
    expect(await said(['plan', '-'], home, 'x')).toMatch(/^2: .*plan reads no document/)
  })
})
