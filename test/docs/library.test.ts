import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project, root, runProgram } from '../command.ts'

const page = readFileSync(join(root, 'docs/library.md'), 'utf8')
/** Every program of the page with what it is said to print. */
const programs = [...page.matchAll(/```js\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g)].map(
  ([, program = '', printed = '']) => ({ program, printed }),
)

const home = project()

test('every program of the page says what it prints', () => {
  expect(programs.length).toBeGreaterThan(4)
  expect(programs).toHaveLength(page.split('```js\n').length - 1)
})

test.each(programs)('prints what docs/library.md says: $program', async ({ program, printed }) => {
  expect(await runProgram(home, program)).toEqual({ code: 0, stdout: printed, stderr: '' })
})
