import { type Format, formats } from './list.ts'
import { encodingOf, foreignKind, signedFormat } from './sniff.ts'

/** Bytes that are looked at. */
const HEAD = 65_536

/** What bytes without a name are by themselves; undefined where they are a kind of file no reader exists for. */
export function guessFormat(bytes: Uint8Array): Format | undefined {
  const signed = signedFormat(String.fromCharCode(...bytes.subarray(0, 1024)), bytes)
  if (signed !== undefined) return signed
  if (foreignKind(String.fromCharCode(...bytes.subarray(0, 8))) !== undefined) return undefined
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, HEAD))
  return formats.find(({ shows, suits = shows }) => suits?.(head))?.name ?? 'text'
}
