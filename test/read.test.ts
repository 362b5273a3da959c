import { expect, test } from 'vitest'
import * as whole from '../src/index.ts'
import * as reading from '../src/read.ts'
import { project, runProgram } from './command.ts'

test('what is given for reading alone is part of the whole', () => {
  expect(whole).toMatchObject(reading)
})

test('a program reads by the name of the package', async () => {
  const program = `
    import { readDocument } from 'yiyuan/read'
    const { blocks } = await readDocument({ name: 'a.md', bytes: Buffer.from('| 甲 |\\n|---|\\n| 1 |') })
    console.log(blocks[0].kind)`
  const { stdout, stderr } = await runProgram(project(), program)
  expect([stdout.trim(), stderr]).toEqual(['table', ''])
})
