import { type Format, formats } from './list.ts'
import { foreignKind, signedFormat } from './sniff.ts'

/** Bytes that are looked at. */
const HEAD = 65_536

/** What bytes without a name are by themselves; undefined where they are a kind of file no reader exists for. */
export function guessFormat(bytes: Uint8Array): Format | undefined {
  const signed = signedFormat(String.fromCharCode(...bytes.subarray(0, 1024)))
  if (signed !== undefined) return signed
  if (foreignKind(String.fromCharCode(...bytes.subarray(0, 8))) !== undefined) return undefined
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, HEAD))
  return formats.find(({ shows, suits = shows }) => suits?.(head))?.name ?? 'text'
}

/** By a byte order mark; else one byte a character, which leaves every sign of a format where it is. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1'
}
