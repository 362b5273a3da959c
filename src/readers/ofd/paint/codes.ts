import type { XmlElement } from '../../../packed/xml-tree.ts'
import { numberOf } from '../package/numbers.ts'

/** What is printed at one place: usually a character and its glyph; several of one, one of several, where the font has ligatures. */
export interface Code {
  text: string
  glyphs: number
}

/** Glyphs one group of characters may become. */
const MOST = 32

/** The characters of a TextCode, grouped as its CGTransforms say. */
export function codesOf(text: string, transforms: readonly XmlElement[]): Code[] {
  const characters = [...text]
  const groups = new Map<number, { codes: number; glyphs: number }>()
  for (const { attributes } of transforms) {
    const codes = numberOf(attributes['CodeCount'], 1)
    const glyphs = numberOf(attributes['GlyphCount'], 1)
    if (codes !== glyphs && codes > 0 && glyphs > 0 && codes <= MOST && glyphs <= MOST)
      groups.set(numberOf(attributes['CodePosition'], 0), { codes, glyphs })
  }
  if (groups.size === 0) return characters.map(character => ({ text: character, glyphs: 1 }))
  const codes: Code[] = []
  for (let at = 0; at < characters.length; ) {
    const group = groups.get(at) ?? { codes: 1, glyphs: 1 }
    codes.push({ text: characters.slice(at, at + group.codes).join(''), glyphs: group.glyphs })
    at += group.codes
  }
  return codes
}
