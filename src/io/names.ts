import { TextDecoder } from 'node:util'

/*
 * File names are bytes to the system and words to us. A byte that is no UTF-8 stands in our words as a half of a pair that has no other
 * half (U+DC80 to U+DCFF), which no sound name holds, so that the way back to the bytes is certain.
 */

const BASE = 0xdc00
const STRAY = /[\udc80-\udcff]/u
const ASCII = 0x80

/** A name as it stands in a folder. */
export function nameOf(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes).toString('utf8')
  if (!whole.includes('\ufffd')) return whole
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let name = ''
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find(most => isCharacter(decoder, bytes.subarray(at, at + most)))
    if (length === undefined) name += String.fromCharCode(BASE + (bytes[at] ?? 0))
    else name += decoder.decode(bytes.subarray(at, at + length))
    at += length ?? 1
  }
  return name
}

function isCharacter(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    return decoder.decode(bytes) !== ''
  } catch {
    return false
  }
}

/** A path as the system takes it. */
export function onDisk(path: string): string | Buffer {
  if (!STRAY.test(path)) return path
  const parts = [...path].map(character =>
    STRAY.test(character)
      ? Buffer.from([character.charCodeAt(0) - BASE])
      : Buffer.from(character, 'utf8'),
  )
  return Buffer.concat(parts)
}

/** A path as it is published: bytes that are no UTF-8 as \xE9, and in such a path a backslash by its number as well. */
export function published(path: string): string {
  if (!STRAY.test(path)) return path
  return path.replace(/[\\\udc80-\udcff]/gu, character => {
    const code = character.charCodeAt(0)
    const byte = code < ASCII ? code : code - BASE
    return `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
}
