import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { convert } from '../../../src/convert.ts'
import { tryRead } from '../../../src/read.ts'
import { assemblePdf, FIRST, latin, type RawPage, rawPdf, song, streamOf, ucs2 } from './raw.ts'

type Extra = Parameters<typeof rawPdf>[1]

const bytesOf = (pages: RawPage[], extra: Extra = {}) => assemblePdf(rawPdf(pages, extra))
const read = async (bytes: Uint8Array) => {
  const document = await tryRead({ name: 'a.pdf', bytes })
  if ('code' in document) {
    const { code, message } = document
    return { code, message, words: [], told: [], blocks: [] }
  }
  const words = document.blocks.map(block => (block.kind === 'table' ? '▦' : block.text.text))
  const told = document.diagnostics.map(({ code, message, anchors }) => [
    code,
    message,
    anchors.length,
  ])
  return { ...document, code: null, words, told }
}

const good = { content: song(50, 700, '全市一般公共预算收入120亿元。') }
const goodWords = ['全市一般公共预算收入120亿元。']

/** A font of two-byte codes that are glyphs, with a map to Unicode or without. */
const identity = (map: string | null): Extra => {
  const objects = [
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [${FIRST + 1} 0 R] ${map === null ? '' : `/ToUnicode ${FIRST + 2} 0 R`} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R /DW 600 >>',
    streamOf(
      `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange ${map} endbfrange endcmap`,
    ),
  ]
  return { fonts: `/I ${FIRST} 0 R`, objects }
}
const codes = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => (from + i).toString(16).padStart(4, '0')).join('')
const coded = (hex: string, y = 600) => `BT /I 12 Tf 50 ${y} Td <${hex}> Tj ET\n`

test('a page whose glyphs map to no characters is left out with its figures; the other pages are read', async () => {
  const broken = { content: coded(codes(1, 40)) + latin(50, 500, '99 billion') }
  const bytes = bytesOf([good, broken], identity('<0001> <00ff> <e000>'))
  const { words, told } = await read(bytes)
  expect(words).toEqual(goodWords)
  expect(told).toEqual([
    ['text-layer-broken', expect.stringMatching(/^page 2: 8\d % of the glyphs/), 1],
  ])
  const { figures } = await convert({ name: 'a.pdf', bytes }, [])
  expect(figures.map(({ text }) => text)).toEqual(['120亿元'])
})

test('a page just under the limit is left out as well where others of the file are broken, and read where none is', async () => {
  const half = { content: `${coded(codes(1, 12), 500)}${song(50, 700, '一'.repeat(130))}` }
  const broken = { content: coded(codes(1, 40)) }
  const font = identity('<0001> <00ff> <e000>')
  const alone = await read(bytesOf([good, half], font))
  expect(alone.told).toEqual([])
  const beside = await read(bytesOf([good, half, broken], font))
  expect(beside.words).toEqual(goodWords)
  expect(beside.told.map(([code, , anchors]) => [code, anchors])).toEqual([
    ['text-layer-broken', 1],
    ['text-layer-broken', 1],
  ])
})

test('a file of glyphs without Unicode is not read', async () => {
  expect((await read(bytesOf([{ content: coded(codes(1, 24)) }], identity(null)))).code).toBe(
    'text-layer-broken',
  )
})

test('a glyph without Unicode is counted and tears the numeral around it', async () => {
  const content = `${song(50, 700, '全市一般公共预算收入合计')}${coded(codes(0x31, 3))}`
  const document = await read(
    bytesOf([{ content }], identity('<0031> <0033> [<0031> <e001> <0033>]')),
  )
  expect(document.words.at(-1)).toBe('1\ufffd3')
  expect(document).toMatchObject({ omitted: { 'no-unicode': 1 } })
})

const scan = (more = '', w = 100) => ({
  page: { content: `q 595 0 0 842 0 0 cm /Im Do Q ${more}` },
  extra: {
    resources: `/XObject << /Im ${FIRST} 0 R >>`,
    objects: [
      streamOf(
        '\0'.repeat(w),
        `/Type /XObject /Subtype /Image /Width ${w} /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8`,
      ),
    ],
  },
})

test.each([
  ['without text', '', /^page 2 is an image without text; .*--ocr\)$/],
  ['with a page number', latin(290, 30, '- 2 -'), /^page 2 is an image with 3 characters of text/],
  [
    'with an invisible text layer',
    latin(50, 700, 'Revenue 99', 12, '3 Tr'),
    /its invisible text layer of 9 characters is left out$/,
  ],
])(
  'a page that is an image %s is told by its number; the others are read',
  async (_, over, message) => {
    const { page, extra } = scan(over)
    const { words, told } = await read(bytesOf([good, page, good], extra))
    expect(words.filter(text => text !== '- 2 -')).toEqual([...goodWords, ...goodWords])
    expect(told).toEqual([['page-is-image', expect.stringMatching(message), 1]])
  },
)

test('a page with a picture and words is no scan', async () => {
  const lines = Array.from({ length: 6 }, (_, i) =>
    song(50, 700 - 20 * i, '全市各级财政部门坚持过紧日子，把资金用在民生上，'),
  )
  const { page, extra } = scan(lines.join(''))
  expect((await read(bytesOf([page], extra))).told).toEqual([])
})

test('bytes that are cut off, empty or no PDF are told apart', async () => {
  const bytes = bytesOf(Array.from({ length: 20 }, () => good))
  expect((await read(bytes.subarray(0, 300))).code).toBe('source-truncated')
  expect((await read(new Uint8Array())).code).toBe('source-empty')
  expect((await read(Buffer.from('%PDF-1.7\nno objects\n%%EOF'))).code).toBe('source-unreadable')
})

