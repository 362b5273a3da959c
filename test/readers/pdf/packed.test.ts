import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buffersOf, type Painted, unpack } from '../../../src/readers/pages/paint/packed.ts'
import { PageRecord } from '../../../src/readers/pages/paint/record.ts'

const number = fc.double({ noNaN: true })
const box = { x0: number, top: number, x1: number, bottom: number }
const word = fc.string({ unit: 'grapheme', maxLength: 3 })
const painted: fc.Arbitrary<Painted> = fc.record({
  content: fc.record({
    page: fc.nat(),
    width: number,
    height: number,
    glyphs: fc.array(
      fc.record({
        ...box,
        char: word,
        baseline: number,
        size: number,
        font: word,
        bold: fc.boolean(),
        color: word,
        angle: fc.nat(359),
        mode: fc.nat(7),
        space: fc.boolean(),
      }),
    ),
    segments: fc.array(
      fc.record({
        orientation: fc.constantFrom('h' as const, 'v' as const),
        position: number,
        start: number,
        end: number,
        width: number,
        kind: fc.constantFrom('line' as const, 'edge' as const),
        color: word,
        dashed: fc.boolean(),
      }),
    ),
    slants: fc.array(number),
    imageCoverage: number,
    unmapped: fc.nat(),
    hidden: fc.array(
      fc.record({
        ...box,
        char: word,
        reason: fc.constantFrom(
          'clipped' as const,
          'invisible' as const,
          'tiny' as const,
          'covered' as const,
          'white-on-white' as const,
          'doubled' as const,
          'watermark' as const,
        ),
      }),
    ),
    omitted: fc.constant({}),
  }),
  fills: fc.array(fc.record({ ...box, color: word, after: fc.nat(10), covers: fc.boolean() })),
})

/** Takes a page down as its operators would: an area that is filled comes after so many glyphs. */
function recorded({ content, fills }: Painted): PageRecord {
  const record = new PageRecord(content.page, content.width, content.height)
  record.imageCoverage = content.imageCoverage
  record.unmapped = content.unmapped
  record.slants.push(...content.slants)
  for (let order = 0; order <= content.glyphs.length; order++) {
    for (const { after, color, covers, ...box } of fills)
      if (after === order) record.fill(box, color, covers)
    const glyph = content.glyphs[order]
    if (!glyph) break
    const { x0, top, x1, bottom, char, baseline, size, font, bold, color, angle, mode } = glyph
    const { space } = glyph
    record.glyph(x0, top, x1, bottom, char, baseline, size, font, bold, color, angle, mode, space)
  }
  for (const segment of content.segments) record.segment(segment)
  for (const { x0, top, x1, bottom, char, reason } of content.hidden)
    record.hide(x0, top, x1, bottom, char, reason)
  return record
}

test('a page that is taken down, moved to another thread and unpacked is the page it was', () => {
  fc.assert(
    fc.property(painted, page => {
      const glyphs = page.content.glyphs.length
      const fills = page.fills
        .map(fill => ({ ...fill, after: Math.min(fill.after, glyphs) }))
        .sort((a, b) => a.after - b.after)
      const packed = recorded({ ...page, fills }).packed()
      const moved = structuredClone(packed, { transfer: buffersOf(packed) })
      expect(packed.glyphs).toHaveLength(0)
      expect(unpack(moved)).toEqual({ ...page, fills })
    }),
  )
})
