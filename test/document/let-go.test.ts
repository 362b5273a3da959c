import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/index.ts'
import { letGo } from '../../src/model/let-go.ts'
import { root } from '../command.ts'

test('a document that lets go of the places of characters keeps its words, and every place a line or cell has', async () => {
  const source = { name: 'a.pdf', bytes: readFileSync(join(root, 'samples/2021-targets.pdf')) }
  const [document, before] = [await readDocument(source), await readDocument(source)]
  expect(JSON.stringify(before)).toContain('"edges"')
  letGo(document)
  const without = JSON.stringify(before, (key, value) => (key === 'edges' ? undefined : value))
  expect(JSON.stringify(document)).toBe(without)
})
