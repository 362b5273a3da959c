import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/show/terminal.ts'
import { folder, root, started, yiyuan } from '../command.ts'

const commands = [
  'run',
  'convert',
  'merge',
  'plan',
  'diff',
  'verify',
  'decisions',
  'panel',
  'init',
  'inspect',
  'tables',
  'figures',
  'explain',
  'schema',
]
const pages = readdirSync(join(root, 'docs'))
  .filter(name => name.endsWith('.md'))
  .map(name => name.slice(0, -'.md'.length))

/** What a command prints where the terminal is so wide. */
async function shown(words: readonly string[], columns: number): Promise<string> {
  return (await yiyuan(words, { env: { COLUMNS: String(columns) } })).stdout
}

/** Lines that are wider, without examples, which are typed as they stand. */
function tooWide(text: string, columns: number): string[] {
  return text.split('\n').filter(line => columnsOf(line) > columns && !/^ {2}\$ |^ {4}/.test(line))
}

describe('help is as wide as the terminal', () => {
  test.each([50, 80, 120])('of %i columns', async columns => {
    for (const words of [['--help'], ['run', '--help'], ['help', 'figures'], ['completion', '-h']])
      expect(tooWide(await shown(words, columns), columns)).toEqual([])
  })

  test('also its pages', async () => {
    for (const page of pages) {
      const text = await shown(['help', commands.includes(page) ? `${page}.md` : page], 76)
      expect(text.length).toBeGreaterThan(500)
      expect(tooWide(text, 76)).toEqual([])
    }
  })
})

test('defaults and choices are shown as they are typed', async () => {
  const text = (await shown(['run', '--help'], 160)).replace(/\s+/g, ' ')
  expect(text).toContain('(default: 120)')
  expect(text).toContain('(one of set-aside, null, fail; default: set-aside)')
  expect(text).toContain('documents converted at once (default: as many as')
  expect(text).not.toMatch(/default: "/)
})

test('a topic is a command or a page; another one is told with the nearest', async () => {
  expect((await yiyuan(['help', 'diff'])).stdout).toBe((await yiyuan(['diff', '--help'])).stdout)
  expect((await yiyuan(['help'])).stdout).toContain('  running         Running at scale')
  const { code, stderr } = await yiyuan(['help', 'runing'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean “running”?')])
})

test('-v and --version say the version', async () => {
  const { stdout } = await started(['-v'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect((await started(['--version'])).stdout).toBe(stdout)
})

describe('completion', () => {
  const home = folder()
  beforeAll(async () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      writeFileSync(join(home, shell), (await yiyuan(['completion', shell])).stdout)
    writeFileSync(join(home, 'a report.pdf'), '')
  })

  /** What bash offers behind these words, the last of which is begun. */
  const offered = (...words: readonly string[]) => {
    const script = `source ./bash; COMP_WORDS=(${['yiyuan', ...words].map(word => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _yiyuan; printf '%s\\n' "\${COMPREPLY[@]}"`
    const printed = execFileSync('bash', ['-c', script], { cwd: home, encoding: 'utf8' })
    return printed.split('\n').filter(line => line !== '')
  }

  test('in bash offers commands, flags, choices and files', () => {
    expect(offered('')).toEqual(expect.arrayContaining([...commands, '--version']))
    expect(offered('in')).toEqual(['init', 'inspect'])
    expect(offered('run', '--on-row-error', '')).toEqual(['set-aside', 'null', 'fail'])
    expect(offered('run', '--ex')).toEqual(['--explain-match', '--exclude'])
    expect(offered('tables', 'a')).toEqual(['a report.pdf'])
    expect(offered('run', '-o', 'a')).toEqual([])
    expect(offered('completion', 'f')).toEqual(['fish'])
    expect(offered('run', '--jobs', '')).toEqual([])
  })

  test('in every shell knows every command and every flag of their help', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout: script } = await yiyuan(['completion', shell])
      for (const command of commands) {
        const flags = [
          ...(await shown([command, '--help'], 120)).matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm),
        ]
        for (const [, flag] of flags)
          expect(script).toContain(shell === 'fish' ? `-l ${flag}` : `--${flag}`)
      }
    }
  })

  const has = (shell: string) => {
    try {
      execFileSync(shell, ['-c', 'true'])
      return true
    } catch {
      return false
    }
  }

  test.runIf(has('zsh'))('in zsh and fish is read without a mistake', () => {
    execFileSync('zsh', ['-n', join(home, 'zsh')])
  })

  test.runIf(has('fish'))('in fish offers what bash does', () => {
    const ask = (line: string) =>
      execFileSync(
        'fish',
        ['--no-config', '-c', `source ${join(home, 'fish')}; complete -C '${line}'`],
        { cwd: home, encoding: 'utf8' },
      )
        .trim()
        .split('\n')
        .map(each => each.split('\t')[0])
    expect(ask('yiyuan in')).toEqual(['init', 'inspect'])
    expect(ask('yiyuan run --on-row-error ')).toEqual(['fail', 'null', 'set-aside'])
  })
})
