import { expect, test } from 'vitest'
import { recognisePage } from '../../../src/readers/scans/page.ts'
import { asTheyLay } from '../../../src/readers/scans/straight.ts'
import { bars, fake, fill, paper } from './picture.ts'

const DPI = 200
const points = 72 / DPI

function pageWith(draw: (page: ReturnType<typeof paper>) => void) {
  const gray = paper(800, 400)
  draw(gray)
  return { page: 3, width: 288, height: 144, dpi: DPI, gray }
}

const words = (content: { glyphs: { char: string }[] }) =>
  content.glyphs.map(({ char }) => char).join('')

test('characters have the boxes of their ink, in points, and rulings are lines', async () => {
  const picture = pageWith(page => {
    bars(page, 100, 100, 5)
    fill(page, { x0: 80, x1: 400, top: 150, bottom: 153 })
  })
  const { content, words: read, doubts } = await recognisePage(picture, fake(['12345', '12345']))
  expect(words(content)).toBe('12345')
  expect(doubts).toEqual([])
  expect(read).toHaveLength(1)
  expect(read[0]?.sure).toBeCloseTo(0.9)
  expect(content.page).toBe(3)
  const [first] = content.glyphs
  expect(first?.x0).toBeLessThanOrEqual(100 * points)
  expect(first?.x1).toBeGreaterThanOrEqual(108 * points)
  expect(content.segments.map(({ orientation, start, end }) => [orientation, start, end])).toEqual([
    ['h', 80 * points, 400 * points],
  ])
})

test('a number the second reading sees differently is left out, with both readings', async () => {
  const picture = pageWith(page => bars(page, 100, 100, 4))
  const { content, doubts } = await recognisePage(picture, fake(['3.0%', '3.09']))
  expect(words(content)).toBe('\ufffd\ufffd\ufffd\ufffd')
  expect(doubts.map(({ readings, page }) => [readings, page])).toEqual([[['3.0%', '3.09'], 3]])
  expect(doubts[0]?.box.x0).toBeLessThanOrEqual(100 * points)
})

test('a sign the network does not see is ink nobody read: the number is left out', async () => {
  /** Four bars, of which both readings see the last three and none sees the first. */
  const picture = pageWith(page => bars(page, 100, 100, 4))
  const { content, doubts } = await recognisePage(picture, fake(['156', '156']))
  expect(words(content)).toBe('\ufffd\ufffd\ufffd')
  expect(doubts[0]?.why).toContain('ink')
})

test('words without digits are read once', async () => {
  const picture = pageWith(page => {
    bars(page, 100, 100, 4)
    bars(page, 100, 200, 2)
  })
  const { content } = await recognisePage(picture, fake(['abca', '77', '77']))
  expect(words(content)).toBe('abca77')
})

test('places on a page that was laid straight are told where they lie', () => {
  const box = { x0: 100, x1: 140, top: 20, bottom: 30 }
  const anchors = [{ kind: 'page' as const, page: 1, box }]
  const text = {
    text: '12',
    runs: [
      { start: 0, end: 2, anchor: { kind: 'page' as const, page: 1, box }, edges: [100, 120, 140] },
    ],
  }
  const raw = {
    format: 'pdf' as const,
    facts: {},
    blocks: [{ kind: 'paragraph' as const, text }],
    omitted: {},
    diagnostics: [
      { code: 'page-recognised' as const, severity: 'warning' as const, message: '', anchors },
    ],
  }
  const lay = { skew: 2, width: 288, height: 144 }
  const { blocks, diagnostics } = asTheyLay(raw, new Map([[1, lay]]))
  const [place] = diagnostics[0]?.anchors ?? []
  /** Right of the middle and above it, a page that lies clockwise has it lower and further right. */
  const middle = { x: 144, y: 72 }
  const at = (x: number, y: number) => {
    const angle = (2 * Math.PI) / 180
    const [across, down] = [x - middle.x, y - middle.y]
    return [
      across * Math.cos(angle) - down * Math.sin(angle) + middle.x,
      across * Math.sin(angle) + down * Math.cos(angle) + middle.y,
    ]
  }
  for (const [x = 0, y = 0] of [at(100, 20), at(140, 20), at(100, 30), at(140, 30)]) {
    if (place?.kind !== 'page') throw new Error('no page')
    expect(x).toBeGreaterThanOrEqual(place.box.x0 - 1e-9)
    expect(x).toBeLessThanOrEqual(place.box.x1 + 1e-9)
    expect(y).toBeGreaterThanOrEqual(place.box.top - 1e-9)
    expect(y).toBeLessThanOrEqual(place.box.bottom + 1e-9)
  }
  const [block] = blocks
  expect(block?.kind === 'paragraph' && block.text.runs[0]?.edges).toHaveLength(3)
  expect(asTheyLay(raw, new Map())).toBe(raw)
})
