import { english } from '../lexicon/english.ts'

const longest = Math.max(...Object.keys(english).map(word => word.length))

/** A heading in English, as a name: all of it or nothing, because half a translation misleads. */
export function nameIn(words: string): string | undefined {
  const parts: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = lengths(words.length - at).find(
      size => english[words.slice(at, at + size)] !== undefined,
    )
    if (length === undefined) return undefined
    const part = english[words.slice(at, at + length)] ?? ''
    if (part !== '' && parts.at(-1) !== part) parts.push(part)
    at += length
  }
  const name = parts.join('_').replace(/^(?:and_)+|(?:_and)+$/g, '')
  return /^[a-z]/.test(name) && name.length <= NAME ? name : undefined
}

/** Longer names are no names. */
const NAME = 48

function lengths(room: number): number[] {
  return Array.from({ length: Math.min(longest, room) }, (_, i) => Math.min(longest, room) - i)
}
