import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readersTable } from '../../src/readers/table.ts'
import { root } from '../command.ts'

test('the table of formats is what the readers say', () => {
  const page = readFileSync(join(root, 'docs/readers.md'), 'utf8')
  expect(/<!-- generated[^\n]*-->\n\n([\s\S]*)\n\n<!-- end -->/.exec(page)?.[1]).toBe(
    readersTable(),
  )
})
