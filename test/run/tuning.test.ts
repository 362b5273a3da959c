import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { knownOptions, tuningOf } from '../../src/run/tuning.ts'

const MEMORY = 2 ** 31

test('a child is given no option its Node does not know', () => {
  const known = new Set(['--always-sparkplug', '--invocation-count-for-turbofan'])
  expect(tuningOf(MEMORY, known)).toEqual([
    '--invocation-count-for-turbofan=20000',
    '--always-sparkplug',
  ])
})

test('a Node that cannot be asked gives its children no options', async () => {
  expect(tuningOf(MEMORY, await knownOptions('/no/such/node'))).toEqual([])
})

test('this Node knows most of them, and takes them without a word', async () => {
  const options = tuningOf(MEMORY, await knownOptions())
  expect(options.length).toBeGreaterThanOrEqual(4)
  const { status, stderr } = spawnSync(process.execPath, [...options, '-e', ''], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})
