import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, root, yiyuan } from '../command.ts'
import { PASSWORD, type Server, serve } from '../postgres/server.ts'

/* dbt as a data team has it, out of PyPI (newer versions than those of dbt.txt fetch parts of themselves from elsewhere). */

const home = folder()
let server: Server
beforeAll(async () => {
  execFileSync('python3', ['-m', 'venv', join(home, 'venv')])
  const list = join(root, 'test/warehouse/dbt.txt')
  execFileSync(join(home, 'venv/bin/pip'), ['install', '--quiet', '--requirement', list])
  server = await serve()
  const out = join(home, 'out')
  const to = server.url('postgres', '?schema=budget')
  const samples = ['run', 'samples', '-o', out, '--quiet', '--to', to]
  expect((await yiyuan([...samples, '--dataset', 'samples'])).code).toBe(0)
  expect((await yiyuan(['load', out, '--to', to, '--dataset', 'twice'])).code).toBe(0)
  mkdirSync(join(home, 'models'))
  const file = join(home, 'models/sources.yml')
  const { code, stderr } = await yiyuan(['dbt', out, '--schema', 'budget', '-o', file])
  expect([code, stderr]).toEqual([0, ''])
  const project = ['name: check', 'profile: check', 'flags: {send_anonymous_usage_stats: false}']
  writeFileSync(join(home, 'dbt_project.yml'), `${project.join('\n')}\n`)
  const where = {
    type: 'postgres',
    host: '127.0.0.1',
    port: server.port,
    user: 'loader',
    password: PASSWORD,
  }
  const profile = {
    target: 'dev',
    outputs: { dev: { ...where, dbname: 'postgres', schema: 'public', threads: 2 } },
  }
  writeFileSync(join(home, 'profiles.yml'), JSON.stringify({ check: profile }))
}, 600_000)
afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

interface Said {
  info: { level: string; msg: string }
}

/** What dbt says, line by line, and how it ended. */
function dbt(...words: string[]): { status: number | null; warnings: string[]; said: string } {
  const { status, stdout } = spawnSync(
    join(home, 'venv/bin/dbt'),
    ['--log-format', 'json', '--show-all-deprecations', ...words],
    { cwd: home, encoding: 'utf8', env: { ...process.env, DBT_PROFILES_DIR: home } },
  )
  const lines: Said[] = stdout
    .split('\n')
    .flatMap(line => (line.startsWith('{') ? [JSON.parse(line)] : []))
  const told = lines.map(({ info }) => info.msg)
  const warnings = lines.filter(({ info }) => info.level !== 'info').map(({ info }) => info.msg)
  return { status, warnings, said: told.join('\n') }
}

test('dbt parses the sources without a warning', () => {
  const { status, warnings, said } = dbt('parse', '--no-partial-parse')
  expect([status, warnings]).toEqual([0, []])
  expect(said).toContain('dbt=1.10.15')
})

test('its tests hold of what was loaded, two datasets with the same documents', () => {
  const { status, warnings, said } = dbt('test')
  expect([status, warnings]).toEqual([0, []])
  expect(said).toMatch(/Done\. PASS=\d{3} WARN=0 ERROR=0 SKIP=0/)
})

test('its tests fail where the rows are others', async () => {
  await server.query('postgres', "UPDATE budget.figures SET kind = 'none' WHERE dataset = 'twice'")
  const { status, said } = dbt('test', '--select', 'source:yiyuan.figures')
  expect([status, said]).toEqual([
    1,
    expect.stringContaining('Failure in test source_accepted_values_yiyuan_figures__kind_'),
  ])
})

test('freshness is told by the time of the last load', async () => {
  expect(dbt('source', 'freshness').status).toBe(0)
  await server.query(
    'postgres',
    "UPDATE budget._yiyuan_batches SET loaded_at = now() - interval '41 days'",
  )
  const { said } = dbt('source', 'freshness')
  expect(said).toMatch(/WARN freshness of yiyuan\.figures/)
})
