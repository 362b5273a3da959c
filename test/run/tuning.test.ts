import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { Garbage, knownOptions, tuningOf } from '../../src/run/tuning.ts'

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

test('a child collects the garbage of a long document sooner, until the next one, where its Node knows how', () => {
  let used = 2 ** 20
  const told: string[] = []
  const v8 = {
    getHeapStatistics: () => ({ used_heap_size: used }),
    setFlagsFromString: (option: string) => told.push(option),
  }
  const garbage = new Garbage(tuningOf(MEMORY, new Set(['--heap-growing-percent'])), v8)
  garbage.look()
  garbage.free()
  expect(told).toEqual([])
  used = 2 ** 28
  const unknown = new Garbage(tuningOf(MEMORY, new Set()), v8)
  for (const each of [unknown, garbage, garbage]) each.look()
  expect(told).toEqual(['--heap-growing-percent=30'])
  garbage.free()
  garbage.free()
  expect(told.slice(1)).toEqual(['--heap-growing-percent=0'])
})
