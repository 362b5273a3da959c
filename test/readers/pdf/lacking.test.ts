import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SourceError } from '../../../src/model/errors.ts'
import { readDocument } from '../../../src/read.ts'
import { assemblePdf, FIRST, latin, rawPdf, streamOf } from './raw.ts'

/** Two pages: `20 0 obj` and `22 0 obj`, their contents `21 0 obj` and `23 0 obj`. */
const sound = assemblePdf(
  rawPdf([{ content: latin(50, 700, 'First 120') }, { content: latin(50, 700, 'Second 98') }]),
).toString('latin1')

async function told(from: string, to: string) {
  expect(sound.split(from)).toHaveLength(2)
  const document = await readDocument({
    name: 'a.pdf',
    bytes: Buffer.from(sound.replace(from, to), 'latin1'),
  })
  return {
    codes: document.diagnostics.map(({ code, anchors: [at] }) =>
      at?.kind === 'page' ? `${code} ${at.page}` : code,
    ),
    words: document.blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text.text])),
  }
}

describe('a page whose content is not where it should be is told and left out', () => {
  test.each([
    ['a reference to nothing', '/Contents 21 0 R', '/Contents 91 0 R'],
    ['a reference to what is no stream', '/Contents 21 0 R', '/Contents  4 0 R'],
    ['a list of which one is missing', '/Contents 21 0 R', '/Contents [21 0 R 91 0 R]'],
    ['content under a name no page has', '/Contents 21 0 R', '/Conteqts 21 0 R'],
    ['content under another number', '\n21 0 obj', '\n71 0 obj'],
    ['a broken word before the content', '\n21 0 obj', '\n21 0 ob~'],
    ['a font that is not there', '/H 4 0 R', '/H 94 0 R'],
  ])('%s', async (_, from, to) => {
    const { codes, words } = await told(from, to)
    expect(codes).toContain('page-damaged 1')
    expect(words.join(' ')).not.toContain('First')
  })

  test('a page that stands twice where another should be', async () => {
    expect(await told(`[${FIRST} 0 R 22 0 R]`, `[${FIRST} 0 R 20 0 R]`)).toEqual({
      codes: ['page-damaged 2'],
      words: ['First 120'],
    })
  })

  test('a page under another number', async () => {
    const { codes } = await told('\n22 0 obj', '\n72 0 obj')
    expect(codes.length).toBeGreaterThan(0)
  })
})

test.each([
  ['without content', '/Contents 21 0 R', '/Rotate 0'],
  ['with an empty list of contents', '/Contents 21 0 R', '/Contents []'],
  ['with blank content', '/Contents 21 0 R', '/Contents 24 0 R'],
])('a page %s is blank', async (_, from, to) => {
  const blank = `\n24 0 obj\n${streamOf(' ')}\nendobj\n`
  const bytes = Buffer.from(sound.replace(from, to).replace('trailer', `${blank}trailer`), 'latin1')
  const document = await readDocument({ name: 'a.pdf', bytes })
  expect(document.diagnostics).toEqual([])
  expect(document.blocks).toHaveLength(1)
})

test('a list of contents may stand elsewhere', async () => {
  const pages = [{ content: latin(50, 700, 'First 120') }]
  const text = assemblePdf(rawPdf(pages, { objects: ['[22 0 R]'] })).toString('latin1')
  const bytes = Buffer.from(text.replace('/Contents 22 0 R', '/Contents 20 0 R'), 'latin1')
  const document = await readDocument({ name: 'a.pdf', bytes })
  expect([document.diagnostics, document.blocks.length]).toEqual([[], 1])
})

describe('an object stream', () => {
  /** One page whose dictionary stands in a stream of objects. */
  function packed(damage: (stream: Buffer) => Buffer): Buffer {
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R /Contents 7 0 R >>'
    const stream = damage(deflateSync(Buffer.from(`6 0 ${page}${' '.repeat(40)}`)))
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [6 0 R] >>',
      '<< /Font << /H 4 0 R >> >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream.toString('latin1')}\nendstream`,
      'null',
      streamOf(latin(50, 700, 'First 120')),
    ]
    /** Entries of a table of places as a stream: kind, place, number within. */
    const body = assemblePdf(objects).toString('latin1')
    const places = objects.map((__, i) => body.indexOf(`${i + 1} 0 obj`))
    const entries = [[0, 0, 0], ...places.map(at => [1, at, 0])].map((entry, i) =>
      i === 6 ? [2, 5, 0] : entry,
    )
    const start = body.indexOf('xref')
    const rows = entries.flatMap(([kind = 0, at = 0, more = 0]) => [kind, at >> 8, at & 255, more])
    const table = `8 0 obj\n<< /Type /XRef /Size 8 /Root 1 0 R /W [1 2 1] /Length ${rows.length} >>\nstream\n${String.fromCharCode(...rows)}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`
    return Buffer.from(body.slice(0, start) + table, 'latin1')
  }
  const read = (bytes: Buffer) => readDocument({ name: 'a.pdf', bytes })

  test('is read where it is whole', async () => {
    const { diagnostics, blocks } = await read(packed(stream => stream))
    expect([diagnostics, blocks.length]).toEqual([[], 1])
  })

  test('of which a bit is flipped costs the pages in it, never in silence', async () => {
    const silent: number[] = []
    // Of the 92 bytes the last four are the checksum, and the bits before it fill a byte up.
    for (let bit = 0; bit < 87 * 8; bit += 7) {
      const bytes = packed(stream => {
        const flipped = Buffer.from(stream)
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        return flipped
      })
      const told = await read(bytes).then(
        ({ diagnostics }) => diagnostics.length > 0,
        (error: unknown) => error instanceof SourceError,
      )
      if (!told) silent.push(bit)
    }
    expect(silent).toEqual([])
  })
})
