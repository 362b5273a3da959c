import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, root } from '../command.ts'

const page = readFileSync(join(root, 'docs/library.md'), 'utf8')
/** Every program of the page with what it is said to print. */
const programs = [...page.matchAll(/```js\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g)].map(
  ([, program = '', printed = '']) => ({ program, printed }),
)

/** A project in which the package is installed, and the samples beside it. */
const home = folder()
mkdirSync(join(home, 'node_modules'))
symlinkSync(root, join(home, 'node_modules/yiyuan'))
symlinkSync(join(root, 'samples'), join(home, 'samples'))

test('every program of the page says what it prints', () => {
  expect(programs.length).toBeGreaterThan(4)
  expect(programs).toHaveLength(page.split('```js\n').length - 1)
})

test.each(programs)('prints what docs/library.md says: $program', ({ program, printed }) => {
  const node = ['--input-type=module', '-e', program]
  const stdout = execFileSync(process.execPath, node, { cwd: home, encoding: 'utf8' })
  expect(stdout).toBe(printed)
})
