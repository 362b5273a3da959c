import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import { SourceError } from '../model/errors.ts'
import { withoutRadicals } from '../model/radicals.ts'
import { invalidBytes, isMostlyUtf8, loosely } from './invalid.ts'
import { implausible } from './plausible.ts'

export interface Decoded {
  /** Every later offset counts UTF-16 units of this text, after the byte order mark. */
  text: string
  /** WHATWG name. */
  encoding: string
  diagnostics: Diagnostic[]
}

/** Bytes looked at to tell GBK from Big5. */
const SAMPLE = 65_536

/**
 * Bytes → text: byte order mark, then the charset `declaredIn` finds (HTML only; bytes that are plainly UTF-8 go before it), then strict UTF-8, then strict GB18030.
 * Bytes that are valid UTF-8 and make no sense are not tried as anything else: by chance they would never be valid. Where nothing fits
 * but for a few bytes, those are marked and counted.
 * Throws SourceError `encoding-unknown` when nothing fits and `encoding-implausible` when what fits cannot be meant.
 */
export function decode(
  bytes: Uint8Array,
  declaredIn: (bytes: Uint8Array) => string | null = () => null,
): Decoded {
  const marked = byteOrderMark(bytes)
  const declared = marked === null ? declaredIn(bytes) : null
  const unicode = marked === null ? tryDecode(bytes, 'utf-8') : null
  if (marked === null && unicode === null && isMostlyUtf8(bytes, declared === null))
    return nearly(bytes, 'utf-8', declared) ?? refused(['utf-8'], null)
  const candidates = marked !== null ? [marked] : candidatesOf(bytes, declared, unicode)
  let doubt: string | null = null
  for (const encoding of candidates) {
    const text = encoding === 'utf-8' && marked === null ? unicode : tryDecode(bytes, encoding)
    if (text === null) continue
    const reason = implausible(text)
    if (reason !== null) {
      doubt ??= `as ${encoding}: ${reason}`
      if (encoding === 'utf-8') break
      continue
    }
    const diagnostics = [...conflict(declared, encoding), ...damage(text)]
    return { text: withoutRadicals(text), encoding, diagnostics }
  }
  const damaged = doubt === null ? candidates : []
  for (const encoding of damaged) {
    const found = nearly(bytes, encoding, declared)
    if (found !== null) return found
  }
  return refused(candidates, doubt)
}

/** Bytes of which a few are not valid, read with those marked; null where they are more, or what is read makes no sense. */
function nearly(bytes: Uint8Array, encoding: string, declared: string | null): Decoded | null {
  const text = loosely(bytes, encoding)
  if (text === null || implausible(text.replaceAll('\ufffd', '')) !== null) return null
  const told = invalidBytes(text, encoding)
  const diagnostics = [...conflict(declared, encoding), told, ...damage(text)]
  return { text: withoutRadicals(text), encoding, diagnostics }
}

function conflict(declared: string | null, encoding: string): Diagnostic[] {
  if (declared === null || encoding === declared) return []
  const message = `declared ${declared}, but the bytes are ${encoding}; read as ${encoding}`
  return [diagnostic('encoding-conflict', message)]
}

function refused(candidates: readonly string[], doubt: string | null): never {
  const tried = candidates.join(', ')
  if (doubt !== null) {
    throw new SourceError(
      'encoding-implausible',
      `tried ${tried}; the text makes no sense ${doubt}. ${doubt.startsWith('as utf-8') ? 'It was broken before it was saved: take it from its origin again.' : 'Save the file as UTF-8.'}`,
    )
  }
  throw new SourceError(
    'encoding-unknown',
    `the bytes are not valid ${tried}. Save the file as UTF-8.`,
  )
}

/** Where characters were lost: a NUL stands for nothing, and parsers of HTML drop it from the middle of a number. */
function damage(text: string): Diagnostic[] {
  const first = text.indexOf('\0')
  if (first < 0) return []
  const count = text.split('\0').length - 1
  const message = `${count} NUL characters stand in the text, the first at ${first}: what stood there is lost, and numbers around it are not to be trusted; take the file from its origin again`
  return [diagnostic('text-damaged', message, [{ kind: 'text', start: first, end: first + 1 }])]
}

/** What bytes without a mark may be, the likeliest first: what can only be meant as UTF-8 (valid, and not ASCII alone) is, whatever is declared. */
function candidatesOf(bytes: Uint8Array, declared: string | null, unicode: string | null) {
  const sure = unicode !== null && unicode.length < bytes.length - UTF8_PROOF
  const big5 = unicode === null && isBig5(bytes)
  const all = [sure ? 'utf-8' : null, declared, 'utf-8', big5 ? 'big5' : null, 'gb18030']
  return [...new Set(all)].filter(encoding => encoding !== null)
}

/** Share of characters whose second byte is below that of any character of GB2312, above which a text is Big5. */
const LOW = 0.2

/** Big5 has half of its characters where GBK has rare ones alone: nearly all pairs of a GBK text end in a high byte. */
function isBig5(bytes: Uint8Array): boolean {
  let pairs = 0
  let low = 0
  for (let i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
    if ((bytes[i] ?? 0) < 0x81) continue
    const second = bytes[i + 1] ?? 0
    i += 1
    pairs += 1
    if (second >= 0x40 && second <= 0x7e) low += 1
  }
  return pairs > 3 && low > LOW * pairs
}

/** Bytes of multi-byte characters beyond their first that are no accident. */
const UTF8_PROOF = 8

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
