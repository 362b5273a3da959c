import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { readDocument } from '../../src/readers/index.ts'
import { gridOf } from '../../src/tables/show.ts'

const folder = new URL('../corpus/stories/', import.meta.url).pathname

/** What a story tells of a document: its facts, and its blocks as headings, words and grids. */
function told(document: Document, columns: boolean, levels: boolean) {
  const facts = Object.fromEntries(
    Object.entries(document.facts).map(([name, { value }]) => [name, value]),
  )
  const blocks = document.blocks.map(block => {
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text.text}`
    if (block.kind !== 'table') return block.text.text
    return {
      title: block.title?.text ?? null,
      unit: block.unit?.text ?? null,
      columns: columns ? block.columns.map(({ path }) => path) : null,
      rows: gridOf(block),
      kinds: columns ? block.rows.map(({ kind }) => kind) : null,
      ...(levels && { levels: block.rows.map(({ level }) => level) }),
    }
  })
  return { facts, blocks }
}

describe.each(readdirSync(folder))('the story %s', story => {
  const expected = JSON.parse(readFileSync(join(folder, story, 'expected.json'), 'utf8'))
  const columns = !JSON.stringify(expected).includes('"columns":null')
  const levels = JSON.stringify(expected).includes('"levels"')
  const documents = readdirSync(join(folder, story)).filter(name => name.startsWith('document.'))

  test.each(documents)('%s', async name => {
    const bytes = readFileSync(join(folder, story, name))
    expect(told(await readDocument({ name, bytes }), columns, levels)).toEqual(expected)
  })
})
