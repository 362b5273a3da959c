/** Red, green and blue of `#rrggbb`, 0 to 1. */
function partsOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16) || 0
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

/** How far two colours are apart in the part they differ in most, 0 to 1. */
export function distance(a: string, b: string): number {
  if (a === b) return 0
  const other = partsOf(b)
  return Math.max(...partsOf(a).map((part, i) => Math.abs(part - (other[i] ?? 0))))
}

/** How light a colour is, 0 (black) to 1 (white). */
export function lightness(color: string): number {
  const [red, green, blue] = partsOf(color)
  return 0.3 * red + 0.59 * green + 0.11 * blue
}

/** A colour as it looks over white when it lets it through. */
export function overWhite(color: string, alpha: number): string {
  if (alpha >= 1) return color
  const mixed = partsOf(color).map(part =>
    Math.round(255 * (1 - (1 - part) * alpha))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mixed.join('')}`
}
