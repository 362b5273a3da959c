import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import type { Ran } from '../command.ts'
import { install, project, ran } from './project.ts'

/** Loads the samples into a DuckDB file of a project. */
function load(home: string): Ran {
  const samples = join(home, 'node_modules/yiyuan/samples/2021-targets.md')
  const words = ['run', samples, '-o', 'out', '--quiet', '--to', 'duckdb:w.duckdb']
  return ran(home, ['npx', '--no-install', 'yiyuan', ...words])
}

/** What `npm install @duckdb/node-api` installs: its newest version, which is a prerelease like all of them. */
const peer = '@duckdb/node-api'

test.each([
  ['after yiyuan', () => [inject('tarball'), peer]],
  ['before yiyuan', () => [peer, inject('tarball')]],
])('the documented install of DuckDB works %s', (_, packages) => {
  const home = project()
  for (const name of packages()) install(home, name)
  expect(existsSync(join(home, 'node_modules', peer))).toBe(true)
  const { code, stderr } = load(home)
  expect([code, stderr]).toEqual([0, ''])
  expect(existsSync(join(home, 'w.duckdb'))).toBe(true)
})

test('without DuckDB, and with one that is too old, the step to take is said', () => {
  const home = project()
  install(home, inject('tarball'))
  const without = load(home)
  expect(without.code).toBe(6)
  expect(without.stderr).toContain('npm install @duckdb/node-api')
  install(home, `${peer}@1.2.0-alpha.14`)
  const old = load(home)
  expect(old.code).toBe(6)
  expect(old.stderr).toContain('needs @duckdb/node-api 1.3 or newer')
})

test('the oldest version that is promised loads a dataset', () => {
  const home = project()
  install(home, inject('tarball'), `${peer}@1.3.0-alpha.21`)
  const { code, stderr } = load(home)
  expect([code, stderr]).toEqual([0, ''])
})
