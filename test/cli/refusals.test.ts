import { execFile, spawn } from 'node:child_process'
import { existsSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../src/dataset/warehouses/duckdb/refusal.ts'
import { MissingError } from '../../src/model/errors.ts'
import { built } from '../built.ts'
import { folder, root, yiyuan } from '../command.ts'

const sample = join(root, 'samples/2021-revenue.csv')
const cli = built('src/cli.js')

describe.runIf(existsSync('/dev/full'))('a full standard output', () => {
  const full = (...words: readonly string[]) =>
    new Promise<[number | null, string]>(resolve => {
      const child = spawn(process.execPath, [cli, ...words], {
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      })
      let said = ''
      child.stderr?.on('data', words => {
        said += String(words)
      })
      child.on('close', code => resolve([code, said]))
    })

  test.each([
    [['run', sample, '-o', join(folder(), 'out'), '--quiet']],
    [['figures', sample, '--json']],
    [['tables', sample]],
    [['--help']],
    [['completion', 'bash']],
  ])('is told with advice: %j', async words => {
    const [code, said] = await full(...words)
    expect([code, said]).toEqual([
      6,
      'yiyuan: standard output: ENOSPC: no space left on device, write; make room\n',
    ])
  })

  test('of messages loses them and nothing else', async () => {
    const out = join(folder(), 'out')
    const code = await new Promise<number | null>(resolve =>
      spawn(process.execPath, [cli, 'run', sample, '-o', out], {
        stdio: ['ignore', 'ignore', openSync('/dev/full', 'w')],
      }).on('close', resolve),
    )
    expect([code, existsSync(join(out, 'run.json'))]).toEqual([0, true])
  })
})

test('a reader that has seen enough is no mistake', async () => {
  const words = `"${process.execPath}" "${cli}" inspect samples/2021-budget-report.html --json | head -1; echo "\${PIPESTATUS[0]}"`
  const printed = await new Promise<string>(resolve =>
    execFile('bash', ['-c', words], { cwd: root }, (_, stdout, stderr) => resolve(stdout + stderr)),
  )
  expect(printed).toBe('{\n0\n')
})

describe('a DuckDB file that is refused, before anything is converted', () => {
  const load = async (file: string) => {
    const out = join(folder(), 'out')
    const { code, stderr } = await yiyuan([
      'run',
      sample,
      '-o',
      out,
      '--quiet',
      '--to',
      `duckdb:${file}`,
    ])
    expect(existsSync(out)).toBe(false)
    return `${code} ${stderr}`
  }

  test('in no folder', async () => {
    expect(await load(join(folder(), 'none/w.duckdb'))).toMatch(
      /^6 yiyuan: duckdb:.* is no folder; make it first\n$/,
    )
  })

  test('of another kind, or a folder', async () => {
    const file = join(folder(), 'w.duckdb')
    writeFileSync(file, 'a letter, no database\n'.repeat(500))
    expect(await load(file)).toMatch(
      /^6 yiyuan: .*it is some other file; name another one \(IO Error/,
    )
    expect(await load(folder())).toMatch(/^6 yiyuan: .*that is a folder; name a file in it/)
  })

  test('that another program holds', async () => {
    const file = join(folder(), 'w.duckdb')
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    await connection.run('CREATE TABLE mine (x INTEGER)')
    expect(await load(file)).toMatch(/^6 yiyuan: .*another program has it open; close that/)
    connection.closeSync()
    instance.closeSync()
  })

  test('with a table of another making under a name of ours', async () => {
    const file = join(folder(), 'w.duckdb')
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    await connection.run('CREATE TABLE figures (mine INTEGER)')
    connection.closeSync()
    instance.closeSync()
    expect(await load(file)).toMatch(
      /^6 yiyuan: .* holds a table “figures” that no load of this version made/,
    )
  })
})

test('what DuckDB says while it loads is told with advice; a bug stays one', () => {
  const told = (words: string) => refusalOf(new Error(words), 'w.duckdb')
  expect(told('IO Error: Could not write file "w": No space left on device')).toEqual(
    new MissingError(
      'duckdb:w.duckdb does not take the dataset: make room, then run again (IO Error: Could not write file "w": No space left on device)',
    ),
  )
  expect(told('Out of Memory Error: could not allocate')).toBeInstanceOf(MissingError)
  expect(told('Conversion Error: Could not convert string')).toBeInstanceOf(MissingError)
  expect(told('Parser Error: syntax error at or near "SELEC"')).not.toBeInstanceOf(MissingError)
})

test('a drawing that cannot be written is told with advice', async () => {
  const words = ['inspect', 'samples/2021-targets.pdf', '--page', '1', '--svg', '/none/a.svg']
  const { code, stderr } = await yiyuan(words)
  expect(code).toBe(6)
  expect(stderr).toMatch(/^yiyuan: ENOENT: .*; name a place in a folder that is there\n$/)
})
