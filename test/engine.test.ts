import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { optionsFor } from '../src/engine.ts'
import { meansOf } from '../src/run/task.ts'

/** Makes some 800 MB of things that live a while and die, and prints how often old garbage was collected for it. */
const program = `
const { constants, PerformanceObserver } = require('node:perf_hooks')
let major = 0
new PerformanceObserver(list => {
  for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) major += 1
}).observe({ entryTypes: ['gc'] })
const kept = []
for (let i = 0; i < 600; i++) {
  kept[i % 8] = Array.from({ length: 25_000 }, (_, at) => ({ at, of: i }))
}
setTimeout(() => console.log(major), 50)
`

function collections(options: readonly string[]): number {
  return Number(execFileSync(process.execPath, [...options, '-e', program], { encoding: 'utf8' }))
}

test('a process with memory to spare leaves garbage where it is', () => {
  const seldom = collections(optionsFor({ spare: 800 * 2 ** 20, helped: true }))
  expect(seldom).toBeGreaterThan(0)
  expect(collections([])).toBeGreaterThan(2 * seldom)
})

test.each([
  { jobs: 1, processors: 2, helped: true },
  { jobs: 2, processors: 2, helped: false },
  { jobs: 1, processors: 1, helped: false },
  { jobs: 2, processors: 16, helped: true },
])(
  '$jobs children on $processors processors: V8 may help $helped',
  ({ jobs, processors, helped }) => {
    const means = meansOf({ time: 1, memory: 2 ** 31 }, jobs, processors)
    expect(means.helped).toBe(helped)
    expect(optionsFor(means).includes('--single-threaded-gc')).toBe(!helped)
  },
)
