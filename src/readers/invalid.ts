import type { Anchor } from '../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'

/** What stands in a text for bytes that are no character. */
const MARK = '\ufffd'
/** A text may lose one place and one more for so many characters, and a character in each of so many. */
const CHARACTERS_A_LOSS = 25
const CHARACTERS_A_MARK = 10
/** Places that are told one by one. */
const MOST_PLACES = 20
/** Characters of several bytes for each place that is none, above which bytes are UTF-8: in other encodings nearly all places are none. */
const SURE = 5

/**
 * Bytes as text with a mark for every place that is no character; null where those are not few, or the encoding is unknown.
 * In encodings whose characters are pairs of bytes what stands around such a place may be paired wrongly: it is marked as well, from
 * one character of ASCII to the next.
 */
export function loosely(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding).decode(bytes)
    if (!isFew(text)) return null
    if (encoding.startsWith('utf-')) return text
    return text.replace(/[^\0-\x7f]*\ufffd[^\0-\x7f]*/g, words => MARK.repeat(words.length))
  } catch {
    return null
  }
}

function isFew(text: string): boolean {
  const places = placesIn(text)
  const marks = places.reduce((sum, { start, end }) => sum + end - start, 0)
  if (places.length > 1 + text.length / CHARACTERS_A_LOSS) return false
  return marks <= 1 + text.length / CHARACTERS_A_MARK
}

function placesIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\ufffd+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

/**
 * Whether bytes that are no valid UTF-8 are meant as it: by the characters of three bytes and more, which no other encoding makes by chance,
 * or (`alone`: nothing else is declared) by single bytes between letters of ASCII, which GB18030 would read as Han characters.
 */
export function isMostlyUtf8(bytes: Uint8Array, alone: boolean): boolean {
  const { long, lost, narrow } = counted(bytes)
  return long > SURE * lost || (alone && long === 0 && narrow)
}

/** What is told of a text with places that are no character. */
export function invalidBytes(text: string, encoding: string): Diagnostic {
  const places = placesIn(text)
  const count =
    places.length === 1 ? 'one place of the text is' : `${places.length} places of the text are`
  const message = `${count} not valid ${encoding}, the first at ${places[0]?.start}: marked “${MARK}”; numbers beside such a mark are left out, take the file from its origin again`
  const anchors = places
    .slice(0, MOST_PLACES)
    .map(({ start, end }): Anchor => ({ kind: 'text', start, end }))
  return diagnostic('bytes-invalid', message, anchors)
}

/** Characters of three bytes and more, places that are none, and whether those are a few single bytes between letters of ASCII. */
function counted(bytes: Uint8Array): { long: number; lost: number; narrow: boolean } {
  let [long, lost, between, ascii] = [0, 0, 0, 0]
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      ascii += 1
      at += 1
      continue
    }
    const length = lengthAt(bytes, at)
    if (length >= 3) long += 1
    if (length === 0) {
      lost += 1
      if ((bytes[at + 1] ?? 0) < 0x80 && (bytes[at - 1] ?? 0) < 0x80) between += 1
    }
    at += Math.max(1, length)
  }
  return { long, lost, narrow: between === lost && lost <= 1 + ascii / CHARACTERS_A_LOSS }
}

/** Bytes of the character of UTF-8 that stands here; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  if (first > 0xf4) return 0
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  return length
}
