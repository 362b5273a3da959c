import { beforeAll, expect, inject, test } from 'vitest'
import { install, project, ran } from './project.ts'

const tools = project()
beforeAll(() => install(tools, 'publint@0.3.25', '@arethetypeswrong/cli@0.18.5'))

test('publint has nothing to say of the tarball', () => {
  const { code, stdout } = ran(tools, ['npx', 'publint', inject('tarball'), '--strict'])
  expect(stdout).toContain('All good!')
  expect(code).toBe(0)
})

test('the types of every entry are found by who imports it (attw, ESM only)', () => {
  const attw = ['npx', 'attw', inject('tarball'), '--profile', 'esm-only', '--format', 'json']
  const { code, stdout } = ran(tools, attw)
  expect(code, stdout).toBe(0)
})
