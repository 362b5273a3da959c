import { elementsOf, type XmlElement } from '../../../packed/xml-tree.ts'
import { childOf } from '../package/elements.ts'
import { numberOf } from '../package/numbers.ts'

/** A colour and how much of it is seen, 0 to 1. */
export interface Color {
  color: string
  alpha: number
  /** A pattern or a shading, which may let through what is under it. */
  mixed: boolean
}

/** What stands for a pattern or a shading. */
const PATTERN = '#808080'

/** The colour an element `FillColor` or `StrokeColor` writes, in one of the colour spaces of the package. */
export function colorOf(element: XmlElement, colorSpaces: ReadonlyMap<string, XmlElement>): Color {
  const { Value, Index, ColorSpace, Alpha } = element.attributes
  const alpha = Math.min(1, Math.max(0, numberOf(Alpha, 255) / 255))
  if (elementsOf(element).some(({ name }) => name !== 'ColorSpace'))
    return { color: PATTERN, alpha, mixed: true }
  const space = colorSpaces.get(ColorSpace ?? '')
  const bits = numberOf(space?.attributes['BitsPerComponent'], 8)
  const most = 2 ** Math.min(16, Math.max(1, bits)) - 1
  const palette = space && childOf(space, 'Palette')
  const indexed = Index === undefined ? undefined : palette && elementsOf(palette)[Number(Index)]
  const words = Value ?? (indexed ? indexed.children.join('') : '')
  return { color: hexOf(partsOf(words, most)), alpha, mixed: false }
}

/** Decimal numbers or hexadecimal ones after a `#`, 0 to 1. */
function partsOf(words: string, most: number): number[] {
  const parts = words.split(/[\s,]+/).filter(part => part !== '')
  return parts.map(part => {
    const value = part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number(part)
    return Number.isFinite(value) ? Math.min(1, Math.max(0, value / most)) : 0
  })
}

/** One part is a grey, three are red, green and blue, four are inks. */
function hexOf(parts: readonly number[]): string {
  const [first = 0, second = first, third = first, black] = parts
  const rgb =
    black === undefined
      ? [first, second, third]
      : [first, second, third].map(ink => (1 - ink) * (1 - black))
  return `#${rgb
    .map(part =>
      Math.round(255 * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
