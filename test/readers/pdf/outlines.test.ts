import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { withoutOutlines } from '../../../src/readers/pdf/host/fonts/bare.ts'
import { builtUrl } from '../../built.ts'
import { folder, root } from '../../command.ts'
import { cff, type Faults, fileOf, trueType } from './fonts.ts'
import { assemblePdf, FIRST, latin, rawPdf } from './raw.ts'

/** Bytes of the largest PDF of the shared corpus that is read both ways here. */
const LARGE = 80_000

const child = fileURLToPath(new URL('outlines-child.mjs', import.meta.url))

/** What the pages of PDFs are with the outlines of their fonts and without: a line a file. */
function bothWays(paths: readonly string[]): string[] {
  const said = execFileSync(process.execPath, [child, builtUrl('src/readers/pdf/host/'), ...paths])
  return said.toString().trim().split('\n')
}

function saved(name: string, bytes: Uint8Array): string {
  const path = join(folder(), name)
  writeFileSync(path, bytes)
  return path
}

/** A page of words in a font with a file. */
function pdfWith(font: string, descriptor: string, file: string): Uint8Array {
  return assemblePdf(
    rawPdf([{ content: latin(50, 700, 'AB 12').replace('/H', '/L') }], {
      fonts: `/L ${FIRST} 0 R`,
      objects: [
        `<< /Type /Font /BaseFont /X ${font} /FontDescriptor ${FIRST + 1} 0 R /FirstChar 65 /LastChar 66 /Widths [500 600] >>`,
        `<< /Type /FontDescriptor /FontName /X /Flags 4 /Ascent 700 /Descent -200 ${descriptor} ${FIRST + 2} 0 R >>`,
        file,
      ],
    }),
  )
}

const withTrueType = (faults?: Faults) =>
  pdfWith('/Subtype /TrueType', '/FontFile2', fileOf(trueType(faults)))
const withCff = (font: Buffer) =>
  pdfWith('/Subtype /Type1', '/FontFile3', fileOf(font, '/Subtype /Type1C'))

describe('a font', () => {
  it('of TrueType that is sound is handed over with one empty glyph', () => {
    const whole = trueType()
    const bare = withoutOutlines(Buffer.from(whole))
    expect(bare.length).toBeLessThan(whole.length / 4)
    expect(bare.subarray(0, 4)).toEqual(whole.subarray(0, 4))
  })

  it.each<[string, Faults]>([
    ['without heights', { without: 'hhea' }],
    ['without places of glyphs', { without: 'loca' }],
    ['whose glyphs are out of order', { places: [...Array.from({ length: 40 }, (_, i) => i), 3] }],
    ['with too few places', { places: [0, 28, 56] }],
    ['that is cut off', { short: 10 }],
  ])('%s is handed over as it is', (_, faults) => {
    const font = trueType(faults)
    expect(withoutOutlines(Buffer.from(font))).toEqual(font)
  })

  it('of CFF keeps all but what its glyphs draw', () => {
    const whole = cff()
    const bare = withoutOutlines(Buffer.from(whole))
    const outlines = whole.length - 17 - 11
    expect(bare.length).toBe(whole.length)
    expect(bare.subarray(0, outlines)).toEqual(whole.subarray(0, outlines))
    expect([...bare.subarray(outlines, outlines + 14)]).toEqual([
      0, 3, 2, 0, 1, 0, 2, 0, 3, 0, 4, 14, 14, 14,
    ])
  })

  it.each([-5, 3, 1 << 20])('of CFF whose outlines stand at %i is left alone', at => {
    const font = cff(at)
    expect(withoutOutlines(Buffer.from(font))).toEqual(font)
  })

  it('is all that is changed: other streams are what they are', () => {
    for (const words of [
      'BT /F1 12 Tf (1.2) Tj ET',
      '\x00\x01\x00\x00',
      '\x01\x00\x04\x01\x00\x00',
    ])
      expect(withoutOutlines(Buffer.from(words, 'latin1')).toString('latin1')).toBe(words)
  })
})

test('pages are the same to the last bit with outlines and without, also with fonts that are damaged', () => {
  const own = [
    saved('truetype.pdf', withTrueType()),
    saved('headless.pdf', withTrueType({ without: 'hhea' })),
    saved(
      'disordered.pdf',
      withTrueType({ places: Array.from({ length: 41 }, (_, i) => (i * 28 * 11) % 1120) }),
    ),
    saved('cut.pdf', withTrueType({ short: 30 })),
    saved('cff.pdf', withCff(cff())),
    saved('lost.pdf', withCff(cff(1 << 20))),
    join(root, 'samples/2021-targets.pdf'),
  ]
  expect(bothWays(own).map(line => line.split(' ').slice(0, 2).join(' '))).toEqual([
    ...Array.from({ length: 6 }, () => 'same 4'),
    expect.stringMatching(/^same [1-9]\d{2,}$/),
  ])
})

const shared = join(root, '../shared')
/** Of so many PDFs one in the suite; all with OUTLINES=all. */
const EACH = 6
const every = process.env['OUTLINES'] === 'all'

describe.runIf(existsSync(shared))('in the shared corpus', () => {
  it('pages are the same with outlines and without', () => {
    const paths = readdirSync(shared, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.pdf') && !name.startsWith('hostile'))
      .map(name => join(shared, name))
      .filter(path => statSync(path).size < LARGE)
      .toSorted()
      .filter((_, i) => every || i % EACH === 0)
    expect(paths.length).toBeGreaterThan(10)
    expect(bothWays(paths).filter(line => !line.startsWith('same'))).toEqual([])
  })
})
