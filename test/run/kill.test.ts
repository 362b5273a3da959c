import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, root, yiyuan } from '../command.ts'

const KILLS = 8

/** Starts a run and kills it, and its children with it, after some milliseconds; true when it was still going on. */
function killed(out: string, after: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [join(root, 'dist/src/cli.js'), 'run', 'samples', '-o', out, '--quiet', '--jobs', '2'],
    { cwd: root, stdio: 'ignore', detached: true },
  )
  const { pid } = child
  const timer = setTimeout(() => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  }, after)
  return new Promise(resolve => {
    child.on('exit', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })
}

const hashOf = (out: string): string =>
  JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).dataset_hash

test('a run killed at any moment leaves no broken dataset, and the next one gives the same bytes', {
  timeout: 120_000,
}, async () => {
  const whole = folder()
  const started = performance.now()
  await yiyuan(['run', 'samples', '-o', whole, '--quiet'])
  const took = performance.now() - started
  const out = folder()
  let broken = 0
  for (let i = 0; i < KILLS; i++) {
    if (await killed(out, (took * (i + 0.5)) / KILLS)) broken += 1
    if (existsSync(join(out, 'run.json'))) expect(hashOf(out)).toBe(hashOf(whole))
  }
  expect(broken).toBeGreaterThan(0)
  const { code } = await yiyuan(['run', 'samples', '-o', out, '--quiet'])
  expect(code).toBe(0)
  expect(hashOf(out)).toBe(hashOf(whole))
})
