import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keys, variableOf } from '../../src/cli/setting.ts'
import { folder, type Ran, root, yiyuan } from '../command.ts'

const sample = join(root, 'samples/2021-revenue.csv')

interface Given {
  flags?: readonly string[]
  environment?: Readonly<Record<string, string>>
  file?: string
}

/** `yiyuan <command>` in a folder of its own, with variables and a yiyuan.yaml there. */
async function settled(
  command: readonly string[],
  { flags = [], environment = {}, file }: Given,
): Promise<Ran & { cwd: string }> {
  const cwd = folder()
  if (file !== undefined) writeFileSync(join(cwd, 'yiyuan.yaml'), file)
  return { ...(await yiyuan([...command, ...flags], { cwd, env: environment })), cwd }
}

const outOf = ({ stdout }: Ran) => /^dataset +(.*)$/m.exec(stdout)?.[1]

describe('a flag goes before a variable, a variable before the file', () => {
  const run = ['run', sample, '--quiet']
  const environment = { YIYUAN_OUT: 'by-variable' }
  const file = 'out: by-file\nformat: [ndjson, csv]\n'

  test('the flag', async () => {
    const ran = await settled(run, { flags: ['-o', 'by-flag'], environment, file })
    expect(outOf(ran)).toBe('by-flag')
    expect(readFileSync(join(ran.cwd, 'by-flag/figures.csv'), 'utf8')).not.toBe('')
  })

  test('the variable', async () => {
    expect(outOf(await settled(run, { environment, file }))).toBe('by-variable')
  })

  test('the file', async () => {
    expect(outOf(await settled(run, { file }))).toBe('by-file')
  })

  test('what a file switched on is switched off by a flag', async () => {
    const noisy = await settled(['run', sample], { flags: ['--no-quiet'], file: 'quiet: true\n' })
    expect(noisy.stderr).toContain('1/1 documents')
    expect((await settled(['run', sample], { file: 'quiet: true\n' })).stderr).toBe('')
  })

  test('the dataset of explain is the out of run', async () => {
    const { stderr } = await settled(['explain', '0123456789'], { file })
    expect(stderr).toMatch(/^yiyuan: by-file: no dataset is there/)
  })
})

const mistakes: readonly (readonly [string, Given, string])[] = [
  ['a flag', { flags: ['--jobs', 'zwei'] }, '--jobs: “zwei” is not a whole number above 0'],
  [
    'a variable',
    { environment: { YIYUAN_JOBS: '0' } },
    'YIYUAN_JOBS: “0” is not a whole number above 0',
  ],
  [
    'a line of the file',
    { file: 'out: a\njobs: many\n' },
    'yiyuan.yaml:2:7 jobs: “many” is not a whole number above 0',
  ],
  [
    'a format of the file',
    { file: 'format: [ndjson, xlsx]\n' },
    'yiyuan.yaml:1:9 format: “xlsx” is unknown; known are ndjson, json, csv, parquet',
  ],
  ['no value', { file: 'jobs:\n' }, 'yiyuan.yaml:1:6 jobs: nothing stands here; expected a value'],
  [
    'a switch that is neither',
    { environment: { YIYUAN_STRICT: 'perhaps' } },
    'YIYUAN_STRICT: “perhaps” is neither true nor false',
  ],
  [
    'a choice',
    { environment: { YIYUAN_ON_ROW_ERROR: 'drop' } },
    'YIYUAN_ON_ROW_ERROR: “drop” is unknown; known are set-aside, null, fail',
  ],
  [
    'a name that is no setting',
    { file: 'job: 2\n' },
    `yiyuan.yaml:1:1 “job” is no setting; expected one of ${keys.filter(key => key !== 'config').join(' ')}; did you mean “jobs”?`,
  ],
  [
    'a list of words',
    { file: '- jobs\n' },
    'yiyuan.yaml:1:1 no settings; expected lines like “jobs: 2”',
  ],
  [
    'a file that is not there',
    { environment: { YIYUAN_CONFIG: 'none.yaml' } },
    'YIYUAN_CONFIG: none.yaml cannot be read (ENOENT); give a YAML file',
  ],
  [
    'two forms of output',
    { flags: ['--json', '--ndjson'] },
    "option '--json' cannot be used with option '--ndjson'",
  ],
]

test.each(mistakes)('%s is misuse, told with its place', async (_, given, message) => {
  const { code, stdout, stderr } = await settled(['run', sample], given)
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `yiyuan: ${message}\n` })
})

test('a variable that is no setting is reported and not used', async () => {
  const given = { environment: { YIYUAN_QUITE: '1' } }
  const { code, stderr } = await settled(['tables', sample], given)
  expect(code).toBe(0)
  expect(stderr).toBe(
    'yiyuan: YIYUAN_QUITE is no setting; did you mean “YIYUAN_QUIET”?; it is not used\n',
  )
})

const commands = [
  ...['run', 'convert', 'merge', 'plan', 'diff', 'verify', 'init', 'inspect', 'tables', 'figures'],
  ...['explain', 'schema'],
]

test('every command has --quiet, --config and an example; each setting is known', async () => {
  const shown = new Set<string>()
  for (const command of commands) {
    const { stdout } = await yiyuan([command, '--help'])
    expect(stdout).toMatch(/--quiet .*\n[\s\S]*--config <file>[\s\S]*Examples?:\n {2}\$ [\s\S]*/)
    for (const [, names = ''] of stdout.matchAll(/^Settings \(([^)]*)\)/gm))
      for (const name of names.split(/,\s/)) shown.add(name)
  }
  expect([...shown].sort()).toEqual([...keys].sort())
  expect((await yiyuan(['--help'])).stdout).toMatch(/Examples:\n {2}\$ yiyuan run/)
})

test('the guide names every setting', () => {
  const guide = readFileSync(join(root, 'docs/running.md'), 'utf8')
  expect(keys.filter(key => !guide.includes(`\`${key}\``) && !guide.includes(`--${key}`))).toEqual(
    [],
  )
  expect(guide).toContain(variableOf('on-row-error'))
})

test('--ndjson prints a row a line', async () => {
  const out = join(folder(), 'out')
  const rows = async (...words: string[]) => {
    const { stdout } = await yiyuan([...words, '--ndjson', '--quiet'])
    return stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
  }
  expect(await rows('plan', sample, '-o', out)).toEqual([{ path: sample, state: 'new' }])
  expect(await rows('run', sample, '-o', out)).toMatchObject([{ path: sample, tables: 1 }])
  expect(await rows('tables', sample)).toMatchObject([{ table: 0, page: null }])
  expect(await rows('inspect', sample)).toMatchObject([{ kind: 'table' }])
})
