import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import type { Ran } from '../command.ts'
import { install, project, ran } from './project.ts'

/** Loads the samples into a PostgreSQL that is not there. */
function load(home: string): Ran {
  const samples = join(home, 'node_modules/yiyuan/samples/2021-targets.md')
  const to = ['--to', 'postgres://u@127.0.0.1:1/x', '--dataset', 'a']
  return ran(home, ['npx', '--no-install', 'yiyuan', 'run', samples, '-o', 'out', ...to])
}

test('without the client of PostgreSQL the step to take is said; with it, the server is asked', () => {
  const home = project()
  install(home, inject('tarball'))
  const without = load(home)
  expect(without.code).toBe(6)
  expect(without.stderr).toContain('npm install pg pg-copy-streams')
  install(home, 'pg@8.11.0', 'pg-copy-streams@6.0.1')
  const there = load(home)
  expect(there.code).toBe(6)
  expect(there.stderr).toContain('start the server, or name its host and port')
})
