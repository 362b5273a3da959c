/** Every kind of archive: how its bytes begin, or what they hold at a place, and how its name ends. What is done with each stands in `open.ts`. */
const kinds = [
  { kind: 'zip', at: 0, begins: ['PK\x03\x04', 'PK\x05\x06'], named: ['zip'] },
  { kind: '7z', at: 0, begins: ['7z\xbc\xaf\x27\x1c'], named: ['7z'] },
  { kind: 'rar', at: 0, begins: ['Rar!\x1a\x07'], named: ['rar'] },
  { kind: 'gzip', at: 0, begins: ['\x1f\x8b\x08'], named: ['gz', 'tgz'] },
  { kind: 'tar', at: 257, begins: ['ustar'], named: ['tar'] },
] as const

/** Archives that are known by their first bytes. */
export type ArchiveKind = (typeof kinds)[number]['kind']

/** Bytes in which an archive shows itself. */
export const SHOWN = 512

/** What archive begins with these bytes; null for what is none. */
export function archiveKind(head: Uint8Array): ArchiveKind | null {
  const words = Buffer.from(head).toString('latin1')
  const known = kinds.find(({ at, begins }) => begins.some(magic => words.startsWith(magic, at)))
  return known?.kind ?? null
}

/** Names by which an archive within another is known. */
const NAMED = new RegExp(`\\.(?:${kinds.flatMap(({ named }) => [...named]).join('|')})$`, 'i')

export function isArchiveName(name: string): boolean {
  return NAMED.test(name)
}
