import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../command.ts'
import { bash } from './bash.ts'

const page = readFileSync(join(root, 'docs/protocol.md'), 'utf8')

test.skipIf(process.platform === 'win32')('what the worker answers is what is shown', async () => {
  const [, command = '', shown = ''] = /```\n\$ (.*)\n([\s\S]*?)```/.exec(page) ?? []
  expect(await bash(command, root)).toBe(shown)
})
