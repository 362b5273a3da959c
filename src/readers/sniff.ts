import { SourceError } from '../model/errors.ts'
import type { Format, Source } from '../model/source.ts'

const EXTENSIONS: Record<string, Format> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  tsv: 'tsv',
  csv: 'csv',
  pdf: 'pdf',
}

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

/** The format of a source by what is declared, its first bytes, then its name. Throws SourceError when no reader can exist. */
export function sniffFormat({ name, bytes, format }: Source): Format {
  if (bytes.length === 0) throw new SourceError('source-empty', `the file has no bytes`)
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = format ?? EXTENSIONS[extension]
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
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
  if (named === 'pdf') {
    throw new SourceError(
      'format-mismatch',
      `named as PDF, but there is no “%PDF-” in the first 1024 bytes`,
    )
  }
  const wide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')
  if (!wide && head.split('\0').length > NULS) {
    throw new SourceError(
      'format-mismatch',
      `named as ${named}, but the bytes are binary (many NUL among the first 1024)`,
    )
  }
  if (named !== 'text') return named
  if (/^\s*(?:<!doctype html|<html)/i.test(head)) return 'html'
  return looksLikeMarkdown(bytes) ? 'markdown' : 'text'
}

/** The kind of file that begins like this, of those no reader exists for. */
export function foreignKind(head: string): string | undefined {
  return FOREIGN.find(([magic]) => head.startsWith(magic))?.[1]
}

/** Whether a text file is Markdown: an ATX heading or a table of pipes in its first 64 kB. */
function looksLikeMarkdown(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536))
  return /^#{1,6}[ \t]+\S/m.test(head) || /^[ \t]*\|[^\n]*\|[ \t]*\r?$/m.test(head)
}
