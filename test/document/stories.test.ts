import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/convert.ts'
import type { Context } from '../../src/model/context.ts'
import type { Document } from '../../src/model/document.ts'
import type { Source } from '../../src/model/source.ts'
import { gridOf } from '../../src/model/tables.ts'
import { readDocument } from '../../src/read.ts'

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

const values = (context: Context) =>
  Object.fromEntries(Object.entries(context).map(([name, { value }]) => [name, value]))

/** What else a story may tell, in words short enough to be read beside the document. */
const more: Record<string, (document: Document, source: Source) => unknown> = {
  encoding: document => document.encoding,
  omitted: document => document.omitted,
  diagnostics: document => document.diagnostics.map(({ code }) => code),
  notes: ({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'table' ? block.notes.map(({ text }) => text) : [])),
  contexts: ({ blocks }) => blocks.map(({ context }) => values(context)),
  figures: async (_, source) =>
    (await convert(source, [])).figures.map(({ text, value, unit, metric, scope_note: note }) =>
      [text, value, unit, metric, note].map(part => part ?? '').join(' · '),
    ),
}

/** Traits of a format or of its bytes, not of what a story tells. */
const OWN = new Set(['encoding', 'omitted', 'diagnostics'])

describe.each(readdirSync(folder))('the story %s', story => {
  const expected = JSON.parse(readFileSync(join(folder, story, 'expected.json'), 'utf8'))
  const columns = !JSON.stringify(expected).includes('"columns":null')
  const levels = JSON.stringify(expected).includes('"levels"')
  const names = readdirSync(join(folder, story)).filter(name => name.startsWith('document.'))
  const read = async (name: string, own: boolean) => {
    const source = { name, bytes: readFileSync(join(folder, story, name)) }
    const document = await readDocument(source)
    const found: Record<string, unknown> = told(document, columns, levels)
    for (const [key, tell] of Object.entries(more))
      if (key in expected && (own || !OWN.has(key))) found[key] = await tell(document, source)
    return found
  }

  test('all formats tell the same', async () => {
    const [first = '', ...others] = names
    for (const name of others)
      expect(await read(name, false), name).toEqual(await read(first, false))
  })

  test.each(names)('%s', async name => {
    expect(await read(name, true)).toEqual(expected)
  })
})
