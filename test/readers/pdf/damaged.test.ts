import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/read.ts'
import { assemblePdf, FIRST, latin, rawPdf, streamOf } from './raw.ts'

/** A PDF of pages whose contents are packed as given, each with one word. */
function packedPdf(streams: readonly Buffer[]): Buffer {
  const kids = streams.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${streams.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((packed, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`,
    ]),
  ]
  return assemblePdf(objects)
}

const content = (words: string) =>
  deflateSync(Buffer.from(`BT /F1 12 Tf 50 700 Td (${words}) Tj ET`, 'latin1'))

async function told(streams: readonly Buffer[]) {
  const document = await readDocument({ name: 'a.pdf', bytes: packedPdf(streams) })
  return {
    codes: document.diagnostics.map(({ code }) => code),
    words: document.blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text.text])),
  }
}

test('a page with any bit of its content flipped is reported and left out, the others are read', async () => {
  const whole = content('1,234.50 and 5,678.90 of 9,876.10')
  const silent: string[] = []
  for (let bit = 0; bit < whole.length * 8; bit += 13) {
    const flipped = Buffer.from(whole)
    const at = bit >> 3
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7))
    const { codes, words } = await told([content('before'), flipped, content('after')])
    if (!codes.includes('page-damaged') || words.join(' ') !== 'before after') silent.push(`${bit}`)
  }
  expect(silent).toEqual([])
})

test('a content stream that ends early is damage', async () => {
  expect(await told([content('1,234.50 and 5,678.90').subarray(0, 20)])).toEqual({
    codes: ['page-damaged'],
    words: [],
  })
})

test('a stream whose checksum was not written is whole, and an empty page is no damage', async () => {
  expect(await told([content('1,234.50').subarray(0, -4)])).toEqual({
    codes: [],
    words: ['1,234.50'],
  })
  expect((await told([Buffer.alloc(0), content('after')])).codes).not.toContain('page-damaged')
})

test('a damaged map of a font is damage of every page it is used on, not only of the first', async () => {
  const codes = Array.from({ length: 60 }, (_, i) => (0x21 + i).toString(16))
  const map = deflateSync(
    Buffer.from(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange ${codes.length} beginbfchar ${codes.map(code => `<${code}> <00${code}>`).join(' ')} endbfchar endcmap end end`,
    ),
  )
  const silent: string[] = []
  let reported = 0
  for (let at = 70; at < map.length - 10; at += 9) {
    const torn = Buffer.concat([map.subarray(0, at), map.subarray(at + 5)]).toString('latin1')
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${FIRST + 1} 0 R >>`
    const pages = ['1,234.50 paid', '5,678.90 paid'].map(words => ({
      content: latin(50, 700, words, 12).replace('/H', '/L'),
    }))
    const objects = [font, streamOf(torn, '/Filter /FlateDecode')]
    const bytes = assemblePdf(rawPdf(pages, { fonts: `/L ${FIRST} 0 R`, objects }))
    const { diagnostics } = await readDocument({ name: 'a.pdf', bytes })
    const told = diagnostics.filter(({ code }) => code === 'page-damaged').length
    reported += told
    if (told === 1) silent.push(`${at}`)
  }
  expect(silent).toEqual([])
  expect(reported).toBeGreaterThan(10)
})
