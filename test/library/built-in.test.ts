import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInPipelines, convert } from '../../src/index.ts'
import { root } from '../command.ts'

const bytes = readFileSync(join(root, 'samples/2021-targets.md'))
const source = { name: '2021-targets.md', bytes }

test('without pipelines named, the built-in ones are used', async () => {
  const outcome = await convert(source)
  expect(outcome.records.map(({ pipeline }) => pipeline)).toEqual(Array(4).fill('targets'))
  expect(await convert(source, undefined, { onRowError: 'null' })).toEqual(outcome)
  expect(outcome).toEqual(await convert(source, await builtInPipelines()))
})

test('with an empty list of pipelines there are no records', async () => {
  const { records, figures } = await convert(source, [])
  expect(records).toEqual([])
  expect(figures.length).toBeGreaterThan(0)
})

test('what a caller does to the pipelines it was given changes no conversion', async () => {
  const given = await builtInPipelines()
  given.length = 0
  expect((await convert(source)).records).toHaveLength(4)
})
