/*
 * What a page shows and what its map of characters says can differ: the page shows 1234, the map says 9876. Of most fonts that cannot be
 * seen; of those that name their glyphs (one, two) or take their characters from a standard encoding, the name and the map can be held
 * against each other. A symbolic font gives its glyphs any names.
 */

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
/** Codes of a simple font. */
const CODES = 256
const ZERO = 0x30
const DIGIT = /^[0-9]$/
/** Names of glyphs that are surely no digits. */
const OTHER = /^(?:[A-Za-z]|period|comma|percent|hyphen|minus|plus)$/

/** Digits of a font, as pdf.js knows it, that are mapped to other characters: 1 → 9. */
export function contradictions(font: unknown): string[] {
  const names = namesOf(font)
  const map = part(font, 'toUnicode')
  if (names === null || !(map instanceof Object)) return []
  const get: unknown = Reflect.get(map, 'get')
  if (typeof get !== 'function') return []
  return names.flatMap((name, code) => {
    const mapped: unknown = name === '' ? undefined : get.call(map, code)
    if (typeof mapped !== 'string' || mapped === '') return []
    const digit = digits.indexOf(name)
    if (digit >= 0 && mapped !== String(digit)) return [`${digit} → ${mapped}`]
    return OTHER.test(name) && DIGIT.test(mapped) ? [`${name} → ${mapped}`] : []
  })
}

/** Names of the glyphs of a font by their codes, '' where none is sure; null where none is. */
function namesOf(font: unknown): string[] | null {
  if (part(font, 'composite') === true) {
    const standard = part(part(font, 'cMap'), 'builtInCMap') === true
    return standard ? Array.from({ length: CODES }, (_, code) => digits[code - ZERO] ?? '') : null
  }
  const own = part(font, 'differences')
  const others = part(font, 'isSymbolicFont') === true ? undefined : part(font, 'defaultEncoding')
  return Array.from({ length: CODES }, (_, code) => nameAt(own, code) || nameAt(others, code))
}

function nameAt(names: unknown, code: number): string {
  const name: unknown = Array.isArray(names) ? names[code] : undefined
  return typeof name === 'string' ? name : ''
}

function part(of: unknown, name: string): unknown {
  return of instanceof Object ? Reflect.get(of, name) : undefined
}

/** Lets go of the bytes of a font, which pdf.js keeps where more is asked of it. */
export function lighten(font: unknown): void {
  const clear = part(font, 'clearData')
  if (typeof clear === 'function') clear.call(font)
}
