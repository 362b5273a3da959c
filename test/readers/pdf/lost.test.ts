import { expect, test } from 'vitest'
import { convert } from '../../../src/convert.ts'
import { readDocument } from '../../../src/read.ts'
import { assemblePdf, FIRST, latin, rawPdf, streamOf } from './raw.ts'

/** A font whose code for “!” is mapped to a character of private use. */
const map = streamOf(
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <21> <E0B1> endbfchar endcmap end end',
)
const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${FIRST + 1} 0 R >>`

function pdfOf(words: string): Uint8Array {
  const content = [
    latin(50, 700, words, 12).replace('/H', '/L'),
    latin(50, 650, 'The words of this page are known but for one of them.'),
  ].join('\n')
  return assemblePdf(rawPdf([{ content }], { fonts: `/L ${FIRST} 0 R`, objects: [font, map] }))
}

async function read(words: string) {
  const bytes = pdfOf(words)
  const document = await readDocument({ name: 'a.pdf', bytes })
  const { figures, diagnostics } = await convert({ name: 'a.pdf', bytes }, [])
  const [first] = document.blocks
  return {
    words: first?.kind === 'paragraph' ? first.text.text.split('The')[0]?.trim() : undefined,
    values: figures.map(({ value }) => value),
    codes: diagnostics.map(({ code }) => code),
  }
}

test.each([
  ['between the digits of a number', 'Paid 15099!4%', 'Paid 15099\ufffd4%'],
  ['before its first digit', 'Paid:!5099%', 'Paid:\ufffd5099%'],
])(
  'a glyph nobody knows %s tears it: no value is given, and its place is named',
  async (_, printed, words) => {
    const found = await read(printed)
    expect(found.words).toBe(words)
    expect(found.values).toEqual([])
    expect(found.codes).toContain('number-torn')
  },
)

test('one behind its last digit leaves no number with what it measures', async () => {
  expect(await read('Paid 15099!%')).toMatchObject({ words: 'Paid 15099\ufffd%', values: [] })
})

test('one that touches no number is left out: a bullet, a mark', async () => {
  expect(await read('! Paid 12%')).toMatchObject({ words: 'Paid 12%', values: ['12'] })
  expect(await read('Paid!now 12%')).toMatchObject({ words: 'Paid now 12%', values: ['12'] })
})