test('junk before the header is passed over', async () => {
  const junk = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n${'x'.repeat(200)}\n`,
  )
  expect((await read(Buffer.concat([junk, bytesOf([good])]))).words).toEqual(goodWords)
})

test.each([
  [90, '0 1 -1 0 100 50', 842, 595],
  [180, '-1 0 0 -1 500 100', 595, 842],
  [270, '0 -1 1 0 500 800', 842, 595],
])('a page turned by %i° is read as displayed', async (rotate, matrix, width, height) => {
  const content = `BT /H 12 Tf ${matrix} Tm (Revenue 120) Tj ET`
  const document = await read(bytesOf([{ content, entries: `/Rotate ${rotate}` }]))
  expect(document.words).toEqual(['Revenue 120'])
  expect(document).toMatchObject({ pages: [{ width, height }] })
  const boxes =
    'blocks' in document
      ? document.blocks.flatMap(block =>
          block.kind === 'table' ? [] : block.text.runs.map(run => run.anchor),
        )
      : []
  for (const anchor of boxes) {
    if (anchor.kind !== 'page') continue
    const { x0, x1, top, bottom } = anchor.box
    expect(x1 - x0).toBeGreaterThan(bottom - top)
    expect([x0 > 0, top > 0, x1 < width, bottom < height]).toEqual([true, true, true, true])
  }
})

test('a crop box bounds what is read, and places count from its corner', async () => {
  const content = `${song(150, 700, '框内')}${song(50, 700, '框外')}`
  const document = await read(bytesOf([{ content, entries: '/CropBox [100 600 400 800]' }]))
  expect(document).toMatchObject({
    words: ['框内'],
    omitted: { clipped: 2 },
    pages: [{ width: 300, height: 200 }],
  })
  expect(JSON.stringify(document)).toContain('"x0":50')
})

test('fonts that are not embedded are read by their predefined maps, also down the page', async () => {
  const gbk = 'BT /G 12 Tf 50 700 Td <b2c6d5fecad5c8eb> Tj ET\n'
  const down = (x: number, words: string) => `BT /V 12 Tf ${x} 600 Td <${ucs2(words)}> Tj ET\n`
  const content = `${gbk}${down(300, '财政支出')}${down(280, '九亿元')}`
  expect((await read(bytesOf([{ content }]))).words.join('')).toBe('财政收入财政支出九亿元')
})

test('drawn fonts (Type 3) and ligatures are read', async () => {
  const objects = [
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 98 /Widths [600 600] /Encoding << /Differences [97 /one /two] >> /CharProcs << /one ${FIRST + 1} 0 R /two ${FIRST + 1} 0 R >> >>`,
    streamOf('600 0 0 0 500 700 d1 0 0 500 700 re f'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [1 /fi] >> >>',
  ]
  const content = `BT /T3 12 Tf 50 700 Td (ab) Tj ET BT /L 12 Tf 50 600 Td (\\001nance) Tj ET`
  const fonts = `/T3 ${FIRST} 0 R /L ${FIRST + 2} 0 R`
  expect((await read(bytesOf([{ content }], { fonts, objects }))).words).toEqual(['12', 'finance'])
})

test('a raised note mark is no digit of the numeral before it', async () => {
  const content = `${latin(50, 700, 'Revenue 120')}${latin(112, 705, '1', 6)}`
  expect((await read(bytesOf([{ content }]))).words).toEqual(['Revenue 120'])
})

/** A file under the first standard handler (RC4, 40 bits) with this user password. */
function encrypted(password: string): Buffer {
  const pad = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
  const padded = (words: string) => Buffer.concat([Buffer.from(words), pad]).subarray(0, 32)
  const md5 = (data: Buffer) => createHash('md5').update(data).digest()
  const owner = arcfour(md5(padded('owner')).subarray(0, 5), padded(password))
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const id = Buffer.alloc(16, 1)
  const key = md5(Buffer.concat([padded(password), owner, permissions, id])).subarray(0, 5)
  const user = arcfour(key, pad)
  const content = latin(50, 700, 'Revenue 120')
  const objects = rawPdf([{ content }])
  const at = objects.length
  const objectKey = md5(Buffer.concat([key, Buffer.from([at & 255, at >> 8, 0, 0, 0])])).subarray(
    0,
    10,
  )
  objects[at - 1] = streamOf(arcfour(objectKey, Buffer.from(content, 'latin1')).toString('latin1'))
  const hex = (data: Buffer) => `<${data.toString('hex')}>`
  const handler = `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`
  return assemblePdf(objects, `/Encrypt ${handler} /ID [${hex(id)} ${hex(id)}]`)
}

/** RC4, which OpenSSL no longer offers. */
function arcfour(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i)
  const at = (i: number) => state[i & 255] ?? 0
  const swap = (i: number, j: number) => {
    const kept = at(i)
    state[i] = at(j)
    state[j] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map(byte => {
      i = (i + 1) & 255
      j = (j + at(i)) & 255
      swap(i, j)
      return byte ^ at(at(i) + at(j))
    }),
  )
}

test('an encrypted file opens without a password where none is wanted, and says so where one is', async () => {
  expect((await read(encrypted(''))).words).toEqual(['Revenue 120'])
  expect(await read(encrypted('secret'))).toMatchObject({
    code: 'source-encrypted',
    message: expect.stringContaining('wants a password'),
  })
})
