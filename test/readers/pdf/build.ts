import { assemblePdf, streamOf } from './raw.ts'

/** What is printed on a page of 595 × 842 points: words at a place of their baseline, and rulings; y counts from the top. */
export interface Printed {
  words?: readonly (readonly [
    x: number,
    y: number,
    words: string,
    size?: number,
    angle?: 0 | 90 | 270,
  ])[]
  rules?: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]
  /** Areas in grey, under everything else. */
  shades?: readonly (readonly [x0: number, top: number, x1: number, bottom: number])[]
  /** Filled squares: the middle and the side. */
  squares?: readonly (readonly [x: number, y: number, side: number])[]
}

const HEIGHT = 842

/** The bytes of a small PDF. Words are set in a Chinese font that is not embedded, a full em a character, half an em for ASCII. */
export function buildPdf(pages: readonly Printed[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  for (const [i, page] of pages.entries()) {
    const content = contentOf(page)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      streamOf(content),
    )
  }
  return assemblePdf(objects)
}

/** Directions of writing, clockwise as displayed. */
const turns = { 0: '1 0 0 1', 90: '0 -1 1 0', 270: '0 1 -1 0' }

function contentOf({ words = [], rules = [], shades = [], squares = [] }: Printed): string {
  const lines = rules.map(
    ([x0, y0, x1, y1]) => `0.5 w ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`,
  )
  const set = words.map(([x, y, text, size = 10, angle = 0]) => {
    const hex = [...text].map(char => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
    return `BT /F1 ${size} Tf ${turns[angle]} ${x} ${HEIGHT - y} Tm <${hex}> Tj ET`
  })
  const filled = squares.map(
    ([x, y, side]) => `${x - side / 2} ${HEIGHT - y - side / 2} ${side} ${side} re f`,
  )
  const grey = shades.map(
    ([x0, top, x1, bottom]) =>
      `0.85 g ${x0} ${HEIGHT - bottom} ${x1 - x0} ${bottom - top} re f 0 g`,
  )
  return [...grey, ...lines, ...filled, ...set].join('\n')
}

/** Horizontal and vertical rules of a grid. */
export function grid(
  xs: readonly number[],
  ys: readonly number[],
): [number, number, number, number][] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  return [
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
    ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
  ]
}
