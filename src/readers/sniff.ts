import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import { SourceError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { extensions, type Format, formats } from './list.ts'
import { partNames } from './part-names.ts'

/** Files in these are documents of a run that finds the optional package. */
const PEER = ' (with `npm install 7z-wasm` a run reads the files in it)'

/** First bytes that tell a format no reader exists for. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['GIF8', 'GIF image'],
  ['PK\x03\x04', 'ZIP archive or office package'],
  ['PK\x05\x06', 'empty ZIP archive'],
  ['7z\xbc\xaf', `7z archive${PEER}`],
  ['Rar!', `RAR archive${PEER}`],
  ['\xd0\xcf\x11\xe0', 'OLE file (old Word or Excel)'],
  ['\x1f\x8b', 'gzip archive'],
  ['{\\rtf', 'RTF document'],
]
/** What an office program puts in place of a document that has a password. */
const ENCRYPTED = 'EncryptedPackage'

/** More NUL bytes than this in the first 1024 are no text; a few are the dirt of a conversion. */
const NULS = 32

/** Bytes a signature is looked for in, and bytes text is judged by. */
const HEAD = 1024
const SHOWN = 65_536

/** The format of a source, and what there is to say of it where its name says another. */
export interface Sniffed {
  format: string
  mismatch?: Diagnostic
}

/** The format of a source by what is declared, its first bytes, then its name. Throws SourceError when no reader can exist. */
export function sniffFormat({ name, bytes, format }: Source): Sniffed {
  if (bytes.length === 0) throw new SourceError('source-empty', `the file has no bytes`)
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = format ?? extensions.get(extension)
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const signed = signedFormat(head, bytes)
  if (signed !== undefined && named !== undefined && isPicture(signed) && !isPicture(named))
    throw new SourceError(
      'format-mismatch',
      `named as ${named}, but the bytes are a ${signed.toUpperCase()} image`,
    )
  if (signed !== undefined) return otherwise(signed, named)
  const foreign = foreignKind(head)
  if (named !== undefined && isCut(head, bytes, named))
    throw new SourceError(
      'source-truncated',
      `named as ${named}, but the directory of the package is not in it: the file is cut off or damaged`,
    )
  if (foreign !== undefined && named !== undefined) {
    throw new SourceError('format-mismatch', `named as ${named}, but the bytes are a ${foreign}`)
  }
  if (foreign !== undefined || named === undefined) {
    throw new SourceError(
      'format-unsupported',
      `no reader for ${foreign ?? (extension === '' ? 'files whose name has no extension' : `“.${extension}” files`)}`,
    )
  }
  const lacking = lackedBy(named)
  if (lacking?.shown === true) {
    const shown = isBinary(head) ? undefined : shownFormat(bytes, true)
    if (shown !== undefined) return otherwise(shown, named)
  }
  if (lacking !== undefined) {
    throw new SourceError('format-mismatch', `named as ${named}, but there is no ${lacking.words}`)
  }
  if (isBinary(head)) {
    throw new SourceError(
      'format-mismatch',
      `named as ${named}, but the bytes are binary (many NUL among the first 1024)`,
    )
  }
  return { format: named === 'text' ? (shownFormat(bytes, false) ?? named) : named }
}

function isPicture(format: string): boolean {
  return formats.some(({ name, picture }) => name === format && picture === true)
}

/** What a file named as a format with a signature lacks; packages are often tables of other formats under their name. */
function lackedBy(named: string): { words: string; shown: boolean } | undefined {
  const line = formats.find(({ name }) => name === named)
  const words = line?.signature?.words ?? line?.package?.words
  return words === undefined ? undefined : { words, shown: line?.package !== undefined }
}

function otherwise(format: Format, named: string | undefined): Sniffed {
  const isPackage = formats.some(line => line.name === named && line.package !== undefined)
  if (named === format || !isPackage) return { format }
  const mismatch = diagnostic(
    'format-mismatch',
    `named as ${named}; it is read as the ${format} it is`,
  )
  return { format, mismatch: { ...mismatch, severity: 'info' } }
}

/** Whether a file begins as the package its name says it is, and has no directory of what it holds. */
function isCut(head: string, bytes: Uint8Array, named: string): boolean {
  const isPackage = formats.some(line => line.name === named && line.package !== undefined)
  return (
    isPackage &&
    ['PK', '\xd0\xcf'].some(magic => head.startsWith(magic)) &&
    partNames(bytes).length === 0
  )
}

function isBinary(head: string): boolean {
  const wide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')
  return !wide && head.split('\0').length > NULS
}

/** The format whose signature or parts these bytes hold, whatever the file is named. */
export function signedFormat(head: string, bytes: Uint8Array): Format | undefined {
  const signed = formats.find(({ signature }) => signature?.begins(head))?.name
  if (signed !== undefined) return signed
  const parts = partNames(bytes)
  const packed = formats.find(line => line.package?.holds(parts))?.name
  if (packed === undefined && parts.includes(ENCRYPTED))
    throw new SourceError('source-encrypted', 'the document has a password; nothing of it is read')
  return packed
}

/** The kind of file that begins like this, of those no reader exists for. */
export function foreignKind(head: string): string | undefined {
  return FOREIGN.find(([magic]) => head.startsWith(magic))?.[1]
}

/** What a file named as plain text shows itself to be, or (`suiting`) what text under any other name is. */
function shownFormat(bytes: Uint8Array, suiting: boolean): Format | undefined {
  const head = new TextDecoder(suiting ? encodingOf(bytes) : 'latin1').decode(
    bytes.subarray(0, SHOWN),
  )
  return formats.find(({ shows, suits = shows }) => (suiting ? suits : shows)?.(head))?.name
}

/** By a byte order mark; else one byte a character, which leaves every sign of a format where it is. */
export function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1'
}
