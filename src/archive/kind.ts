/** Archives that are known by their first bytes. */
export type ArchiveKind = 'zip' | 'gzip' | 'tar' | '7z' | 'rar'

/** Bytes in which an archive shows itself. */
export const SHOWN = 512

const MAGIC: readonly (readonly [string, ArchiveKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['Rar!\x1a\x07', 'rar'],
  ['\x1f\x8b\x08', 'gzip'],
]

const USTAR = 257

/** What archive begins with these bytes; null for what is none. */
export function archiveKind(head: Uint8Array): ArchiveKind | null {
  const words = Buffer.from(head).toString('latin1')
  const known = MAGIC.find(([magic]) => words.startsWith(magic))?.[1]
  if (known !== undefined) return known
  return words.startsWith('ustar', USTAR) ? 'tar' : null
}

/** Names by which an archive within another is known. */
const NAMED = /\.(?:zip|tar|tgz|gz|7z|rar)$/i

export function isArchiveName(name: string): boolean {
  return NAMED.test(name)
}
