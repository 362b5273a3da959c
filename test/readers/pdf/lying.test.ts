import { expect, test } from 'vitest'
import { readDocument } from '../../../src/read.ts'
import { assemblePdf, FIRST, latin, rawPdf, streamOf } from './raw.ts'

/** A map of characters that shifts each of these codes by so many. */
const mapOf = (codes: readonly number[], by: number) =>
  streamOf(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange ${codes.length} beginbfchar ${codes.map(code => `<${code.toString(16).padStart(2, '0')}> <00${(code + by).toString(16).padStart(2, '0')}>`).join(' ')} endbfchar endcmap end end`,
  )

async function told(font: string, map: string, words: string) {
  const pages = [
    { content: latin(50, 700, words, 12).replace('/H', '/L') },
    { content: latin(50, 700, '12') },
  ]
  const bytes = assemblePdf(
    rawPdf(pages, {
      fonts: `/L ${FIRST} 0 R`,
      objects: [`${font} /ToUnicode ${FIRST + 1} 0 R >>`, map],
    }),
  )
  const { diagnostics } = await readDocument({ name: 'a.pdf', bytes })
  return diagnostics.map(
    ({ code, anchors: [at], message }) =>
      `${code} ${at?.kind === 'page' && at.page} ${/\(.*\)/.exec(message)?.[0]}`,
  )
}

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding'
const names = `${helvetica} << /Type /Encoding /Differences [33 /one /two /three] >>`

test('digits of a standard encoding that are mapped to others are told on their page', async () => {
  expect(await told(`${helvetica} /WinAnsiEncoding`, mapOf([0x31, 0x32], 5), '12')).toEqual([
    'text-layer-doubtful 1 (1 → 6, 2 → 7)',
  ])
})

test('so are digits by the names of their glyphs, wherever they stand', async () => {
  expect(await told(names, mapOf([33, 34, 35], 0x34 - 33), '!"#')).toEqual([
    'text-layer-doubtful 1 (1 → 4, 2 → 5, 3 → 6)',
  ])
  expect(await told(names, mapOf([33, 34, 35], 0x31 - 33), '!"#')).toEqual([])
})

test('a letter that is mapped to a digit is told, a digit mapped to itself is not', async () => {
  expect(await told(`${helvetica} /WinAnsiEncoding`, mapOf([0x41], -0x10), 'A')).toEqual([
    'text-layer-doubtful 1 (A → 1)',
  ])
  expect(await told(`${helvetica} /WinAnsiEncoding`, mapOf([0x31, 0x41], 0), '1A')).toEqual([])
})
