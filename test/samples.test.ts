import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { tables } from '../schemas/index.ts'
import { openZip } from '../src/packed/zip.ts'
import { decode } from '../src/readers/decode.ts'
import { declaredIn } from '../src/readers/html/declared.ts'
import { openPdf } from '../src/readers/pdf/host/open.ts'
import { folder, root, rowsOf, yiyuan } from './command.ts'
import { samplesConverted } from './converted.ts'

const samples = join(root, 'samples')
let out = ''

beforeAll(async () => {
  out = await samplesConverted()
  await yiyuan(['run', 'samples', '-o', out, '--quiet', '--format', 'ndjson,csv,json'])
})

const pathsById = () =>
  new Map(rowsOf(out, 'sources').map(row => [row['source_id'], String(row['path'])]))

describe('the same form in six formats', () => {
  const otherForms = ['html', 'pdf', 'xlsx', 'docx', 'ofd'].map(
    name => `samples/2021-targets.${name}`,
  )
  const PLACE = ['record_id', 'source_id', 'table_id', 'cited', 'anchors']
  const FIGURE_PLACE = [
    'figure_id',
    'of_figure_id',
    'source_id',
    'table_id',
    'cell_id',
    'record_id',
    'block',
    'words',
    'anchors',
  ]
  const without = (row: Record<string, unknown>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
  const of = (table: string, path: string, names: readonly string[]) => {
    const paths = pathsById()
    return rowsOf(out, table)
      .filter(row => paths.get(row['source_id']) === path)
      .map(row => without(row, names))
  }

  test.each(otherForms)('%s gives the records of the Markdown', path => {
    const records = of('targets', path, PLACE)
    expect(records).toHaveLength(4)
    expect(records).toEqual(of('targets', 'samples/2021-targets.md', PLACE))
  })

  test.each(otherForms)('%s gives the figures of the Markdown', path => {
    const figures = of('figures', path, FIGURE_PLACE)
    expect(figures).toHaveLength(36)
    expect(figures).toEqual(of('figures', 'samples/2021-targets.md', FIGURE_PLACE))
  })
})

test('the file in the archive is the one beside it, and is published once', () => {
  const sources = rowsOf(out, 'sources')
  const idOf = (name: string) =>
    sources.find(({ path }) => path === `samples/${name}`)?.['source_id']
  const packed = idOf('2021-attachments.zip!/附件/收入决算.csv')
  expect(packed).toBe(idOf('2021-revenue.csv'))
  const rows = rowsOf(out, 'budget-lines').filter(row => row['source_id'] === packed)
  expect(rows.length).toBe(new Set(rows.map(row => row['record_id'])).size)
})

describe('anchors are true', () => {
  const squeeze = (words: string) =>
    words.replace(/<[^>]*>|&nbsp;|&ensp;|&#(?:32|160);|[\s\u00a0\u200b]+/g, '')
  const text = readdirSync(samples).filter(name => !/\.(?:ofd|pdf|zip|xlsx|docx)$/.test(name))

  test.each(text)('the range of every figure of %s holds its words', name => {
    const source = decode(
      readFileSync(join(samples, name)),
      name.endsWith('.html') ? declaredIn : undefined,
    ).text
    const paths = pathsById()
    const figures = rowsOf(out, 'figures').filter(
      row => paths.get(row['source_id']) === `samples/${name}`,
    )
    expect(figures.length).toBeGreaterThan(0)
    for (const { anchors, text: words } of figures) {
      const ranges = z.array(z.looseObject({ start: z.number(), end: z.number() })).parse(anchors)
      const printed = ranges.map(({ start, end }) => source.slice(start, end)).join('')
      expect(squeeze(printed)).toContain(squeeze(String(words)))
    }
  })

  test('the range of every figure of the Word document holds its words in the text of its part', async () => {
    const members = await openZip(readFileSync(join(samples, '2021-targets.docx')))
    const part = await members.find(({ name }) => name === 'word/document.xml')?.read()
    const text = new TextDecoder()
      .decode(part)
      .replace(/^<\?xml[^>]*>\s*/, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    const paths = pathsById()
    const figures = rowsOf(out, 'figures').filter(
      row => paths.get(row['source_id']) === 'samples/2021-targets.docx',
    )
    expect(figures.length).toBeGreaterThan(0)
    const place = z.array(
      z.looseObject({ part: z.literal('word/document.xml'), start: z.number(), end: z.number() }),
    )
    for (const { anchors, text: words } of figures) {
      const printed = place.parse(anchors).map(({ start, end }) => text.slice(start, end))
      expect(squeeze(printed.join(''))).toBe(squeeze(String(words)))
    }
  })

  test('the box of every figure of the PDF holds its glyphs', async () => {
    const pdf = await openPdf(readFileSync(join(samples, '2021-targets.pdf')))
    const page = await pdf.page(1)
    const glyphs = 'glyphs' in page ? page.glyphs : []
    await pdf.close()
    const paths = pathsById()
    const figures = rowsOf(out, 'figures').filter(
      row => paths.get(row['source_id']) === 'samples/2021-targets.pdf',
    )
    expect(figures.length).toBeGreaterThan(0)
    const place = z.array(
      z.looseObject({
        box: z.object({ x0: z.number(), top: z.number(), x1: z.number(), bottom: z.number() }),
      }),
    )
    for (const { anchors, text: words } of figures) {
      const inside = place.parse(anchors).flatMap(({ box }) =>
        glyphs.filter(glyph => {
          const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2]
          return x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom
        }),
      )
      const printed = new Set(inside.map(glyph => glyph.char))
      for (const char of squeeze(String(words))) expect(printed).toContain(char)
    }
  })
})

describe('the dataset', () => {
  test.each(Object.keys(tables))('every row of %s is valid against its published schema', name => {
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(join(out, 'schemas', `${name}.json`), 'utf8')),
    )
    for (const row of rowsOf(out, name)) expect(schema.safeParse(row).error).toBeUndefined()
  })

  test('every record is valid against its published schema', () => {
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(join(out, 'schemas', 'targets.json'), 'utf8')),
    )
    expect(rowsOf(out, 'targets')).toHaveLength(24)
    for (const row of rowsOf(out, 'targets')) expect(schema.safeParse(row).error).toBeUndefined()
  })

  test.each([...Object.keys(tables), 'targets', 'budget-lines'])(
    'every row of %s has the columns of the data package, in their order',
    name => {
      const { resources } = z
        .object({
          resources: z.array(
            z.object({
              name: z.string(),
              schema: z.object({ fields: z.array(z.object({ name: z.string() })) }).optional(),
            }),
          ),
        })
        .parse(JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')))
      const fields = resources.find(resource => resource.name === name)?.schema?.fields
      const rows = rowsOf(out, name)
      expect(fields !== undefined || rows.length === 0, 'only an empty table has no fields').toBe(
        true,
      )
      for (const row of rows) expect(Object.keys(row)).toEqual(fields?.map(field => field.name))
    },
  )

  test('run.json lists every file with its hash', async () => {
    const { createHash } = await import('node:crypto')
    const { files } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))
    expect(Object.keys(files)).toContain('targets.csv')
    for (const [name, entry] of Object.entries<{ sha256: string }>(files)) {
      const hash = createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex')
      expect(hash).toBe(entry.sha256)
    }
  })

  test('any order of paths and any number of jobs give the same bytes', async () => {
    const other = folder()
    const files = readdirSync(samples)
      .map(name => `samples/${name}`)
      .reverse()
    await yiyuan([
      'run',
      ...files,
      '-o',
      other,
      '--quiet',
      '--format',
      'ndjson,csv,json',
      '--jobs',
      '2',
    ])
    const hashOf = (dataset: string) =>
      JSON.parse(readFileSync(join(dataset, 'run.json'), 'utf8')).dataset_hash
    expect(hashOf(other)).toBe(hashOf(out))
  })

  test('the data package describes every file', () => {
    const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'))
    const { files } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))
    const described = resources.map((resource: { path: string }) => resource.path)
    const data = Object.keys(files).filter(
      name =>
        /\.(?:ndjson|csv)$/.test(name) ||
        (/\.json$/.test(name) && !name.includes('/') && name !== 'datapackage.json'),
    )
    expect(described.toSorted()).toEqual(data.toSorted())
  })
})
