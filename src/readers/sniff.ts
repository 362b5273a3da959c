import { SourceError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { extensions, type Format, formats } from './list.ts'

/** First bytes that tell a format no reader exists for. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'PNG image'],
  ['\xff\xd8\xff', 'JPEG image'],
  ['GIF8', 'GIF image'],
  ['II*\0', 'TIFF image'],
  ['PK\x03\x04', 'ZIP archive or office package'],
  ['PK\x05\x06', 'empty ZIP archive'],
  ['7z\xbc\xaf', '7z archive'],
  ['Rar!', 'RAR archive'],
  ['\xd0\xcf\x11\xe0', 'OLE file (old Word or Excel)'],
  ['\x1f\x8b', 'gzip archive'],
]

/** More NUL bytes than this in the first 1024 are no text; a few are the dirt of a conversion. */
const NULS = 32

/** Bytes a signature is looked for in, and bytes text is judged by. */
const HEAD = 1024
const SHOWN = 65_536

/** The format of a source by what is declared, its first bytes, then its name. Throws SourceError when no reader can exist. */
export function sniffFormat({ name, bytes, format }: Source): string {
  if (bytes.length === 0) throw new SourceError('source-empty', `the file has no bytes`)
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = format ?? extensions.get(extension)
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const signed = signedFormat(head)
  if (signed !== undefined) return signed
  const foreign = foreignKind(head)
  if (foreign !== undefined && named !== undefined) {
    throw new SourceError('format-mismatch', `named as ${named}, but the bytes are a ${foreign}`)
  }
  if (foreign !== undefined || named === undefined) {
    throw new SourceError(
      'format-unsupported',
      `no reader for ${foreign ?? (extension === '' ? 'files whose name has no extension' : `“.${extension}” files`)}`,
    )
  }
  const lacking = formats.find(line => line.name === named)?.signature?.words
  if (lacking !== undefined) {
    throw new SourceError('format-mismatch', `named as ${named}, but there is no ${lacking}`)
  }
  const wide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')
  if (!wide && head.split('\0').length > NULS) {
    throw new SourceError(
      'format-mismatch',
      `named as ${named}, but the bytes are binary (many NUL among the first 1024)`,
    )
  }
  return named === 'text' ? (shownFormat(bytes) ?? named) : named
}

/** The format whose signature these first bytes hold, whatever the file is named. */
export function signedFormat(head: string): Format | undefined {
  return formats.find(({ signature }) => signature?.begins(head))?.name
}

/** The kind of file that begins like this, of those no reader exists for. */
export function foreignKind(head: string): string | undefined {
  return FOREIGN.find(([magic]) => head.startsWith(magic))?.[1]
}

/** What a file named as plain text shows itself to be. */
function shownFormat(bytes: Uint8Array): Format | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SHOWN))
  return formats.find(({ shows }) => shows?.(head))?.name
}
