import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/convert.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { root } from '../command.ts'

const corpus = join(root, 'test/corpus')
const pipelines = readdirSync(join(root, 'pipelines')).map(name =>
  parsePipeline(readFileSync(join(root, 'pipelines', name), 'utf8'), name),
)
const stories = pipelines
  .filter(({ name }) => readdirSync(corpus).includes(name))
  .flatMap(({ name }) =>
    readdirSync(join(corpus, name)).map(story => ({
      story: `${name}/${story}`,
      folder: join(corpus, name, story),
    })),
  )

/** What a document gives with all built-in pipelines at once: values of every record, and what was set aside. */
async function told(name: string, bytes: Uint8Array) {
  const { records, setAside } = await convert({ name, bytes }, pipelines)
  const values: Record<string, unknown[]> = {}
  for (const record of records) {
    const known = values[record.pipeline] ?? []
    known.push(record.values)
    values[record.pipeline] = known
  }
  return {
    records: values,
    set_aside: setAside.map(({ pipeline, field, words }) => ({ pipeline, field, words })),
  }
}

describe.each(stories)('$story', ({ folder }) => {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  test.each(readdirSync(folder).filter(name => name.startsWith('document.')))('%s', async name => {
    expect(await told(name, readFileSync(join(folder, name)))).toEqual(expected)
  })
})

test('every built-in pipeline has a story', () => {
  const told = new Set(stories.map(({ story }) => story.split('/')[0]))
  expect(pipelines.map(({ name }) => name).filter(name => !told.has(name))).toEqual([])
})
