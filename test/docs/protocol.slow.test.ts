import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, root } from '../command.ts'
import { bash } from './bash.ts'

const page = readFileSync(join(root, 'docs/protocol.md'), 'utf8')

test.skipIf(process.platform === 'win32')('the commands of a shell give every table', async () => {
  const [, script = ''] = /```sh\n([\s\S]*?)```/.exec(page) ?? []
  const home = folder()
  const file = join(root, 'samples/2021-budget-report.html')
  writeFileSync(join(home, 'documents'), `${JSON.stringify({ path: 'a.html', file })}\n`)
  await bash(script, home)
  const tablesIn = (name: string) => [
    ...new Set(readFileSync(join(home, name), 'utf8').match(/(?<=^\{"table":")[^"]+/gm)),
  ]
  expect(tablesIn('converted')).toEqual(expect.arrayContaining(['sources', 'cells', 'figures']))
  expect(tablesIn('merged')).toContain('facts')
  expect(tablesIn('subjects')).toEqual(['subjects'])
})
