import { withoutRadicals } from '../../../model/radicals.ts'

/** What a glyph stands for: white space, nothing that is known, or a character. */
export interface Character {
  kind: 'space' | 'unmapped' | 'printed'
  char: string
}

/** No Unicode: private use, control, unassigned or half a character, the replacement character. */
const unmapped = /[\p{Co}\p{Cc}\p{Cs}\p{Cn}\ufffd]/u
/** Private characters whose meaning is known: the fonts of Founder's typesetting give the point of decimals so (2221.7). */
const ofVendors: ReadonlyMap<string, string> = new Map([['\u{1001b0}', '.']])
/** Characters that print nothing. */
const nothing = /^[\s\p{Z}\p{Cf}]*$/u
/** Ligatures: printed as the characters they are made of. */
const compatible = /[\ufb00-\ufb06]/u

/** A hyphen that many fonts print for a minus. */
const softHyphen = /\u00ad/g

const known = new Map<string, Character>()
/** Characters a process remembers; documents have some thousands. */
const MOST = 50_000

/** The character a glyph's Unicode stands for. */
export function characterOf(unicode: string): Character {
  const before = known.get(unicode)
  if (before) return before
  if (known.size > MOST) known.clear()
  const named = withoutRadicals(ofVendors.get(unicode) ?? unicode)
  const char = named.normalize(compatible.test(named) ? 'NFKC' : 'NFC').replace(softHyphen, '-')
  const kind = nothing.test(char) ? 'space' : unmapped.test(char) ? 'unmapped' : 'printed'
  const character: Character = { kind, char }
  known.set(unicode, character)
  return character
}
