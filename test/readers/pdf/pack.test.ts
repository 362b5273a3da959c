import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buffersOf, type Painted, pack, unpack } from '../../../src/readers/pdf/pack.ts'

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
        angle: number,
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
  fills: fc.array(fc.record({ ...box, color: word, after: fc.nat(), covers: fc.boolean() })),
})

test('a page that is packed, moved to another thread and unpacked is the page it was', () => {
  fc.assert(
    fc.property(painted, page => {
      const packed = pack(page)
      const moved = structuredClone(packed, { transfer: buffersOf(packed) })
      expect(packed.glyphs).toHaveLength(0)
      expect(unpack(moved)).toEqual(page)
    }),
  )
})
