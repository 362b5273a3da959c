import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finders } from '../../src/checks/index.ts'
import { acrossFinders } from '../../src/model/check.ts'
import { root } from '../command.ts'

test('docs/checks.md has a line for every finder, and for no other', () => {
  const page = readFileSync(join(root, 'docs/checks.md'), 'utf8')
  const named = [...page.matchAll(/^(?:\| )?`([a-z]+-[a-z]+)`(?= \| .{10}| holds )/gm)]
  expect(named.map(([, name]) => name).sort()).toEqual(
    [...finders.map(({ name }) => name), ...acrossFinders].sort(),
  )
})
