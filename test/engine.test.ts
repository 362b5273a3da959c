import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { optionsFor } from '../src/engine.ts'
import { meansOf } from '../src/run/task.ts'

/** Keeps so many times 0.8 MB, and prints how often old garbage was collected meanwhile. */
const program = (kept: number) => `
const { constants, PerformanceObserver } = require('node:perf_hooks')
let major = 0
new PerformanceObserver(list => {
  for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) major += 1
}).observe({ entryTypes: ['gc'] })
const kept = []
for (let i = 0; i < ${kept}; i++) kept.push(Array.from({ length: 25_000 }, (_, at) => ({ at, of: i })))
setTimeout(() => console.log(major, kept.length), 50)
`

function collections(options: readonly string[], kept: number): number {
  const said = execFileSync(process.execPath, [...options, '-e', program(kept)], {
    encoding: 'utf8',
  })
  return Number(said.split(' ')[0])
}

test('a process with memory to spare collects no old garbage before it has taken a quarter of that', () => {
  const options = optionsFor({ spare: 2400 * 2 ** 20, helped: true })
  expect(collections([], 260)).toBeGreaterThan(0)
  expect(collections(options, 260)).toBe(0)
  expect(collections(options, 900)).toBeGreaterThan(0)
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
