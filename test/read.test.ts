import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import * as whole from '../src/index.ts'
import * as reading from '../src/read.ts'
import { root } from './command.ts'

test('what is given for reading alone is part of the whole', () => {
  expect(whole).toMatchObject(reading)
})

test('a program reads by the name of the package', () => {
  const script = `
    import { readDocument } from 'yiyuan/read'
    const { blocks } = await readDocument({ name: 'a.md', bytes: Buffer.from('| 甲 |\\n|---|\\n| 1 |') })
    console.log(blocks[0].kind)`
  const node = ['--input-type=module', '-e', script]
  const { stdout, stderr } = spawnSync(process.execPath, node, { cwd: root, encoding: 'utf8' })
  expect([stdout.trim(), stderr]).toEqual(['table', ''])
})
