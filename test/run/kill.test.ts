import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { built } from '../built.ts'
import { folder, root, started, yiyuan } from '../command.ts'

/** Runs that are killed; `KILLS=50` kills more (.ci/run). */
const KILLS = Number(process.env['KILLS'] ?? 10)

const input = folder()
for (const name of ['2021-targets.md', '2021-revenue.csv', '2021-budget-report.html'])
  copyFileSync(join(root, 'samples', name), join(input, name))

/** Starts a run and kills it, alone or with its children, after some milliseconds; gives how long it took where it was over before. */
function killed(out: string, after: number, withChildren: boolean): Promise<number | null> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [built('src/cli.js'), 'run', input, '-o', out, '--quiet', '--jobs', '2'],
    { stdio: 'ignore', detached: true },
  )
  const { pid } = child
  const timer = setTimeout(() => {
    if (pid !== undefined) process.kill(withChildren ? -pid : pid, 'SIGKILL')
  }, after)
  return new Promise(resolve => {
    child.on('exit', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL' ? null : performance.now() - began)
    })
  })
}

const hashOf = (out: string): string =>
  JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).dataset_hash

test('a run killed at any moment leaves no broken dataset, and the next one gives the same bytes', {
  timeout: 900_000,
}, async () => {
  const whole = folder()
  const began = performance.now()
  await started(['run', input, '-o', whole, '--quiet', '--jobs', '2'])
  let takes = performance.now() - began
  let broken = 0
  for (let i = 0; i < KILLS; i++) {
    const out = folder()
    const took = await killed(out, (takes * (i + 0.5)) / KILLS, i % 2 === 0)
    /** What else the machine does changes how long a run takes: one that was over tells it anew. */
    if (took === null) broken += 1
    else takes = Math.min(takes, took)
    if (existsSync(join(out, 'run.json'))) expect(hashOf(out)).toBe(hashOf(whole))
    const { code } = await yiyuan(['run', input, '-o', out, '--quiet'])
    expect(code).toBe(0)
    expect(hashOf(out)).toBe(hashOf(whole))
  }
  expect(broken).toBeGreaterThan(KILLS / 2)
})
